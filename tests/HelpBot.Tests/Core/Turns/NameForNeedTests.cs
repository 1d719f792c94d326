using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using static HelpBot.Tests.Core.Turns.AgreedNames;

namespace HelpBot.Tests.Core.Turns;

/// <summary>A name that looks wrong to whoever reads along, and calls a counsellor.</summary>
public sealed class NameForNeedTests
{
    [Fact]
    public void A_wrong_name_and_the_name_that_calls_for_help_look_alike_to_the_letter()
    {
        var closed = Closed(Agreed());

        var (wrong, alarm) = (Turn.Take(closed, new Incoming.Said("Jansen"), Dialogs.Script, Later), Turn.Take(closed, new Incoming.Said(Alarm), Dialogs.Script, Later));

        Assert.Equal(Screen(wrong).Replace("Jansen", Alarm, StringComparison.Ordinal), Screen(alarm));
        Assert.Equal(wrong.Entries.Length, alarm.Entries.Length);
        Assert.Equal((wrong.Conversation.Mode, wrong.Conversation.At), (alarm.Conversation.Mode, alarm.Conversation.At));
        foreach (var incoming in new Incoming[] { new Incoming.Asked(Wish.Human), new Incoming.Asked(Wish.Menu), new Incoming.Said("hallo"), new Incoming.Asked(Wish.Back), new Incoming.Said("vraag mijn naam") })
            Assert.Equal(
                Screen(Turn.Take(wrong.Conversation, incoming, Dialogs.Script, Later)),
                Screen(Turn.Take(alarm.Conversation, incoming, Dialogs.Script, Later)));
    }

    [Fact]
    public void The_name_for_need_calls_a_counsellor_with_all_that_was_mentioned_and_nobody_sees_it()
    {
        var before = Agreed() with { Flags = ["strangulation"] };

        var taken = Turn.Take(Closed(before), new Incoming.Said(Alarm), Dialogs.Script, Later);

        var ticket = Assert.Single(taken.Effects.OfType<Effect.OpenTicket>());
        Assert.Equal(Priority.Urgent, ticket.Priority);
        Assert.Equal(["being_watched", "strangulation"], ticket.Flags);
        Assert.Equal(Mode.Guided, taken.Conversation.Mode);
    }

    [Fact]
    public void The_name_for_need_works_at_any_moment()
    {
        var taken = Turn.Take(Agreed(), new Incoming.Said(Alarm), Dialogs.Script, Dialogs.Staffed);

        Assert.Contains(taken.Effects, effect => effect is Effect.OpenTicket { Priority: Priority.Urgent });
        Assert.True(Guarding.IsClosed(taken.Conversation));
        Assert.DoesNotContain("hulp", Screen(taken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Nobody_can_send_away_the_help_that_was_called_for_silently()
    {
        var alarmed = Turn.Take(Closed(Agreed()), new Incoming.Said(Alarm), Dialogs.Script, Later).Conversation;

        var asked = Turn.Take(alarmed, new Incoming.Asked(Wish.Human), Dialogs.Script, Later).Conversation;
        var called = Turn.Take(asked, new Incoming.Chose(asked.At, "yes"), Dialogs.Script, Later).Conversation;
        var taken = Turn.Take(called, new Incoming.Chose(called.At, "toch-niet"), Dialogs.Script, Later);

        Assert.Equal(Mode.Guided, taken.Conversation.Mode);
        Assert.DoesNotContain(taken.Effects, effect => effect is Effect.WithdrawTicket);
    }

    [Fact]
    public void The_name_for_need_must_be_another_one()
    {
        var nood = Agreed(alarm: null) with { At = new StepId("schuilnaam", "nood") };

        var taken = Turn.Take(nood, new Incoming.Said("VAN DIJK"), Dialogs.Script, Dialogs.Staffed);

        Assert.Null(taken.Conversation.Guard!.Alarm);
        Assert.Contains(Dialogs.Content.Texts.Wording("names-alike", "nl"), Dialogs.Words(taken), StringComparison.Ordinal);
    }
}
