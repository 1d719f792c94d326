using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;

namespace HelpBot.Tests.Core.Turns;

public sealed class TurnTests
{
    [Fact]
    public void The_welcome_names_the_emergency_number_and_asks_whether_chatting_is_safe()
    {
        var taken = Turn.Begin(Dialogs.Script, "nl", Medium.Web, Dialogs.Quiet);

        Assert.Contains("112", Dialogs.Words(taken), StringComparison.Ordinal);
        Assert.Equal(Dialogs.Content.Settings.Start, taken.Conversation.At);
        Assert.Contains(taken.Entries.OfType<Entry.Bot>(), bot => !bot.Reply.Choices.IsEmpty);
    }

    [Fact]
    public void A_plain_choice_tells_that_it_makes_the_talk_covert_and_a_covert_one_need_not()
    {
        var plain = new Reply(new StepId("welkom", "begin"), "nl", [], [new Offer("ja", "welkom.begin.ja"), new Offer("nee", "welkom.begin.nee")], [], AnswerKind.Choice);
        var covert = new Reply(new StepId("angela", "twijfel"), "nl", [], [new Offer("yes", "wording.yes~covert")], [], AnswerKind.YesNo);

        Assert.Equal([false, true], Spoken.From(plain, Dialogs.Content).Choices.Select(choice => choice.GoesCovert));
        Assert.Equal([false], Spoken.From(covert, Dialogs.Content).Choices.Select(choice => choice.GoesCovert));
    }

    [Fact]
    public void An_unknown_language_begins_in_the_base_language() =>
        Assert.Equal("nl", Turn.Begin(Dialogs.Script, "xx", Medium.Web, Dialogs.Quiet).Conversation.Language);

    [Fact]
    public void A_choice_of_an_earlier_question_is_told_kindly_and_the_question_is_asked_again()
    {
        var begun = Dialogs.Begun();

        var taken = Turn.Take(begun, new Incoming.Chose(new StepId("straat", "begin"), "ja"), Dialogs.Script, Dialogs.Quiet);

        Assert.Equal(begun.At, taken.Conversation.At);
        Assert.Contains(Dialogs.Content.Texts.Wording("stale-choice", "nl"), Dialogs.Words(taken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    public void An_empty_message_gets_a_kind_answer(string nothing)
    {
        var taken = Turn.Take(Dialogs.Begun(), new Incoming.Said(nothing), Dialogs.Script, Dialogs.Quiet);

        Assert.Contains(Dialogs.Content.Texts.Wording("empty", "nl"), Dialogs.Words(taken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_picks_the_choice_in_that_place()
    {
        var menu = Turn.Take(Dialogs.Begun(), new Incoming.Asked(Wish.Menu), Dialogs.Script, Dialogs.Quiet).Conversation;
        var second = Dialogs.Content.Steps[menu.At].Ask!.Choices[1];

        var picked = Turn.Take(menu, new Incoming.Chose(menu.At, second.Id), Dialogs.Script, Dialogs.Quiet);
        var typed = Turn.Take(menu, new Incoming.Said("2"), Dialogs.Script, Dialogs.Quiet);

        Assert.Equal(picked.Conversation.At, typed.Conversation.At);
    }

    [Fact]
    public void Back_returns_to_the_question_before()
    {
        var begun = Dialogs.Begun();
        var menu = Turn.Take(begun, new Incoming.Asked(Wish.Menu), Dialogs.Script, Dialogs.Quiet).Conversation;

        Assert.Equal(begun.At, Turn.Take(menu, new Incoming.Asked(Wish.Back), Dialogs.Script, Dialogs.Quiet).Conversation.At);
    }

    [Theory]
    [InlineData("nl", "my boyfriend reads all of my messages", "en")]
    [InlineData("nl", "he is banging on the door right now", "en")]
    [InlineData("nl", "is angela working tonight please", "en")]
    [InlineData("en", "mijn vriend leest al mijn berichten", "nl")]
    [InlineData("nl", "help me please", "nl")]
    [InlineData("nl", "help me please ", "nl")]
    [InlineData("nl", "help  me  please", "nl")]
    [InlineData("nl", "omg wtf", "nl")]
    [InlineData("nl", "mijn ex is echt een psycho, sorry not sorry", "nl")]
    [InlineData("en", "kocham cie ale sie boje", "en")]
    public void Who_writes_a_sentence_in_another_language_is_answered_in_it(string from, string text, string to)
    {
        var taken = Turn.Take(Dialogs.Begun(from), new Incoming.Said(text), Dialogs.Script, Dialogs.Quiet);

        Assert.Equal(to, taken.Conversation.Language);
        Assert.All(taken.Entries.OfType<Entry.Bot>(), bot => Assert.Equal(to, bot.Reply.Language));
    }

    [Fact]
    public void A_counsellor_is_spoken_to_in_any_language()
    {
        var with = Dialogs.Begun() with { Mode = Mode.WithCounsellor };

        Assert.Equal("nl", Turn.Take(with, new Incoming.Said("my boyfriend reads all of my messages"), Dialogs.Script, Dialogs.Staffed).Conversation.Language);
    }

    [Fact]
    public void Another_language_is_spoken_from_the_next_line_on()
    {
        var taken = Turn.Take(Dialogs.Begun(), new Incoming.Asked(Wish.Language, "en"), Dialogs.Script, Dialogs.Quiet);

        Assert.Equal("en", taken.Conversation.Language);
        Assert.Contains(Dialogs.Content.Texts.Wording("switched-language", "en"), Dialogs.Words(taken), StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_for_a_counsellor_opens_a_ticket_when_one_is_on_duty()
    {
        var asked = Turn.Take(Dialogs.Begun(), new Incoming.Asked(Wish.Human), Dialogs.Script, Dialogs.Staffed).Conversation;

        var taken = Turn.Take(asked, new Incoming.Chose(asked.At, "yes"), Dialogs.Script, Dialogs.Staffed);

        Assert.Equal(Mode.Waiting, taken.Conversation.Mode);
        Assert.Equal(Priority.Normal, Assert.Single(taken.Effects.OfType<Effect.OpenTicket>()).Priority);
    }

    [Fact]
    public void When_nobody_is_on_duty_the_visitor_hears_so_and_sees_phone_lines()
    {
        var taken = Turn.Take(Dialogs.Begun(), new Incoming.Asked(Wish.Human), Dialogs.Script, Dialogs.Quiet);

        Assert.Empty(taken.Effects);
        Assert.Contains(taken.Entries.OfType<Entry.Bot>(), bot => bot.Reply.Services.Contains("veilig-thuis"));
    }

    [Fact]
    public void While_a_counsellor_has_the_chat_the_bot_is_silent()
    {
        var chat = Dialogs.Begun() with { Mode = Mode.WithCounsellor, Counsellor = "Noor" };

        var taken = Turn.Take(chat, new Incoming.Said("dankjewel dat je er bent"), Dialogs.Script, Dialogs.Staffed);

        Assert.Equal(new Entry.Visitor("dankjewel dat je er bent"), Assert.Single(taken.Entries));
    }

    [Fact]
    public void A_step_that_vanished_leads_to_the_safe_step()
    {
        var lost = Dialogs.Begun() with { At = new StepId("verdwenen", "stap") };

        var taken = Turn.Take(lost, new Incoming.Asked(Wish.Repeat), Dialogs.Script, Dialogs.Quiet);

        Assert.Equal("menu", taken.Conversation.At.Dialog);
        Assert.Contains("112", Dialogs.Words(taken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_turn_tells_the_numbers_of_help() =>
        Assert.Contains("112", Dialogs.Words(Turn.Fail(Dialogs.Begun(), Dialogs.Script, Dialogs.Quiet)), StringComparison.Ordinal);

    [Fact]
    public void A_text_message_conversation_says_the_short_variants()
    {
        var taken = Turn.Begin(Dialogs.Script, "nl", Medium.Sms, Dialogs.Quiet);

        Assert.Contains(taken.Entries.OfType<Entry.Bot>().SelectMany(bot => bot.Reply.Lines), line => line.Line.EndsWith("~sms", StringComparison.Ordinal));
    }
}
