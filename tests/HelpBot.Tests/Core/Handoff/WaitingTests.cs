using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;

namespace HelpBot.Tests.Core.Handoff;

public sealed class WaitingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, 2, 2, 1)]
    [InlineData(0, 0, 1, 20)]
    [InlineData(2, 0, 1, 60)]
    [InlineData(2, 0, 3, 20)]
    [InlineData(3, 1, 2, 30)]
    public void The_wait_is_that_of_the_talks_that_have_to_end_first(int ahead, int free, int onDuty, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Waiting.Estimate(ahead, free, onDuty, TimeSpan.FromMinutes(20)));

    [Fact]
    public void Nobody_waits_for_themselves()
    {
        var own = Opened("own", Priority.Normal, minutesAgo: 3);

        Assert.Equal(0, Waiting.Ahead(own, [own, Opened("later", Priority.Normal, minutesAgo: 1)], Now));
    }

    [Fact]
    public void Who_is_in_danger_does_not_wait_for_those_who_are_not()
    {
        Ticket[] waiting = [Opened("a", Priority.Normal, minutesAgo: 9), Opened("b", Priority.High, minutesAgo: 5), Opened("c", Priority.Urgent, minutesAgo: 2)];

        Assert.Equal(1, Waiting.Ahead(Opened("new", Priority.Urgent), waiting, Now));
        Assert.Equal(2, Waiting.Ahead(Opened("new", Priority.High), waiting, Now));
        Assert.Equal(3, Waiting.Ahead(Opened("new", Priority.Normal), waiting, Now));
    }

    [Theory]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    [InlineData(29, 1)]
    [InlineData(30, 1)]
    public void Who_has_waited_long_comes_before_a_newer_one_of_the_next_priority(int minutesAgo, int ahead) =>
        Assert.Equal(ahead, Waiting.Ahead(Opened("new", Priority.High), [Opened("old", Priority.Normal, minutesAgo)], Now));

    [Fact]
    public void A_chat_that_lost_its_counsellor_comes_before_all()
    {
        var returned = Opened("returned", Priority.Normal) with { Returned = true };

        Assert.Equal(1, Waiting.Ahead(Opened("new", Priority.Urgent), [returned], Now));
        Assert.Equal(0, Waiting.Ahead(returned, [Opened("urgent", Priority.Urgent, minutesAgo: 60)], Now));
    }

    [Fact]
    public void How_many_come_before_is_the_place_in_the_order()
    {
        Ticket[] waiting = [.. Enumerable.Range(0, 40).Select(number => Opened("t" + number, (Priority)(number % 3), number * 7 % 50) with { Returned = number % 11 == 0 })];

        Assert.Equal(Enumerable.Range(0, 40), Waiting.InOrder(waiting, Now).Select(ticket => Waiting.Ahead(ticket, waiting, Now)));
    }

    private static Ticket Opened(string id, Priority priority, int minutesAgo = 0) =>
        new(id, "c-" + id, priority, [], null, "nl", Medium.Web, Now - TimeSpan.FromMinutes(minutesAgo));
}
