using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running;
using HelpBot.Running.Sealing;

namespace HelpBot.Tests.Running;

/// <summary>Who holds the visitor's phone holds the token too, and can ask the server for more than the page shows.</summary>
public sealed class CurtainTests
{
    private const string Canary = "kanarievogel";

    private readonly House _house = new();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task While_the_name_is_awaited_the_client_gets_nothing_of_before_from_whatever_place_it_asks(long after)
    {
        var key = await WithName();
        await _house.Say(key, Canary, new Arrival("m1"));
        _house.Time.Pass(TimeSpan.FromMinutes(11));
        await _house.Say(key, "hallo?");

        var page = await _house.Runner.Read(key, after, default);

        Assert.Contains("winkel.naam.ask~covert", Lines(page!));
        Assert.DoesNotContain(page!.Entries, entry => entry.Entry is Entry.Visitor or Entry.Check);
        Assert.DoesNotContain(Lines(page), line => !line.EndsWith("~covert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_comes_again_brings_nothing_back_from_behind_the_curtain()
    {
        var key = await WithName();
        await _house.Say(key, Canary, new Arrival("m1"));
        _house.Time.Pass(TimeSpan.FromMinutes(11));
        await _house.Say(key, "hallo?", new Arrival("m2"));

        var again = Assert.IsType<Outcome.Taken>(await _house.Say(key, Canary, new Arrival("m1")));

        Assert.Empty(again.Entries);
    }

    [Fact]
    public async Task The_right_name_brings_all_back_and_takes_the_shop_away()
    {
        var key = await WithName();
        await _house.Say(key, Canary);
        var before = (await _house.Runner.Read(key, 0, default))!;
        _house.Time.Pass(TimeSpan.FromMinutes(11));
        await _house.Say(key, "hallo?");
        await _house.Say(key, "Jansen");
        await _house.Runner.Take(key, new Incoming.Chose(new StepId("winkel", "vraag"), "zoeken"), Arrival.Plain, default);
        var watermark = (await _house.Runner.Read(key, 0, default))!.Last;
        await _house.Say(key, "van dijk");

        var page = (await _house.Runner.Read(key, watermark, default))!;

        Assert.True(page.IsAnew);
        Assert.Equal(before.Entries.Select(entry => entry.Number), page.Entries.Take(before.Entries.Length).Select(entry => entry.Number));
        Assert.DoesNotContain(Lines(page), line => line.StartsWith("winkel.", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Entries, entry => entry.Entry is Entry.Visitor { Text: "Jansen" or "van dijk" });
    }

    [Fact]
    public async Task That_a_counsellor_came_while_the_name_was_awaited_is_told_to_a_client_that_draws_anew()
    {
        _house.Board.OnDuty(new Counsellor("c", "Noor"), "tab");
        var key = await WithName();
        _house.Time.Pass(TimeSpan.FromMinutes(11));
        await _house.Say(key, "Vermeulen");
        await _house.Runner.Take(key, new Incoming.Chose(new StepId("winkel", "vraag"), "zoeken"), Arrival.Plain, default);
        await _house.Chats.Take(Assert.Single(_house.Board.Queue()).Id, new Counsellor("c", "Noor"), default);
        await _house.Say(key, "van dijk");

        var page = (await _house.Runner.Read(key, 1, default))!;

        Assert.True(page.IsAnew);
        Assert.Contains(page.Entries, entry => entry.Entry is Entry.Handoff { Progress: Progress.Accepted });
    }

    [Fact]
    public async Task A_counsellor_reads_all_of_it_and_what_came_of_the_name()
    {
        _house.Board.OnDuty(new Counsellor("c", "Noor"), "tab");
        var key = await WithName();
        await _house.Say(key, Canary);
        _house.Time.Pass(TimeSpan.FromMinutes(11));
        _house.Board.OnDuty(new Counsellor("c", "Noor"), "tab");
        await _house.Say(key, "hallo?");
        await _house.Say(key, "Vermeulen");
        var ticket = Assert.Single(_house.Board.Queue());
        Assert.Equal(Priority.Urgent, ticket.Priority);
        await _house.Chats.Take(ticket.Id, new Counsellor("c", "Noor"), default);

        var page = (await _house.Chats.Read(ticket.Id, "c", 0, default))!;

        Assert.Contains(page.Entries, entry => entry.Entry is Entry.Visitor { Text: Canary });
        Assert.Contains(page.Entries, entry => entry.Entry is Entry.Check { Outcome: Checked.Alarm });
    }

    [Fact]
    public async Task Nothing_is_ever_seen_of_how_the_name_was_agreed_on()
    {
        var key = await WithName();

        var page = (await _house.Runner.Read(key, 0, default))!;

        Assert.DoesNotContain(Lines(page), line => line.StartsWith("schuilnaam.", StringComparison.Ordinal) && !line.StartsWith("schuilnaam.klaar", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Entries, entry => entry.Entry is Entry.Visitor);
    }

    /// <summary>A visitor who agreed on both names, by the way that visitors go.</summary>
    private async Task<ConversationKey> WithName()
    {
        var key = await _house.Begun();
        await _house.Say(key, "wordt dit gesprek bewaard?");
        await Picks(key, "bewaren.meer", "toestel");
        await Picks(key, "bewaren.ander", "yes");
        await Picks(key, "schuilnaam.uitleg", "yes");
        await _house.Say(key, "Van Dijk");
        await Picks(key, "schuilnaam.nood-vraag", "yes");
        await _house.Say(key, "Vermeulen");
        Assert.NotNull((await _house.Runner.Look(key, default))!.Guard?.Alarm);
        return key;
    }

    private async Task Picks(ConversationKey key, string step, string choice)
    {
        Assert.Equal(step, (await _house.Runner.Look(key, default))!.At.ToString());
        await _house.Runner.Take(key, new Incoming.Chose((await _house.Runner.Look(key, default))!.At, choice), Arrival.Plain, default);
    }

    private static IEnumerable<string> Lines(LogPage page) => page.Entries.Select(entry => entry.Entry).OfType<Entry.Bot>().SelectMany(bot => bot.Reply.Lines).Select(line => line.Line);
}
