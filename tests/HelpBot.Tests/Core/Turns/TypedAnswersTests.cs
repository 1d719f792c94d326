using HelpBot.Content.Model;
using HelpBot.Core.Turns;

namespace HelpBot.Tests.Core.Turns;

/// <summary>People type instead of pressing buttons. Where they come to, step by step, in the real dialogs.</summary>
public sealed class TypedAnswersTests
{
    [Theory]
    [InlineData("angela.begin", "nee|nope|no|nee hij zit naast me|nee ik ben niet alleen|nee mijn man is hier|nee er kijkt iemand mee|no he can see|no my husband is here|not really|niet echt|👎|mn man leest mee|hij leest mee op mijn telefoon|onveilig")]
    [InlineData("menu.begin", "ja|jaa|jawel|ja dat kan|ja ik ben alleen thuis|ja veilig|oké|prima|zeker|yes i am|yeah|sure|👍|optie 1|een")]
    [InlineData("welkom.tip", "ik weet het niet|weet ik niet meer|misschien|idk|i don't know|de laatste")]
    public void Whether_it_is_safe_to_talk(string at, string said) => Comes("welkom.begin", at, said);

    [Theory]
    [InlineData("gevaar.begin", "nee|neee|zeker niet|natuurlijk niet|zeker weten van niet|niet|ik niet|not really|nah|prima is het niet")]
    [InlineData("partner.begin", "jawel maar niet veilig|ja maar hij is thuis|ja en nee|yes and no|yeah right|ik ben een jongen|geweld door mijn partner")]
    [InlineData("partner.keel", "ja|jawel|ja ik ben bij mijn zus|yes|weet ik niet|not sure|weet niet")]
    public void Whether_somebody_is_safe(string at, string said) => Comes("partner.begin", at, said);

    [Theory]
    [InlineData("seksueel.vers", "net|nu net|zojuist|gisteravond|vannacht|10 minuten terug|2 uur terug|just now|last night|the other day|earlier today")]
    [InlineData("seksueel.langer", "vorige maand|een maand of twee terug|twee jaar geleden|back in 2019|a month ago")]
    [InlineData("seksueel.onbekend", "weet ik niet meer|dat weet ik niet|geen idee|i don't know|zeg ik liever niet")]
    [InlineData("seksueel.week", "vijf dagen geleden|optie 3|de derde")]
    public void How_long_ago_it_was(string at, string said) => Comes("seksueel.wanneer", at, said);

    [Theory]
    [InlineData("klaar|weg|later|genoeg|ga weg|het moet stoppen|leeg|dicht|ik moet gaan|bijna klaar")]
    public void Everyday_words_wipe_nothing(string said)
    {
        foreach (var text in said.Split('|'))
            foreach (var at in new[] { "partner.keel", "menu.begin", "seksueel.wanneer" })
                Assert.NotEqual((text, at, Mode.Ended), (text, at, Taken(At(at), text).Conversation.Mode));
    }

    [Theory]
    [InlineData("stop|snel weg|wis alles|wis dit gesprek|sluiten|exit|quick exit|delete this chat|Sluit af!|stop en wis alles|stop and delete everything")]
    public void Plain_words_for_leaving_wipe_at_once(string said)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, Mode.Ended), (text, Taken(At("partner.keel"), text).Conversation.Mode));
    }

    [Theory]
    [InlineData("weg|klaar|stop|later|het moet stoppen")]
    public void What_is_said_to_a_counsellor_wipes_nothing(string said)
    {
        foreach (var text in said.Split('|'))
            Assert.NotEqual((text, Mode.Ended), (text, Taken(At("menu.begin") with { Mode = Mode.WithCounsellor, Counsellor = "Noor" }, text).Conversation.Mode));
        Assert.Equal(Mode.Ended, Taken(At("menu.begin") with { Mode = Mode.WithCounsellor, Counsellor = "Noor" }, "wis alles").Conversation.Mode);
    }

    [Theory]
    [InlineData("ik wil dit gesprek niet wissen|please don't delete this chat|please don’t delete this conversation|moet ik dit gesprek zelf wissen|hoe kan ik dit gesprek verwijderen later|how do i erase this chat|niet verwijderen")]
    public void To_ask_about_wiping_or_to_forbid_it_wipes_nothing(string said)
    {
        foreach (var text in said.Split('|'))
            Assert.NotEqual((text, Mode.Ended), (text, Taken(At("partner.keel"), text).Conversation.Mode));
    }

    [Theory]
    [InlineData("gevaar", "nee hij staat nu met een mes voor de deur|ja hij heeft een mes en staat voor de deur")]
    [InlineData("suicide", "nee, ik wil dood")]
    [InlineData("angela", "nee is angela er")]
    public void While_guesses_are_on_offer_danger_still_comes_first(string dialog, string said)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, dialog), (text, Taken(At("partner.keel") with { Suggested = ["straat"] }, text).Conversation.At.Dialog));
    }

    [Theory]
    [InlineData("best onveilig|best eng|goed mis|zeker onveilig|definitely unsafe|ok wacht|goed opletten hij is er|right beside him|sure i can’t|amper veilig|hardly safe|dat kan gevaarlijk zijn|ik ben alleen bang")]
    public void What_could_be_unsafe_is_not_taken_for_safe(string said)
    {
        foreach (var text in said.Split('|'))
        {
            Assert.False(IsAt(Taken(At("partner.begin"), text), "partner.keel"), text);
            Assert.False(IsAt(Taken(At("welkom.begin"), text), "menu.begin"), text);
        }
    }

    [Theory]
    [InlineData("Nee, iets anders")]
    [InlineData("nee")]
    [InlineData("none of these")]
    public void To_guesses_no_means_none_of_them_and_answers_no_question_behind_them(string said)
    {
        var guessed = At("partner.keel") with { Suggested = ["straat", "stalking"] };

        var taken = Taken(guessed, said);

        Assert.Equal(new StepId("partner", "keel"), taken.Conversation.At);
        Assert.Empty(taken.Conversation.Suggested);
        Assert.Empty(taken.Conversation.Flags);
    }

    [Theory]
    [InlineData("terug|ga terug|vorige|back", "partner.begin")]
    [InlineData("herhaal|nog een keer|zeg het nog eens|repeat|again", "partner.keel")]
    [InlineData("overzicht|menu|iets anders|something else", "menu.begin")]
    [InlineData("een mens|hulpverlener|Een mens spreken|a real person", "mens")]
    public void The_ways_out_can_be_typed(string said, string at)
    {
        foreach (var text in said.Split('|'))
        {
            var conversation = At("partner.keel") with { Trail = [new StepId("partner", "begin")] };
            var came = Turn.Take(conversation, new Incoming.Said(text), Dialogs.Script, Dialogs.Staffed).Conversation.At;
            Assert.True(came.ToString().StartsWith(at, StringComparison.Ordinal), $"'{text}' came to {came}.");
        }
    }

    [Theory]
    [InlineData("nee wil geen mens|geen mens graag")]
    public void What_is_denied_is_not_asked_for(string said)
    {
        foreach (var text in said.Split('|'))
            Assert.NotEqual((text, "mens"), (text, Taken(At("partner.keel"), text).Conversation.At.Dialog));
    }

    [Theory]
    [InlineData("ik schaam me|i am ashamed|ik schaam me zo")]
    public void Who_is_ashamed_is_not_taken_for_who_hurts(string said)
    {
        foreach (var text in said.Split('|'))
            foreach (var at in new[] { "menu.begin", "partner.keel", "welkom.begin" })
                Assert.NotEqual((text, at, "eigen"), (text, at, Taken(At(at), text).Conversation.At.Dialog));
    }

    [Theory]
    [InlineData("nee ik ben niet veilig|nee niet veilig|nee onveilig|no i am not safe|no not safe", "angela.haast")]
    [InlineData("nee|nee hoor", "angela.praten")]
    [InlineData("nee ik ben veilig", "angela.gewoon")]
    public void To_whether_it_is_urgent_the_words_behind_a_no_say_more_than_the_no(string said, string at)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, at), (text, Taken(At("angela.begin") with { Register = Register.Covert }, text).Conversation.At.ToString()));
    }

    [Theory]
    [InlineData("nee ik ben veilig|ja ik ben niet veilig|nee ik ben niet veilig|ja onveilig", "gevaar.begin")]
    public void Who_says_two_things_about_being_safe_is_taken_for_unsafe(string said, string at)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, at), (text, Taken(At("partner.begin"), text).Conversation.At.ToString()));
    }

    [Theory]
    [InlineData("ik ben 15|i am 15|dank je|he ruined my life")]
    public void While_somebody_may_read_along_what_was_told_is_not_spoken_of(string said)
    {
        foreach (var text in said.Split('|'))
        foreach (var at in new[] { "angela.begin", "angela.wachten", "suicide.begin" })
            Assert.DoesNotContain("vertelt", Dialogs.Words(Taken(At(at) with { Register = Register.Covert }, text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hij komt eraan")]
    public void In_harmless_words_danger_that_was_told_before_is_heard_again(string said)
    {
        var conversation = At("angela.praten") with { Register = Register.Covert, Flags = [Triage.DangerNow] };

        Assert.Equal(Dialogs.Content.Settings.Danger, Taken(conversation, said).Conversation.At);
    }

    [Theory]
    [InlineData("Ja ik kan praten. Mijn ex blijft me appen en hij stond gisteren bij mijn werk.|yes i can chat. my ex keeps texting me and he showed up at my work twice", "stalking.begin")]
    [InlineData("ja, mijn man slaat me al jaren", "partner.begin")]
    [InlineData("ja ik ben alleen thuis|ja ik kan nu praten hij is naar zijn werk", "menu.begin")]
    public void What_was_told_along_with_a_yes_need_not_be_said_twice(string said, string at)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, at), (text, Taken(At("welkom.begin"), text).Conversation.At.ToString()));
    }

    [Theory]
    [InlineData("nee sorry ik bedoelde nee|sorry ik bedoel nee|oops i meant no", "gevaar.begin")]
    [InlineData("nee sorry ik bedoelde ja|no sorry i meant yes", "partner.keel")]
    public void Who_takes_an_answer_back_answers_the_question_before(string said, string at)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, at), (text, Taken(At("partner.keel") with { Trail = [new StepId("partner", "begin")] }, text).Conversation.At.ToString()));
    }

    [Theory]
    [InlineData("nee sorry dat is geen excuus|no sorry i meant he is at my work")]
    public void A_no_that_says_sorry_answers_nothing(string said)
    {
        foreach (var text in said.Split('|'))
            Assert.NotEqual((text, "gevaar"), (text, Taken(At("partner.begin"), text).Conversation.At.Dialog));
    }

    [Theory]
    [InlineData("ouder.begin", "Hij heeft mijn pinpas en mijn pincode.|Hij scheldt mij ook uit en laatst heeft hij mij geduwd.")]
    [InlineData("eigen.begin", "ze maakt me ook altijd gek")]
    [InlineData("online.begin", "ik ben 15|i am 15")]
    [InlineData("partner.wat", "hij slaat mij al vier jaar|my husband shouts at me every single day")]
    [InlineData("stalking.begin", "hij staat elke dag bij mijn werk te wachten")]
    public void A_detail_of_the_same_story_begins_no_other(string at, string said)
    {
        foreach (var text in said.Split('|'))
        {
            var taken = Taken(At(at), text);
            Assert.Equal((text, at), (text, taken.Conversation.At.ToString()));
            Assert.Contains(taken.Entries.OfType<Entry.Bot>().SelectMany(bot => bot.Reply.Lines), line => line.Line == "wording.heard" || line.Line.Contains("aside-", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_thank_you_is_answered()
    {
        foreach (var text in new[] { "Hartelijk dank.", "oke bedankt", "thanks bye" })
            Assert.Contains(
                Taken(At("partner.keel"), text).Entries.OfType<Entry.Bot>().SelectMany(bot => bot.Reply.Lines),
                line => line.Line is "wording.thanks-heard" or "aside.dank.say" or "aside.afscheid.say");
    }

    [Theory]
    [InlineData("suicide.begin", "he ruined my life and i just want it to stop|i dont want to call anyone i hate phones")]
    [InlineData("gevaar.hulp", "moet ik de hond meenemen|hij is de hoek om")]
    public void Who_is_in_danger_or_thinks_of_dying_is_not_given_a_list_of_far_fetched_guesses(string at, string said)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, 0), (text, Taken(At(at), text).Conversation.Suggested.Length));
    }

    [Theory]
    [InlineData("weet ik niet meer|niemand|misschien|de laatste|ik ben zo moe|i wish|tonight")]
    public void A_few_words_that_could_be_anything_do_not_lead_to_death_or_danger(string said)
    {
        var settings = Dialogs.Content.Settings;
        foreach (var text in said.Split('|'))
            foreach (var at in new[] { "partner.keel", "seksueel.wanneer", "menu.begin", "welkom.begin" })
                Assert.False(Taken(At(at), text).Conversation.At.Dialog is var dialog && (dialog == settings.Suicide.Dialog || (dialog == settings.Danger.Dialog && at != "partner.begin")), $"'{text}' at {at}");
    }

    [Theory]
    [InlineData("help|hij heeft een mes|hij staat voor de deur|112|hij slaat me nu|nee hij slaat me nu")]
    public void Danger_in_few_words_still_interrupts(string said)
    {
        foreach (var text in said.Split('|'))
            foreach (var at in new[] { "partner.keel", "menu.begin" })
                Assert.Equal((text, at, "gevaar"), (text, at, Taken(At(at), text).Conversation.At.Dialog));
    }

    [Theory]
    [InlineData("wil dood|ik wil dood|i want to die|113")]
    public void The_wish_to_die_in_few_words_is_still_heard(string said)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, Dialogs.Content.Settings.Suicide.Dialog), (text, Taken(At("partner.keel"), text).Conversation.At.Dialog));
    }

    [Theory]
    [InlineData("er schlägt mich jeden tag und ich habe angst|kocam beni dövüyor lütfen yardım edin|mąż mnie bije proszę o pomoc|чоловік мене б'є, допоможіть|mon mari me frappe tous les jours|mi marido me pega todos los días|زوجي يضربني كل يوم")]
    public void Who_writes_another_language_finds_the_numbers_in_it(string said)
    {
        foreach (var text in said.Split('|'))
        {
            var taken = Taken(At("menu.begin"), text);
            Assert.True(IsAt(taken, "taal.andere"), $"'{text}' came to {taken.Conversation.At}.");
            Assert.Contains("Türkçe", Dialogs.Words(taken), StringComparison.Ordinal);
        }
    }

    private static void Comes(string from, string to, string said)
    {
        foreach (var text in said.Split('|'))
            Assert.True(IsAt(Taken(At(from), text), to), $"'{text}' came to {Taken(At(from), text).Conversation.At} and not to {to}.");
    }

    // A step without a question says its lines and goes on.
    private static bool IsAt(Taken taken, string step) =>
        taken.Conversation.At.ToString() == step || taken.Entries.OfType<Entry.Bot>().Any(bot => bot.Reply.Lines.Any(line => line.Line.StartsWith(step + ".", StringComparison.Ordinal)));

    private static Conversation At(string step)
    {
        Assert.True(StepId.TryParse(step, out var id));
        return Dialogs.Begun() with { At = id };
    }

    private static Taken Taken(Conversation conversation, string text) => Turn.Take(conversation, new Incoming.Said(text), Dialogs.Script, Dialogs.Quiet);
}
