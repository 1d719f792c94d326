using System.Text.Json;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Running;
using static HelpBot.Tests.Core.Turns.AgreedNames;

namespace HelpBot.Tests.Core.Turns;

/// <summary>Somebody else may hold the visitor's phone, and reads every word on the screen.</summary>
public sealed class AgreedNameTests
{
    private static readonly Moment Nobody = Dialogs.Quiet with { Now = Later.Now };
    private static readonly StepId AskedName = Dialogs.Content.Settings.Harmless!.Value;

    [Fact]
    public void After_ten_minutes_of_silence_the_name_is_asked_for_as_a_shop_would()
    {
        var taken = Turn.Take(Agreed(), new Incoming.Said("ben je er nog"), Dialogs.Script, Later);

        Assert.Equal(AskedName, taken.Conversation.At);
        Assert.Equal("Op welke naam staat je bestelling?\nDat weet ik niet", Screen(taken));
    }

    [Fact]
    public void Within_ten_minutes_nothing_is_asked()
    {
        var taken = Turn.Take(Agreed(), new Incoming.Asked(Wish.Menu), Dialogs.Script, Dialogs.Staffed with { Now = Dialogs.Staffed.Now + TimeSpan.FromMinutes(9) });

        Assert.Equal(Dialogs.Content.Settings.Menu, taken.Conversation.At);
    }

    [Theory]
    [InlineData("vraag mijn naam")]
    [InlineData("Vraag mijn woord.")]
    public void The_visitor_can_ask_to_be_asked(string words) =>
        Assert.Equal(AskedName, Turn.Take(Agreed(), new Incoming.Said(words), Dialogs.Script, Dialogs.Staffed).Conversation.At);

    [Theory]
    [InlineData("Van Dijk")]
    [InlineData(" van dijk ")]
    [InlineData("VANDIJK")]
    [InlineData("ván-dijk.")]
    public void The_right_name_goes_on_where_the_conversation_was_whatever_the_capitals(string typed)
    {
        var before = Agreed();

        var taken = Turn.Take(Closed(before), new Incoming.Said(typed), Dialogs.Script, Later);

        Assert.Equal(before.At, taken.Conversation.At);
        Assert.Equal(Register.Plain, taken.Conversation.Register);
        Assert.Equal(before.Answers, taken.Conversation.Answers);
        Assert.Null(taken.Conversation.Guard!.Aside);
    }

    [Fact]
    public void After_three_wrong_names_the_right_one_opens_nothing_and_the_one_for_need_still_calls()
    {
        var closed = Closed(Agreed());
        for (var tries = 0; tries < 3; tries++)
            closed = Turn.Take(Turn.Take(closed, new Incoming.Said("Jansen"), Dialogs.Script, Later).Conversation, new Incoming.Chose(new StepId("winkel", "vraag"), "zoeken"), Dialogs.Script, Later).Conversation;

        var right = Turn.Take(closed, new Incoming.Said(Name), Dialogs.Script, Later);

        Assert.True(Guarding.IsClosed(right.Conversation));
        Assert.Contains(right.Entries, entry => entry is Entry.Check { Outcome: Checked.Unknown });
        Assert.Contains(Turn.Take(closed, new Incoming.Said(Alarm), Dialogs.Script, Later).Effects, effect => effect is Effect.OpenTicket);
    }

    [Fact]
    public void Leaving_and_danger_are_never_behind_the_name()
    {
        var agreed = Agreed();
        foreach (var conversation in new[] { agreed, Closed(agreed), Turn.Take(Closed(agreed), new Incoming.Said("Jansen"), Dialogs.Script, Later).Conversation })
        {
            Assert.Equal(Mode.Ended, Turn.Take(conversation, new Incoming.Asked(Wish.Exit), Dialogs.Script, Later).Conversation.Mode);
            Assert.Equal("gevaar", Turn.Take(conversation, new Incoming.Asked(Wish.Danger), Dialogs.Script, Later).Conversation.At.Dialog);
            var told = Turn.Take(conversation, new Incoming.Said("help hij slaat me nu, hij staat voor de deur met een mes"), Dialogs.Script, Later);
            Assert.Equal("gevaar", told.Conversation.At.Dialog);
            Assert.Equal(Register.Covert, told.Conversation.Register);
        }
    }

    [Fact]
    public void Whatever_the_stranger_does_no_plain_word_is_said_and_what_was_set_aside_stays_as_it_was()
    {
        var closed = Turn.Take(Closed(Agreed()), new Incoming.Said("Jansen"), Dialogs.Script, Later).Conversation;
        var aside = Json(closed.Guard!.Aside!);
        var seen = new HashSet<string>();
        var open = new Queue<Conversation>([closed]);
        while (open.TryDequeue(out var conversation) && seen.Count < 300)
        {
            Incoming[] deeds =
            [
                .. Enum.GetValues<Wish>().Except([Wish.Exit]).Select(wish => new Incoming.Asked(wish)),
                .. (Dialogs.Content.Steps[conversation.At].Ask?.Choices ?? []).Select(choice => new Incoming.Chose(conversation.At, choice.Id)),
                new Incoming.Said("is angela er?"), new Incoming.Said("hij slaat me"), new Incoming.Said("wie ben jij"),
            ];
            foreach (var deed in deeds)
            {
                var taken = Turn.Take(conversation, deed, Dialogs.Script, Later);
                if (taken.Conversation.Mode == Mode.Ended)
                    continue;
                Assert.All(taken.Entries.OfType<Entry.Bot>(), bot => Assert.All(bot.Reply.Lines, line => Assert.EndsWith("~covert", line.Line, StringComparison.Ordinal)));
                Assert.All(taken.Entries.OfType<Entry.Bot>(), bot => Assert.Empty(bot.Reply.Services));
                Assert.Equal(Register.Covert, taken.Conversation.Register);
                Assert.Equal(aside, Json(taken.Conversation.Guard!.Aside!));
                if (seen.Add($"{taken.Conversation.At} {taken.Conversation.Mode}"))
                    open.Enqueue(taken.Conversation);
            }
        }

        Assert.True(seen.Count > 10);
    }

    [Fact]
    public void The_names_stand_nowhere_and_the_screen_tells_nothing_of_them()
    {
        var kies = Dialogs.Begun() with { At = new StepId("schuilnaam", "kies") };
        var asked = Turn.Take(kies, new Incoming.Said(Name), Dialogs.Script, Dialogs.Staffed);
        var wanted = Turn.Take(asked.Conversation, new Incoming.Chose(asked.Conversation.At, "yes"), Dialogs.Script, Dialogs.Staffed);
        var done = Turn.Take(wanted.Conversation, new Incoming.Said(Alarm), Dialogs.Script, Dialogs.Staffed);

        foreach (var taken in new[] { asked, wanted, done })
        {
            var all = Json(taken.Conversation) + JsonSerializer.Serialize(taken.Entries.Select(entry => new LoggedEntry(1, default, entry)).ToArray());
            Assert.DoesNotContain("dijk", all, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("vermeulen", all, StringComparison.OrdinalIgnoreCase);
        }

        var log = new[] { asked, wanted, done }.SelectMany(taken => taken.Entries).Select((entry, place) => new LoggedEntry(place + 1, default, entry));
        var screen = Curtain.InSight([.. log]);
        Assert.DoesNotContain("naam", string.Join('\n', screen.Select(entry => entry.Entry).OfType<Entry.Bot>().Select(bot => Spoken.From(bot.Reply, Dialogs.Content).ToPlainText())), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Back_does_not_lead_to_where_the_names_were_agreed_on()
    {
        var nood = Agreed(alarm: null) with { At = new StepId("schuilnaam", "nood"), Trail = [new StepId("schuilnaam", "kies"), new StepId("schuilnaam", "nood-vraag")] };
        var done = Turn.Take(nood, new Incoming.Said(Alarm), Dialogs.Script, Dialogs.Staffed).Conversation;

        Assert.NotEqual("schuilnaam", Turn.Take(done, new Incoming.Asked(Wish.Back), Dialogs.Script, Dialogs.Staffed).Conversation.At.Dialog);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("🙏🙏🙏")]
    [InlineData("...")]
    public void A_name_of_less_than_three_letters_is_asked_for_again(string typed)
    {
        var taken = Turn.Take(Dialogs.Begun() with { At = new StepId("schuilnaam", "kies") }, new Incoming.Said(typed), Dialogs.Script, Dialogs.Staffed);

        Assert.Null(taken.Conversation.Guard);
        Assert.Contains(Dialogs.Content.Texts.Wording("name-short", "nl"), Dialogs.Words(taken), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_only_finds_the_page_about_names_is_asked_for_it_before_it_can_be_changed()
    {
        var finds = Agreed() with { At = new StepId("digitaal", "vraag") };

        var asked = Turn.Take(finds, new Incoming.Chose(finds.At, "ander"), Dialogs.Script, Dialogs.Staffed);

        Assert.Equal("Op welke naam staat je bestelling?\nDat weet ik niet", Screen(asked));
        var known = Turn.Take(asked.Conversation, new Incoming.Said(Name), Dialogs.Script, Dialogs.Staffed).Conversation;
        Assert.Equal(new StepId("schuilnaam", "beheer"), known.At);
        Assert.Null(Turn.Take(known, new Incoming.Chose(known.At, "weg"), Dialogs.Script, Dialogs.Staffed).Conversation.Guard);
    }

    [Fact]
    public void A_counsellor_who_doubts_has_the_name_asked_and_goes_on_with_the_chat()
    {
        var chat = Agreed() with { Mode = Mode.WithCounsellor, Counsellor = "Noor" };

        var asked = Turn.Take(chat, new Incoming.CounsellorDoubts(), Dialogs.Script, Dialogs.Staffed);
        var wrong = Turn.Take(asked.Conversation, new Incoming.Said("Jansen"), Dialogs.Script, Dialogs.Staffed);
        var after = Turn.Take(wrong.Conversation, new Incoming.Said("wie is dit"), Dialogs.Script, Dialogs.Staffed);
        var right = Turn.Take(asked.Conversation, new Incoming.Said(Name), Dialogs.Script, Dialogs.Staffed);

        Assert.Equal("Op welke naam staat je bestelling?\nDat weet ik niet", Screen(asked));
        Assert.Equal(Mode.WithCounsellor, wrong.Conversation.Mode);
        Assert.Equal(new Entry.Visitor("wie is dit"), Assert.Single(after.Entries));
        Assert.Equal((Mode.WithCounsellor, Register.Plain, chat.At), (right.Conversation.Mode, right.Conversation.Register, right.Conversation.At));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_is_known_again_hears_that_the_desk_emptied_meanwhile_and_who_does_answer(bool calledSilently)
    {
        var closed = calledSilently
            ? Take(Take(Closed(Agreed()), new Incoming.Said(Alarm), Later), new Incoming.Chose(new StepId("winkel", "vraag"), "zoeken"), Later).Conversation
            : Closed(Agreed() with { Mode = Mode.Waiting });
        var emptied = Take(closed, new Incoming.DeskEmptied(), Nobody);
        Assert.Empty(emptied.Entries);

        var known = Take(emptied, new Incoming.Said(Name), Nobody);
        var again = Take(Take(known, new Incoming.Said("vraag mijn naam"), Nobody), new Incoming.Said(Name), Nobody);

        var reply = Assert.Single(known.Entries.OfType<Entry.Bot>()).Reply;
        Assert.Equal(["wording.name-known", "wording.nobody-left"], reply.Lines.Take(2).Select(line => line.Line));
        Assert.Equal("112 veilig-thuis", string.Join(' ', reply.Services));
        Assert.True(reply.Asks);
        Assert.Equal(Mode.Waiting, known.Conversation.Mode);
        Assert.DoesNotContain("hulpverlener meer", Screen(again), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_known_again_when_somebody_is_back_at_the_desk_is_not_told_that_nobody_is()
    {
        var emptied = Take(Closed(Agreed() with { Mode = Mode.Waiting }), new Incoming.DeskEmptied(), Nobody);

        Assert.DoesNotContain("hulpverlener meer", Screen(Take(emptied, new Incoming.Said(Name), Later)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_asks_for_a_person_while_the_name_is_awaited_hears_in_harmless_words_that_nobody_is_there()
    {
        var closed = Closed(Agreed() with { Mode = Mode.Waiting });

        var asked = Take(closed, new Incoming.Asked(Wish.Human), Nobody);

        var reply = Assert.Single(asked.Entries.OfType<Entry.Bot>()).Reply;
        Assert.Equal("wording.nobody-left~covert", reply.Lines[0].Line);
        Assert.Empty(reply.Services);
    }

    [Fact]
    public void Without_an_agreed_name_a_doubt_changes_nothing()
    {
        var chat = Dialogs.Begun() with { Mode = Mode.WithCounsellor, Counsellor = "Noor" };

        var taken = Turn.Take(chat, new Incoming.CounsellorDoubts(), Dialogs.Script, Dialogs.Staffed);

        Assert.Empty(taken.Entries);
        Assert.Equal(Json(chat), Json(taken.Conversation));
    }

    [Fact]
    public void By_text_message_no_name_is_agreed_on_because_it_would_stay_readable_on_the_phone()
    {
        var sms = Dialogs.Begun(medium: Medium.Sms) with { At = new StepId("digitaal", "vraag") };

        var taken = Turn.Take(sms, new Incoming.Chose(sms.At, "ander"), Dialogs.Script, Dialogs.Staffed);

        Assert.Contains("Per sms kan dit niet.", Dialogs.Words(taken), StringComparison.Ordinal);
        Assert.NotEqual("schuilnaam", taken.Conversation.At.Dialog);
    }

    private static Taken Take(Taken before, Incoming incoming, Moment moment) => Take(before.Conversation, incoming, moment);

    private static Taken Take(Conversation conversation, Incoming incoming, Moment moment) => Turn.Take(conversation, incoming, Dialogs.Script, moment);
}
