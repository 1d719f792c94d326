using HelpBot.Content.Model;
using HelpBot.Core.Turns;

namespace HelpBot.Tests.Core.Turns;

/// <summary>What people say or ask beside the open question: in the real dialogs.</summary>
public sealed class BesideTests
{
    [Theory]
    [InlineData("wat moet ik doen|wat nu?|what should i do", "wat-nu")]
    [InlineData("het is mijn eigen schuld toch|is it my fault?", "schuld")]
    [InlineData("moeten wij in relatietherapie|should we do couples therapy", "relatietherapie")]
    [InlineData("zal ik hem vertellen dat ik weg ga", "vooraf-zeggen")]
    [InlineData("pakken ze mijn kinderen af dan", "kinderen-kwijt")]
    [InlineData("wat is het nummer van veilig thuis", "veilig-thuis")]
    [InlineData("kun je mij bellen 0612345678|can you call me", "bel-mij")]
    public void A_short_answer_is_given_and_the_question_asked_again(string said, string aside)
    {
        foreach (var text in said.Split('|'))
        {
            var taken = Taken(At("partner.begin"), text);

            Assert.Equal((text, "partner.begin"), (text, taken.Conversation.At.ToString()));
            Assert.Equal((text, $"aside.{aside}.say"), (text, Lines(taken)[0]));
            Assert.Equal("partner.begin.ask", Lines(taken)[^1]);
        }
    }

    [Theory]
    [InlineData("eigen.begin", "is het mijn schuld")]
    [InlineData("menu.begin", "ik sla mijn vrouw, is het mijn schuld")]
    public void Nobody_who_hits_is_told_that_it_is_not_their_fault(string at, string said)
    {
        var taken = Taken(At(at), said);

        Assert.Equal("eigen", taken.Conversation.At.Dialog);
        Assert.DoesNotContain("aside.schuld.say", Lines(taken));
    }

    [Theory]
    [InlineData("suicide.begin", "misschien morgen|ik durf niet|wat nu|wie kan ik bellen")]
    [InlineData("gevaar.begin", "ik wil niet weg|wat moet ik doen|ik durf niet")]
    public void Who_is_in_danger_or_thinks_of_dying_gets_no_general_answer(string at, string said)
    {
        foreach (var text in said.Split('|'))
            Assert.DoesNotContain(Lines(Taken(At(at), text)), line => line.StartsWith("aside.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("het is mijn schuld hij kneep mijn keel dicht")]
    [InlineData("wat moet ik doen hij dreigt me te vermoorden")]
    public void A_grave_danger_is_not_lost_behind_a_word_of_comfort(string said)
    {
        var taken = Taken(At("partner.wat"), said);

        Assert.DoesNotContain(Lines(taken), line => line.StartsWith("aside.", StringComparison.Ordinal));
        Assert.Contains("112", Dialogs.Words(taken), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_what_to_do_about_a_danger_is_not_told_what_this_program_is() =>
        Assert.Equal("partner.begin", Taken(At("menu.begin"), "wat moet ik doen mijn vriend wurgde mij").Conversation.At.ToString());

    [Theory]
    [InlineData("ik durf niet naar huis, mijn man slaat me|ik schaam me maar ik ben verkracht")]
    public void Where_subjects_are_chosen_the_subject_is_opened_after_the_short_answer(string said)
    {
        foreach (var text in said.Split('|'))
        {
            var taken = Taken(At("menu.begin"), text);
            Assert.Contains("aside", Lines(taken)[0], StringComparison.Ordinal);
            Assert.NotEqual((text, "menu"), (text, taken.Conversation.At.Dialog));
        }
    }

    [Theory]
    [InlineData("gevaar.begin", "hij is weer thuis|ik wil weg|hij doet het weer")]
    public void In_danger_no_word_alone_says_that_it_is_over(string at, string said)
    {
        foreach (var text in said.Split('|'))
            Assert.DoesNotContain(Lines(Taken(At(at), text)), line => line.StartsWith("gevaar-voorbij", StringComparison.Ordinal));
    }

    [Fact]
    public void While_somebody_reads_along_no_word_alone_leads_back_to_plain_words() =>
        Assert.NotEqual("angela.gewoon", Taken(Covert("angela.wachten"), "hij is weer thuis").Conversation.At.ToString());

    [Theory]
    [InlineData("ik wil niet meer leven|mijn man wil mij vermoorden")]
    public void In_harmless_words_a_grave_danger_finds_the_urgent_line(string said)
    {
        foreach (var text in said.Split('|'))
        {
            var taken = Taken(Covert("angela.praten"), text);
            Assert.Equal((text, Dialogs.Content.Settings.Danger, Register.Covert), (text, taken.Conversation.At, taken.Conversation.Register));
        }
    }

    [Fact]
    public void What_is_asked_for_in_own_words_is_no_call_for_harmless_ones()
    {
        var taken = Taken(At("plan.weg"), "we zitten samen op de bank");

        Assert.Equal(Register.Plain, taken.Conversation.Register);
    }

    [Theory]
    [InlineData("ja iemand kan meelezen|ja hij kijkt mee")]
    public void A_yes_in_front_of_it_makes_nothing_safe(string said)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, Register.Covert), (text, Taken(At("welkom.begin"), text).Conversation.Register));
    }

    [Theory]
    [InlineData("ik zou graag iets willen vragen|Hello I would like to talk please")]
    public void Without_a_code_word_nobody_is_talked_to_like_a_customer(string said)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, Register.Plain), (text, Taken(At("welkom.begin"), text).Conversation.Register));
    }

    [Theory]
    [InlineData("ok|oke dank je|okay thanks")]
    public void That_something_was_read_is_no_fact(string said)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, "partner.keel"), (text, Taken(At("partner.keel"), text).Conversation.At.ToString()));
    }

    [Fact]
    public void To_a_counsellor_the_dangers_that_were_told_with_it_are_raised()
    {
        var taken = Taken(At("menu.begin") with { Mode = Mode.WithCounsellor, Counsellor = "Noor" }, "hij komt de kamer in");

        Assert.Contains(taken.Effects.OfType<Effect.OpenTicket>(), open => open.Flags.Contains(Triage.BeingWatched));
    }

    [Fact]
    public void A_story_goes_on_to_its_subject_after_the_short_answer()
    {
        var taken = Taken(At("menu.begin"), "mijn man slaat me al jaren en ik denk soms dat het mijn eigen schuld is");

        Assert.Equal("aside.schuld.say", Lines(taken)[0]);
        Assert.Equal("partner.begin", taken.Conversation.At.ToString());
    }

    [Theory]
    [InlineData("met wie praat ik", "wie-is-dit")]
    [InlineData("welke winkel is dit", "welke-winkel")]
    [InlineData("what do you sell", "wat-verkoop")]
    [InlineData("kun je mij bellen", "bel-mij")]
    public void Whoever_reads_along_gets_the_answer_of_a_shop(string said, string aside)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, $"aside.{aside}.say~covert"), (text, Lines(Taken(Covert("angela.praten"), text))[0]));
    }

    [Fact]
    public void An_answer_without_harmless_words_is_kept_back_while_somebody_reads_along() =>
        Assert.All(Lines(Taken(Covert("angela.praten"), "wat is het nummer van veilig thuis")), line => Assert.EndsWith("~covert", line, StringComparison.Ordinal));

    [Theory]
    [InlineData("hij kijkt mee|iemand kan meelezen|ssst|hij staat achter me|ik ben niet meer alleen|praat als een winkel|he is behind me|im not alone anymore")]
    public void In_the_midst_of_a_talk_everything_turns_harmless_when_somebody_reads_along(string said)
    {
        foreach (var text in said.Split('|'))
        {
            var taken = Taken(At("partner.keel"), text);

            Assert.Equal((text, Register.Covert, "angela.begin"), (text, taken.Conversation.Register, taken.Conversation.At.ToString()));
            Assert.Contains(Triage.BeingWatched, taken.Conversation.Flags);
            Assert.All(Lines(taken), line => Assert.EndsWith("~covert", line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void To_a_counsellor_it_is_said_that_somebody_reads_along()
    {
        var taken = Taken(At("menu.begin") with { Mode = Mode.WithCounsellor, Counsellor = "Noor" }, "hij kijkt mee");

        Assert.Equal((Register.Covert, "menu.begin"), (taken.Conversation.Register, taken.Conversation.At.ToString()));
        Assert.Equal(["wording.with-counsellor-covert~covert"], Lines(taken));
    }

    [Theory]
    [InlineData("seksueel-verder.begin", "hoe bewaar ik sporen", "seksueel-verder.sporen")]
    [InlineData("partner.wat", "wat doet de rechter hieraan", "bescherming")]
    [InlineData("online.verder", "hoe maak ik mijn accounts veiliger", "digitaal")]
    public void What_stands_among_the_answers_comes_before_another_subject(string at, string said, string dialog)
    {
        var taken = Taken(At(at), said);

        Assert.Contains(Lines(taken), line => line.StartsWith(dialog, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_subjects_are_chosen_who_does_what_says_more_than_a_word_on_a_button() =>
        Assert.All(["thuis sla ik mijn partner als ik drink en ik wil stoppen", "ik sla mijn vrouw", "i hit my wife"], text => Assert.Equal((text, "eigen"), (text, Taken(At("menu.begin"), text).Conversation.At.Dialog)));

    [Theory]
    [InlineData("partner.wat", "ik wil geen plan")]
    public void What_is_denied_is_no_choice(string at, string said) =>
        Assert.Equal(at, Taken(At(at), said).Conversation.At.ToString());

    [Fact]
    public void A_yes_to_several_guesses_is_asked_which()
    {
        var guessing = At("menu.begin") with { Suggested = ["controle", "digitaal"] };

        var taken = Taken(guessing, "ja");

        Assert.Equal(["controle", "digitaal"], taken.Conversation.Suggested.AsEnumerable());
        Assert.Equal(["wording.ask-choice", "wording.did-you-mean"], Lines(taken));
    }

    [Fact]
    public void What_is_told_in_harmless_words_is_heard_and_leads_nowhere_else()
    {
        var taken = Taken(Covert("angela.praten"), "he slaat me elke week");

        Assert.Equal(["wording.heard~covert", "angela.praten.ask~covert"], Lines(taken));
    }

    [Theory]
    [InlineData("partner.begin", "hij zeg hij maak mij dood|he says he will kill me")]
    [InlineData("partner.wat", "vorige maand kneep hij mijn keel dicht")]
    [InlineData("gevaar.hulp", "hij heeft een pistool in huis")]
    public void A_grave_danger_told_beside_the_question_is_answered_with_whom_to_call(string at, string said)
    {
        foreach (var text in said.Split('|'))
        {
            var words = Dialogs.Words(Taken(At(at), text));
            Assert.True(words.Contains("112", StringComparison.Ordinal) && !words.Contains("Bedoel", StringComparison.Ordinal), $"'{text}' at {at}: {words}");
        }
    }

    [Fact]
    public void A_grave_danger_finds_the_urgent_line_in_the_words_of_a_shop()
    {
        var taken = Taken(At("angela.praten") with { Register = Register.Covert }, "hij zegt dat hij mij doodmaakt");

        Assert.Contains("gevaar.begin.bel~covert", taken.Entries.OfType<Entry.Bot>().SelectMany(bot => bot.Reply.Lines).Select(line => line.Line));
        Assert.DoesNotContain("112", Dialogs.Words(taken), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_taken_for_covert_finds_the_way_back_at_the_second_question()
    {
        var asked = Taken(At("angela.praten") with { Register = Register.Covert }, "we kunnen gewoon praten").Conversation;
        var plain = Taken(asked, "ja").Conversation;

        Assert.Equal(("angela.gewoon", Register.Plain, "menu.begin"), (asked.At.ToString(), plain.Register, plain.At.ToString()));
    }

    private static Conversation At(string step)
    {
        Assert.True(StepId.TryParse(step, out var id));
        return Dialogs.Begun() with { At = id };
    }

    private static Conversation Covert(string step) => At(step) with { Register = Register.Covert };

    private static Taken Taken(Conversation conversation, string text) => Turn.Take(conversation, new Incoming.Said(text), Dialogs.Script, Dialogs.Quiet);

    private static string[] Lines(Taken taken) => [.. taken.Entries.OfType<Entry.Bot>().SelectMany(bot => bot.Reply.Lines).Select(line => line.Line)];
}
