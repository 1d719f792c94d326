using HelpBot.Content.Model;
using HelpBot.Core.Turns;

namespace HelpBot.Tests.Core.Turns;

/// <summary>What people type in the midst of a talk: half answers, what was told before, and words that only resemble a danger. In the real dialogs.</summary>
public sealed class InTheMidstTests
{
    [Theory]
    [InlineData("gevaar.begin", "gevaar.niet-praten", "nee ik kn echt nt praten|nee kan niet praten hoor|ik kan nie praten hij hoort alles")]
    [InlineData("partner.keel", "partner.dreiging", "keel nee wel geduwd en gestompt")]
    public void An_answer_is_heard_among_other_words_and_however_it_is_spelt(string at, string to, string said)
    {
        foreach (var text in said.Split('|'))
            Assert.True(IsAt(Taken(At(at), text), to), $"'{text}' at {at} came to {Taken(At(at), text).Conversation.At}.");
    }

    [Theory]
    [InlineData("gevaar.begin", "gevaar-voorbij", "over mij|hij is nog niet weg|hij is weer thuis|als hij weg is bel ik|no danger? he is here")]
    [InlineData("gevaar.begin", "gevaar.gebeld", "112|politie|bel")]
    [InlineData("partner.keel", "partner.keel-ja", "hij zei nee toen ik stop riep")]
    public void What_turns_it_round_or_is_only_a_piece_of_it_is_not_that_answer(string at, string to, string said)
    {
        foreach (var text in said.Split('|'))
            Assert.False(IsAt(Taken(At(at), text), to), $"'{text}' at {at} came to {to}.");
    }

    [Fact]
    public void A_choice_that_ends_something_is_not_taken_from_words_that_say_more()
    {
        var script = Dialogs.Script;
        foreach (var (step, choice) in Dialogs.Content.Steps.Values.SelectMany(step => (step.Ask?.Choices ?? []).Where(choice => choice.Alone).Select(choice => (step, choice))))
            foreach (var name in ChoiceNames.Names(choice, script.Content.Texts, "nl"))
                Assert.NotSame(choice, script.Phrases.In(script.Recogniser.Words(name + " dus wat moet ik nu met mijn jas"), step.Ask!.Choices));
    }

    [Theory]
    [InlineData("hij wil geld anders stuurt hij mijn foto's door", "online.begin.ask", "online.wie")]
    [InlineData("mijn dochter vertelde dat opa aan haar zit", "kind.begin.ask", "kind.zorg-meer")]
    public void What_was_told_with_the_story_is_not_asked(string said, string notAsked, string at)
    {
        var taken = Taken(At("menu.begin"), said);

        Assert.Equal(at, taken.Conversation.At.ToString());
        Assert.DoesNotContain(notAsked, Lines(taken));
        Assert.DoesNotContain(notAsked[..^".ask".Length], taken.Conversation.Told.Keys);
    }

    [Fact]
    public void The_moment_that_was_told_with_the_story_answers_a_later_question_once()
    {
        var told = Taken(At("menu.begin"), "ik ben twee jaar geleden verkracht").Conversation;
        var safe = Taken(told, "ja");

        Assert.NotNull(told.ToldMoment);
        Assert.DoesNotContain("seksueel.wanneer.ask", Lines(safe));
        Assert.StartsWith("2024-11-2", safe.Conversation.Answers["seksueel-wanneer"], StringComparison.Ordinal);
        Assert.Null(safe.Conversation.ToldMoment);
    }

    [Theory]
    [InlineData("partner.wat", "laat maar. het is gewoon zo dat hij alles beslist en ik praat het goed voor hem")]
    [InlineData("partner.wat", "ze is gewoon sterker dan ik. gaan ze mij serieus nemen dan?")]
    [InlineData("controle.wat", "van alles wat. geld ook ja. en ik zeg dan tegen mensen dat hij moe is")]
    public void Who_does_not_name_dying_is_not_led_away_to_it(string at, string said) =>
        Assert.NotEqual(Dialogs.Content.Settings.Suicide.Dialog, Taken(At(at), said).Conversation.At.Dialog);

    [Theory]
    [InlineData("partner.wat", "ik wil niet meer leven")]
    [InlineData("partner.keel", "nee, ik wil dood")]
    [InlineData("stalking.wat", "i want to kill myself")]
    public void Who_names_dying_is_asked_about_it_and_comes_back_to_the_talk(string at, string said)
    {
        var conversation = Taken(At(at), said).Conversation;

        Assert.Equal(Dialogs.Content.Settings.Suicide.Dialog, conversation.At.Dialog);
        Assert.Equal(at, conversation.Returns[^1].ToString());
    }

    [Theory]
    [InlineData("hij komt|hij staat voor de deur|help|hij is wakker|blabla en zo")]
    public void In_danger_nobody_is_told_that_they_are_not_understood(string said)
    {
        foreach (var text in said.Split('|'))
        {
            var taken = Taken(At("gevaar.hulp"), text);
            Assert.Contains("112", Dialogs.Words(taken), StringComparison.Ordinal);
            Assert.DoesNotContain(Lines(taken), line => line.StartsWith("wording.not-understood", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("hij is wakker hij leest mee|pas op hij kijkt mee", Register.Covert)]
    [InlineData("hij leest niet mee|kan hij meelezen?|leest hij mee?", Register.Plain)]
    public void That_somebody_reads_along_is_heard_among_a_few_words(string said, Register register)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, register), (text, Taken(At("partner.keel"), text).Conversation.Register));
    }

    [Fact]
    public void A_danger_that_is_not_sure_is_spoken_of_at_the_page_of_its_own_subject()
    {
        var taken = Taken(At("menu.begin"), "mijn ex volgt mij en hij heeft nog een sleutel");

        Assert.Equal("stalking", taken.Conversation.At.Dialog);
        Assert.Contains("112", Dialogs.Words(taken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nee nu ff niet hij is werken|nee hij is hier nu niet|er is nu geen gevaar. ze wil naar huis maar durft niet", "gevaar-voorbij")]
    [InlineData("hij is er nog|hij komt zo terug|nee hij is in huis", "gevaar")]
    public void Who_denies_danger_is_believed_and_who_does_not_stays_with_it(string said, string dialog)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, dialog), (text, Taken(At("gevaar.begin"), text).Conversation.At.Dialog));
    }

    [Theory]
    [InlineData("plan.plek", "waar kan ik heen met de hond|stop met die vragen|hoe kom ik daar zonder geld", false)]
    [InlineData("plan.plek", "bij mijn zus in groningen|bij de buren?", true)]
    public void A_question_is_no_answer_in_a_plan(string at, string said, bool isKept)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, isKept), (text, Taken(At(at), text).Conversation.Answers.Values.Any(value => value == text)));
    }

    [Theory]
    [InlineData("nee ik ben niet veilig maar ik weet genoeg, dank je|nee hij is hier. ik ga stoppen, dit is genoeg", "gevaar")]
    [InlineData("nee het zijn gewoon jongens van straat, geen partner", "straat")]
    public void Who_is_not_safe_is_never_said_goodbye_to_and_what_the_dialog_itself_leads_to_comes_before_a_no(string said, string dialog)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, dialog), (text, Taken(At("partner.begin"), text).Conversation.At.Dialog));
    }

    [Fact]
    public void A_question_beside_an_answer_is_answered_too()
    {
        var taken = Taken(At("partner.dreiging"), "no. and no doctor, i have no insurance");

        Assert.Contains(Lines(taken), line => line.StartsWith("partner.aside-", StringComparison.Ordinal));
        Assert.NotEqual("partner.dreiging", taken.Conversation.At.ToString());
    }

    private static bool IsAt(Taken taken, string step) =>
        taken.Conversation.At.ToString() == step || Lines(taken).Any(line => line.StartsWith(step + ".", StringComparison.Ordinal));

    private static Conversation At(string step)
    {
        Assert.True(StepId.TryParse(step, out var id));
        Assert.True(Dialogs.Content.Steps.ContainsKey(id), step);
        return Dialogs.Begun() with { At = id };
    }

    private static Taken Taken(Conversation conversation, string text) => Turn.Take(conversation, new Incoming.Said(text), Dialogs.Script, Dialogs.Quiet);

    private static string[] Lines(Taken taken) => [.. taken.Entries.OfType<Entry.Bot>().SelectMany(bot => bot.Reply.Lines).Select(line => line.Line)];
}
