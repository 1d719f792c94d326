using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HelpBot.Core.Turns;

namespace HelpBot.Tests.Core.Turns;

public sealed class RandomWalkTests
{
    private static readonly string[] Typed =
    [
        "ja", "nee", "1", "2", "de tweede", "hallo", "hij slaat me", "gisteravond", "3 dagen geleden", "ik ben 16", "🙏", "مساعدة", "\0\u202e", "asdf", "help me",
        "ik wil iemand spreken", "is angela er?", "terug", "een heel verhaal zonder einde over niets", "bedankt", "what is this", "112", "7", "-1", "9999999999999999999",
    ];

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (6, Gen.Choose(0, 6).Select(number => (Step)new Step.Pick(number))),
        (3, Gen.Elements(Typed).Select(text => (Step)new Step.Type(text))),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => (Step)new Step.Type(text ?? ""))),
        (2, Gen.Elements(Enum.GetValues<Wish>().Except([Wish.Exit]).ToArray()).Select(wish => (Step)new Step.Wish(wish))),
        (1, Gen.Elements(0, 1, 2, 3).Select(number => (Step)new Step.Desk(number))));

    private static readonly Arbitrary<Step[]> Walks = Steps.ArrayOf(40).ToArbitrary();

    [Fact]
    public void A_walk_never_throws_never_falls_silent_and_stays_small() => Prop.ForAll(Walks, walk =>
    {
        var conversation = Dialogs.Begun();
        foreach (var step in walk)
        {
            var guided = conversation.Mode is Mode.Guided or Mode.Waiting;
            var incoming = step.Incoming(conversation);
            // Whoever may hold the visitor's phone hears nothing unasked: it is told when the visitor is known again.
            var keptBack = incoming is Incoming.DeskEmptied && Guarding.IsClosed(conversation);
            var taken = Turn.Take(conversation, incoming, Dialogs.Script, Dialogs.Staffed);
            conversation = KeptForm.Through(taken.Conversation);
            if (conversation.Mode == Mode.Ended)
                return;
            if (guided && !keptBack && conversation.Mode != Mode.WithCounsellor && incoming is not Incoming.CounsellorSaid)
                Assert.False(string.IsNullOrWhiteSpace(Dialogs.Words(taken)), $"silent at {conversation.At} after {incoming}");
            Assert.True(KeptForm.Of(conversation).Length < 4096, $"{KeptForm.Of(conversation).Length} bytes");
            Assert.True(conversation.Mode == Mode.WithCounsellor || Dialogs.Content.Steps[conversation.At].Ask is not null, $"no question at {conversation.At}");
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Exit_wins_wherever_a_walk_has_led() => Prop.ForAll(Walks, walk =>
    {
        var taken = Turn.Take(End(walk), new Incoming.Asked(Wish.Exit), Dialogs.Script, Dialogs.Quiet);
        Assert.Equal(Mode.Ended, taken.Conversation.Mode);
        Assert.Contains(taken.Effects, effect => effect is Effect.Wipe);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Danger_wins_wherever_a_walk_has_led() => Prop.ForAll(Walks, walk =>
    {
        var end = End(walk);
        if (end.Mode == Mode.Ended)
            return;
        var taken = Turn.Take(end, new Incoming.Asked(Wish.Danger), Dialogs.Script, Dialogs.Quiet);
        Assert.Contains("danger_now", taken.Conversation.Flags);
        if (end.Mode != Mode.WithCounsellor)
            Assert.Equal(Dialogs.Content.Settings.Danger.Dialog, taken.Conversation.At.Dialog);
        else
            Assert.Contains(taken.Entries.OfType<Entry.Bot>(), bot => bot.Reply.Lines.Any(line => line.Line.StartsWith("wording.with-counsellor-danger", StringComparison.Ordinal)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_covert_walk_never_says_a_plain_line() => Prop.ForAll(Walks, walk =>
    {
        var conversation = Turn.Take(Dialogs.Begun(), new Incoming.Asked(Wish.Menu), Dialogs.Script, Dialogs.Staffed).Conversation with { Register = Register.Covert };
        foreach (var step in walk)
        {
            var taken = Turn.Take(conversation, step.Incoming(conversation), Dialogs.Script, Dialogs.Staffed);
            if (taken.Conversation.Register == Register.Plain)
                return;
            foreach (var reply in taken.Entries.OfType<Entry.Bot>().Select(bot => bot.Reply))
            {
                Assert.All(reply.Lines, line => Assert.EndsWith("~covert", line.Line, StringComparison.Ordinal));
                Assert.All(reply.Choices, choice => Assert.EndsWith("~covert", choice.Label, StringComparison.Ordinal));
                Assert.Empty(reply.Services);
            }

            conversation = taken.Conversation;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_conversation_that_is_set_aside_and_the_harmless_one_stay_small_together() => Prop.ForAll(Walks, walk =>
    {
        var end = End(walk);
        if (end.Mode == Mode.Ended)
            return;
        var named = Turn.Take(end with { At = new("schuilnaam", "kies"), Language = "nl", Mode = Mode.Guided, Suggested = [], Guard = null }, new Incoming.Said("Van Dijk"), Dialogs.Script, Dialogs.Staffed).Conversation;
        var conversation = Turn.Take(named, new Incoming.Said("vraag mijn naam"), Dialogs.Script, Dialogs.Staffed).Conversation;
        Assert.True(Guarding.IsClosed(conversation));
        foreach (var step in walk)
        {
            conversation = KeptForm.Through(Turn.Take(conversation, step.Incoming(conversation), Dialogs.Script, Dialogs.Staffed).Conversation);
            Assert.True(KeptForm.Of(conversation).Length < 4096, $"{KeptForm.Of(conversation).Length} bytes");
            Assert.True(Guarding.IsClosed(conversation) && conversation.Register == Register.Covert || conversation.Mode == Mode.Ended, $"opened at {conversation.At} by {step}");
        }
    }).QuickCheckThrowOnFailure();

    private static Conversation End(Step[] walk)
    {
        var conversation = Dialogs.Begun();
        foreach (var step in walk)
            if (conversation.Mode != Mode.Ended)
                conversation = Turn.Take(conversation, step.Incoming(conversation), Dialogs.Script, Dialogs.Staffed).Conversation;
        return conversation;
    }

    private abstract record Step
    {
        public abstract Incoming Incoming(Conversation conversation);

        public sealed record Pick(int Number) : Step
        {
            public override Incoming Incoming(Conversation conversation)
            {
                var choices = Dialogs.Content.Steps[conversation.At].Ask?.Choices ?? [];
                return choices.IsEmpty ? new Incoming.Said("weet ik niet") : new Incoming.Chose(conversation.At, choices[Number % choices.Length].Id);
            }
        }

        public sealed record Type(string Text) : Step
        {
            public override Incoming Incoming(Conversation conversation) => new Incoming.Said(Text.Length > 4000 ? Text[..4000] : Text);
        }

        public sealed record Wish(HelpBot.Core.Turns.Wish Asked) : Step
        {
            public override Incoming Incoming(Conversation conversation) => new Incoming.Asked(Asked);
        }

        public sealed record Desk(int Number) : Step
        {
            public override Incoming Incoming(Conversation conversation) => (conversation.Mode, Number) switch
            {
                (Mode.Waiting, 0) => new Incoming.DeskEmptied(),
                (Mode.Waiting, _) => new Incoming.CounsellorCame("Noor"),
                (Mode.WithCounsellor, 0 or 1) => new Incoming.CounsellorLeft(),
                (Mode.WithCounsellor, 2) => new Incoming.CounsellorLost(),
                (Mode.WithCounsellor, _) => new Incoming.CounsellorSaid("Dag, ik lees mee."),
                _ => new Incoming.SaidTooMuch(),
            };
        }
    }
}
