using HelpBot.Channels.DirectLine;
using HelpBot.Channels.Page;
using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Desk;
using HelpBot.Running;
using HelpBot.Running.Sealing;
using HelpBot.Tests.Running;

namespace HelpBot.Tests.Core.Turns;

/// <summary>A closed family grows by one case, and a switch somewhere does not know it: found here, and not by a visitor.</summary>
public sealed class EveryCaseTests
{
    private static readonly StepId At = Dialogs.Content.Settings.Menu;

    private static readonly Incoming[] Incomings =
    [
        new Incoming.Said("hallo"), new Incoming.Chose(At, "x"), new Incoming.Asked(Wish.Menu), new Incoming.SaidTooMuch(), new Incoming.CounsellorCame("Noor"),
        new Incoming.CounsellorSaid("Dag."), new Incoming.CounsellorDoubts(), new Incoming.CounsellorLeft(), new Incoming.CounsellorLost(), new Incoming.DeskEmptied(),
    ];

    private static readonly Entry[] Entries =
    [
        new Entry.Visitor("hallo"), new Entry.Counsellor("Noor", "Dag."), new Entry.Check(Checked.Unknown), new Entry.Handoff(Progress.Failed),
        new Entry.Bot(new Reply(At, "nl", [new Utterance("wording.empty")], [], [], null)),
    ];

    private static readonly Condition[] Conditions =
    [
        new Condition.Flag("minor", true), new Condition.Answer("a", ["b"]), new Condition.Known("a", true), new Condition.HappenedWithin("a", TimeSpan.FromDays(1), true),
        new Condition.Between("a", 1, 2), new Condition.Medium("sms"), new Condition.OnDuty(true), new Condition.Covert(true), new Condition.NameAgreed(true),
    ];

    [Fact]
    public void Every_case_is_here()
    {
        Assert.Equal(Cases<Incoming>(), Names(Incomings));
        Assert.Equal(Cases<Entry>(), Names(Entries));
        Assert.Equal(["CloseTicket", "OpenTicket", "Wipe", "WithdrawTicket"], Cases<Effect>());
        Assert.Equal(Cases<Condition>(), Names(Conditions));
    }

    [Theory]
    [InlineData(Mode.Guided)]
    [InlineData(Mode.Waiting)]
    [InlineData(Mode.WithCounsellor)]
    public void Whatever_comes_in_is_taken(Mode mode)
    {
        foreach (var incoming in Incomings)
            Assert.NotNull(Turn.Take(Dialogs.Begun() with { Mode = mode, Counsellor = "Noor" }, incoming, Dialogs.Script, Dialogs.Staffed).Conversation);
        foreach (var wish in Enum.GetValues<Wish>())
            Assert.NotNull(Turn.Take(Dialogs.Begun() with { Mode = mode, Counsellor = "Noor" }, new Incoming.Asked(wish), Dialogs.Script, Dialogs.Staffed).Conversation);
    }

    [Fact]
    public void Every_entry_is_drawn_by_every_medium_and_at_the_desk()
    {
        var log = new LogPage([.. Entries.Select((entry, place) => new LoggedEntry(place + 1, Dialogs.Quiet.Now, entry))], Entries.Length);
        var seen = log with { Entries = Curtain.InSight(log.Entries) };

        // Stages of a hand-off are for programs: nobody reads them.
        Assert.Equal(Entries.Length - 1, Transcript.From(log.Entries, Dialogs.Content).Length);
        Assert.Equal(seen.Entries.Length, new Drawing(Dialogs.Content).Draw("c", seen).Activities.Length);
        var html = new Html();
        LogView.Draw(html, seen.Entries.Select(entry => entry.Entry), Dialogs.Content, new PageWords(Dialogs.Content.Texts, "nl", Covert: false));
        Assert.Equal(seen.Entries.Length - 1, html.ToString().Split("<li").Length - 1);
        Assert.All(Enum.GetValues<Checked>(), outcome => Assert.NotEqual("", Words.Of(outcome)));
        var stages = Enum.GetValues<Progress>().Select((stage, place) => new LoggedEntry(place + 1, Dialogs.Quiet.Now, new Entry.Handoff(stage)));
        Assert.All(new Drawing(Dialogs.Content).Draw("c", new LogPage([.. stages], 4)).Activities, drawn => Assert.NotNull(drawn.Value));
    }

    [Fact]
    public void Every_condition_has_an_answer_in_a_conversation_that_knows_nothing() =>
        Assert.All(Conditions, condition => Assert.False(HelpBot.Core.Turns.Conditions.Hold([condition], Dialogs.Begun(), Dialogs.Quiet)));

    [Fact]
    public async Task Every_effect_is_carried_out()
    {
        var house = new House();
        house.Board.OnDuty(new Counsellor("c", "Noor"), "tab");
        var key = await house.Begun();

        await Calls(house, key);
        Assert.Single(house.Board.Queue());
        await house.Runner.Take(key, new Incoming.Chose(new StepId("mens", "wacht"), "toch-niet"), Arrival.Plain, default);
        Assert.Empty(house.Board.Queue());
        await Calls(house, key);
        var ticket = await house.Chats.Take(house.Board.Queue()[0].Id, new Counsellor("c", "Noor"), default);
        Assert.True(await house.Chats.Close(ticket!.Id, "c", default));
        Assert.Equal(Ending.Closed, Assert.Single(house.Board.Of("c")).Ending);
        await house.Runner.Take(key, new Incoming.Asked(Wish.Exit), Arrival.Plain, default);
        Assert.Null(await house.Runner.Look(key, default));
    }

    private static async Task Calls(House house, ConversationKey key)
    {
        await house.Runner.Take(key, new Incoming.Asked(Wish.Human), Arrival.Plain, default);
        await house.Runner.Take(key, new Incoming.Chose(new StepId("mens", "vraag"), "yes"), Arrival.Plain, default);
    }

    [Fact]
    public void Every_deed_is_done_somewhere_and_breaks_nothing() => Assert.All(Enum.GetValues<Deed>(), deed =>
    {
        var step = Dialogs.Content.Steps.Values.First(step => step.Do.Contains(deed));
        var walk = new Walk(Dialogs.Begun(), Dialogs.Script, Dialogs.Staffed);
        walk.Enter(step.Id);
        Assert.NotNull(walk.Finish());
    });

    private static IEnumerable<string> Cases<T>() => typeof(T).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => type.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(IEnumerable<object> cases) => cases.Select(one => one.GetType().Name).Distinct().Order(StringComparer.Ordinal);
}
