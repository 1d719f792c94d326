using System.Net;
using HelpBot.Privacy.Limits;

namespace HelpBot.Tests.Privacy;

public sealed class MarksTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void The_salt_lives_for_an_hour_and_with_it_every_mark()
    {
        using var marks = new Marks(_time);
        var address = IPAddress.Parse("203.0.113.7");
        var before = (marks.OfAddress(address), marks.OfSender("+31600000001"));

        _time.Pass(TimeSpan.FromMinutes(59));
        Assert.Equal(before, (marks.OfAddress(address), marks.OfSender("+31600000001")));

        _time.Pass(TimeSpan.FromMinutes(1));
        var after = (marks.OfAddress(address), marks.OfSender("+31600000001"));
        Assert.NotEqual(before.Item1, after.Item1);
        Assert.NotEqual(before.Item2, after.Item2);
    }

    [Fact]
    public void Two_programs_give_one_address_different_marks()
    {
        using var one = new Marks(_time);
        using var other = new Marks(_time);

        Assert.NotEqual(one.OfSender("+31600000001"), other.OfSender("+31600000001"));
    }

    [Fact]
    public void An_IPv4_address_is_the_same_when_it_comes_as_IPv6()
    {
        using var marks = new Marks(_time);

        Assert.Equal(marks.OfAddress(IPAddress.Parse("203.0.113.7")), marks.OfAddress(IPAddress.Parse("::ffff:203.0.113.7")));
        Assert.NotEqual(marks.OfAddress(IPAddress.Parse("203.0.113.7")), marks.OfAddress(IPAddress.Parse("203.0.113.8")));
    }
}
