using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using static HelpBot.Tests.Core.Turns.AgreedNames;

namespace HelpBot.Tests.Core.Turns;

/// <summary>What a program that follows a hand-off is told of it.</summary>
public sealed class HandoffTests
{
    private static readonly StepId Wait = new("mens", "wacht");

    [Theory]
    [InlineData(Register.Plain)]
    [InlineData(Register.Covert)]
    public void A_hand_off_is_told_from_the_call_to_the_close(Register register)
    {
        var called = Turn.Take(Dialogs.Begun() with { At = new StepId("mens", "vraag"), Register = register }, new Incoming.Chose(new StepId("mens", "vraag"), "yes"), Dialogs.Script, Dialogs.Staffed);
        var came = Turn.Take(called.Conversation, new Incoming.CounsellorCame("Noor"), Dialogs.Script, Dialogs.Staffed);
        var said = Turn.Take(came.Conversation, new Incoming.CounsellorSaid("Dag."), Dialogs.Script, Dialogs.Staffed);
        var left = Turn.Take(said.Conversation, new Incoming.CounsellorLeft(), Dialogs.Script, Dialogs.Staffed);

        Assert.Equal([Progress.Initiated], Told(called));
        Assert.Equal([Progress.Accepted], Told(came));
        Assert.Empty(Told(said));
        Assert.Equal([Progress.Completed], Told(left));
    }

    [Fact]
    public void It_is_told_after_what_the_visitor_said_and_before_the_answer()
    {
        var called = Turn.Take(Dialogs.Begun() with { At = new StepId("mens", "vraag") }, new Incoming.Chose(new StepId("mens", "vraag"), "yes"), Dialogs.Script, Dialogs.Staffed);

        Assert.Equal([typeof(Entry.Visitor), typeof(Entry.Handoff), typeof(Entry.Bot)], called.Entries.Select(entry => entry.GetType()));
    }

    [Fact]
    public void A_call_that_is_taken_back_has_failed() =>
        Assert.Equal([Progress.Failed], Told(Turn.Take(Waiting, new Incoming.Chose(Wait, "toch-niet"), Dialogs.Script, Dialogs.Staffed)));

    [Fact]
    public void Who_asks_for_a_person_when_nobody_is_on_duty_asks_in_vain()
    {
        Assert.Equal([Progress.Failed], Told(Turn.Take(Dialogs.Begun(), new Incoming.Asked(Wish.Human), Dialogs.Script, Dialogs.Quiet)));
        Assert.Empty(Told(Turn.Take(Dialogs.Begun(), new Incoming.Asked(Wish.Human), Dialogs.Script, Dialogs.Staffed)));
    }

    [Theory]
    [InlineData(Wish.Human)]
    [InlineData(Wish.Danger)]
    public void Whoever_waits_already_is_not_called_for_again(Wish wish)
    {
        Assert.Empty(Told(Turn.Take(Waiting, new Incoming.Asked(wish), Dialogs.Script, Dialogs.Staffed)));
        Assert.Empty(Told(Turn.Take(Waiting, new Incoming.Asked(wish), Dialogs.Script, Dialogs.Quiet)));
    }

    [Fact]
    public void When_a_counsellor_is_lost_the_call_goes_out_again()
    {
        var chat = Waiting with { Mode = Mode.WithCounsellor, Counsellor = "Noor" };

        Assert.Equal([Progress.Initiated], Told(Turn.Take(chat, new Incoming.CounsellorLost(), Dialogs.Script, Dialogs.Staffed)));
    }

    [Fact]
    public void A_counsellor_who_is_called_silently_shows_nowhere_until_they_come_or_the_visitor_is_known()
    {
        var alarmed = Turn.Take(Agreed(), new Incoming.Said(Alarm), Dialogs.Script, Dialogs.Staffed);
        var came = Turn.Take(alarmed.Conversation, new Incoming.CounsellorCame("Noor"), Dialogs.Script, Dialogs.Staffed);
        var asked = Turn.Take(alarmed.Conversation, new Incoming.Chose(alarmed.Conversation.At, "zoeken"), Dialogs.Script, Dialogs.Staffed);
        var known = Turn.Take(asked.Conversation, new Incoming.Said(Name), Dialogs.Script, Dialogs.Staffed);

        Assert.Contains(alarmed.Effects, effect => effect is Effect.OpenTicket);
        Assert.Empty(Told(alarmed));
        Assert.Equal([Progress.Accepted], Told(came));
        Assert.Equal([Progress.Initiated], Told(known));
    }

    private static Conversation Waiting { get; } = Dialogs.Begun() with { Mode = Mode.Waiting, At = Wait };

    private static IEnumerable<Progress> Told(Taken taken) => taken.Entries.OfType<Entry.Handoff>().Select(entry => entry.Progress);
}
