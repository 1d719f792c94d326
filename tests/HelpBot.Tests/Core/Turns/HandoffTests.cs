using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using static HelpBot.Tests.Core.Turns.AgreedNames;

namespace HelpBot.Tests.Core.Turns;

/// <summary>A hand-off, turn by turn: what the visitor hears, and what a program that follows it is told.</summary>
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

    [Fact]
    public void A_counsellor_who_leaves_a_chat_that_became_covert_leaves_nothing_plain_on_the_screen()
    {
        var left = Turn.Take(Chat with { Register = Register.Covert }, new Incoming.CounsellorLeft(), Dialogs.Script, Dialogs.Staffed);

        var reply = Reply(left);
        Assert.NotEmpty(reply.Choices);
        Assert.All(reply.Lines, line => Assert.EndsWith("~covert", line.Line, StringComparison.Ordinal));
        Assert.All(reply.Choices, choice => Assert.EndsWith("~covert", choice.Label, StringComparison.Ordinal));
        Assert.Equal(Dialogs.Content.Settings.CovertStart.Dialog, left.Conversation.At.Dialog);
    }

    [Fact]
    public void A_code_word_to_a_counsellor_is_answered_in_harmless_words_once()
    {
        var hidden = Turn.Take(Chat, new Incoming.Said("is angela er?"), Dialogs.Script, Dialogs.Staffed);
        var again = Turn.Take(hidden.Conversation, new Incoming.Said("is angela er?"), Dialogs.Script, Dialogs.Staffed);

        Assert.Equal(Register.Covert, hidden.Conversation.Register);
        Assert.Equal(["wording.with-counsellor-covert~covert"], Lines(hidden));
        Assert.Empty(again.Entries.OfType<Entry.Bot>());
    }

    [Theory]
    [InlineData(Register.Plain, "wording.nobody-left")]
    [InlineData(Register.Covert, "wording.nobody-left~covert")]
    public void Who_waits_when_the_last_counsellor_goes_hears_so_and_keeps_their_place(Register register, string line)
    {
        var (told, asked) = (Take(new Incoming.DeskEmptied()), Take(new Incoming.Asked(Wish.Human)));

        foreach (var taken in new[] { told, asked })
        {
            Assert.Equal(line, Lines(taken).First());
            Assert.Equal(register == Register.Plain ? "112 veilig-thuis" : "", string.Join(' ', Reply(taken).Services));
            Assert.True(Reply(taken).Asks);
            Assert.Equal(Mode.Waiting, taken.Conversation.Mode);
            Assert.Empty(taken.Effects);
        }

        Taken Take(Incoming incoming) => Turn.Take(Waiting with { Register = register }, incoming, Dialogs.Script, Dialogs.Quiet);
    }

    [Theory]
    [InlineData(Mode.Guided)]
    [InlineData(Mode.WithCounsellor)]
    public void Who_does_not_wait_hears_nothing_of_an_empty_desk(Mode mode) =>
        Assert.Empty(Turn.Take(Chat with { Mode = mode }, new Incoming.DeskEmptied(), Dialogs.Script, Dialogs.Quiet).Entries);

    [Theory]
    [InlineData(Register.Plain)]
    [InlineData(Register.Covert)]
    public void The_danger_button_calls_a_counsellor_who_is_there_as_the_words_do(Register register)
    {
        var conversation = Dialogs.Begun() with { Register = register };
        var pressed = Turn.Take(conversation, new Incoming.Asked(Wish.Danger), Dialogs.Script, Dialogs.Staffed);
        var typed = Turn.Take(conversation, new Incoming.Said("ik ben nu in gevaar"), Dialogs.Script, Dialogs.Staffed);

        Assert.Equal(Priority.Urgent, Assert.IsType<Effect.OpenTicket>(Assert.Single(pressed.Effects)).Priority);
        Assert.Equal(typed.Effects.Select(effect => effect.GetType()), pressed.Effects.Select(effect => effect.GetType()));
        Assert.Equal(Lines(typed), Lines(pressed));
        Assert.StartsWith("gevaar.begin.bel", Lines(pressed).First(), StringComparison.Ordinal);
        Assert.StartsWith("wording.waiting", Lines(pressed).SkipLast(1).Last(), StringComparison.Ordinal);
        Assert.Equal(typed.Conversation.Mode, pressed.Conversation.Mode);
    }

    [Fact]
    public void The_danger_button_calls_nobody_who_is_not_there() =>
        Assert.Empty(Turn.Take(Dialogs.Begun(), new Incoming.Asked(Wish.Danger), Dialogs.Script, Dialogs.Quiet).Effects);

    [Fact]
    public void Who_goes_back_while_waiting_and_says_no_waits_no_longer()
    {
        var question = new StepId("mens", "vraag");
        var called = Turn.Take(Dialogs.Begun() with { At = question }, new Incoming.Chose(question, "yes"), Dialogs.Script, Dialogs.Staffed);
        var back = Turn.Take(called.Conversation, new Incoming.Asked(Wish.Back), Dialogs.Script, Dialogs.Staffed);
        var no = Turn.Take(back.Conversation, new Incoming.Chose(question, "no"), Dialogs.Script, Dialogs.Staffed);

        Assert.Equal(question, back.Conversation.At);
        Assert.IsType<Effect.WithdrawTicket>(Assert.Single(no.Effects));
        Assert.Equal(Mode.Guided, no.Conversation.Mode);
    }

    [Fact]
    public void Who_says_yes_just_after_the_last_counsellor_went_hears_that_nobody_is_there()
    {
        var question = new StepId("mens", "vraag");
        var taken = Turn.Take(Dialogs.Begun() with { At = question }, new Incoming.Chose(question, "yes"), Dialogs.Script, Dialogs.Quiet);

        Assert.Equal(new StepId("mens", "niemand"), taken.Conversation.At);
        Assert.Empty(taken.Effects);
    }

    [Fact]
    public void The_wait_is_told_by_the_dangers_that_were_mentioned()
    {
        var moment = Dialogs.Staffed with { Desk = new DeskStatus(true, [TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(20)]) };
        var calm = Turn.Take(Waiting, new Incoming.Asked(Wish.Human), Dialogs.Script, moment);
        var urgent = Turn.Take(Waiting with { Flags = ["weapon"] }, new Incoming.Asked(Wish.Human), Dialogs.Script, moment);

        Assert.Contains("ongeveer 60 minuten", Dialogs.Words(calm), StringComparison.Ordinal);
        Assert.Contains("ongeveer 20 minuten", Dialogs.Words(urgent), StringComparison.Ordinal);
    }

    // A counsellor has it at a step that has no harmless words.
    private static Conversation Chat { get; } = Dialogs.Begun() with { Mode = Mode.WithCounsellor, Counsellor = "Noor", At = Dialogs.Content.Settings.Menu };

    private static Reply Reply(Taken taken) => taken.Entries.OfType<Entry.Bot>().Single().Reply;

    private static IEnumerable<string> Lines(Taken taken) => Reply(taken).Lines.Select(line => line.Line);

    private static Conversation Waiting { get; } = Dialogs.Begun() with { Mode = Mode.Waiting, At = Wait };

    private static IEnumerable<Progress> Told(Taken taken) => taken.Entries.OfType<Entry.Handoff>().Select(entry => entry.Progress);
}
