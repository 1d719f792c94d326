using System.Collections.Immutable;
using System.Text.Json;
using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running;
using HelpBot.Running.Keeping;
using HelpBot.Running.Sealing;

namespace HelpBot.Tests.Running.Keeping;

public sealed class KeptTests
{
    private static readonly Conversation Full = new()
    {
        Language = "en",
        Medium = Medium.Sms,
        Register = Register.Covert,
        Mode = Mode.WithCounsellor,
        At = new StepId("plan", "begin"),
        Returns = [new StepId("menu", "topics")],
        Trail = [new StepId("welkom", "veilig"), new StepId("straat", "begin")],
        Answers = ImmutableSortedDictionary<string, string>.Empty.Add("leeftijd", "16").Add("plan-wie", "Ömer 🙏"),
        Flags = ["minor", "weapon"],
        Suggested = ["stalking", "online"],
        Told = ImmutableSortedDictionary<string, string>.Empty.Add("stalking.wie", "ex"),
        ToldMoment = new DateTimeOffset(2026, 11, 21, 23, 59, 59, TimeSpan.FromHours(1)),
        CodeWord = "angela",
        Misunderstood = 3,
        Counsellor = "Noor",
        Guard = new Guard
        {
            Salt = "a1",
            Name = "b2",
            Alarm = "c3",
            HeardAt = new DateTimeOffset(2026, 11, 3, 4, 5, 6, TimeSpan.Zero),
            Aside = new Conversation { Language = "nl", At = new StepId("menu", "begin") },
            Wrong = 2,
            Alarmed = true,
            Forsaken = true,
        },
    };

    public static TheoryData<string> Entries => new(All.Keys);

    private static readonly Dictionary<string, Entry> All = new()
    {
        ["a visitor's words"] = new Entry.Visitor("hij staat voor de deur 😨"),
        ["a counsellor's words"] = new Entry.Counsellor("Noor", "Ik lees mee."),
        ["a reply"] = new Entry.Bot(new Reply(
            new StepId("straat", "begin"),
            "nl",
            [new Utterance("straat.begin.believed"), new Utterance("wording.waiting", ImmutableSortedDictionary<string, string>.Empty.Add("wait", "5 minuten"))],
            [new Offer("yes", "wording.yes"), new Offer("veilig-thuis", "service.veilig-thuis.name")],
            ["veilig-thuis"],
            AnswerKind.Choice)),
        ["a check of the name"] = new Entry.Check(Checked.Alarm),
        ["a stage of a hand-off"] = new Entry.Handoff(Progress.Completed),
        ["a reply that asks nothing"] = new Entry.Bot(new Reply(new StepId("mens", "wacht"), "en", [new Utterance("mens.wacht.line")], [], [], null)),
    };

    [Fact]
    public void Every_field_of_a_conversation_is_kept()
    {
        var empty = new Conversation { Language = "", At = default };
        Assert.All(typeof(Conversation).GetProperties(), property =>
            Assert.NotEqual(JsonSerializer.Serialize(property.GetValue(empty)), JsonSerializer.Serialize(property.GetValue(Full))));
        Assert.Equal(JsonSerializer.Serialize(Full), JsonSerializer.Serialize(Back(new Envelope(Full, 0, [])).Conversation));
    }

    [Fact]
    public void The_length_of_the_log_and_the_messages_seen_are_kept()
    {
        var back = Back(new Envelope(Full, 1_234_567_890_123, [new Seen("a", 1, 2), new Seen("b", 300, 70_000)]));
        Assert.Equal(1_234_567_890_123, back.Entries);
        Assert.Equal<Seen>([new Seen("a", 1, 2), new Seen("b", 300, 70_000)], back.Seen);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_kind_of_entry_is_kept(string name)
    {
        var logged = new LoggedEntry(128, new DateTimeOffset(2026, 11, 3, 4, 5, 6, 789, TimeSpan.Zero), All[name], name == "a visitor's words" ? "mark" : null);
        using var plain = new PlainBytes();
        Kept.Write([logged, logged with { Number = 129 }], plain);
        var back = Kept.ReadEntries(plain.Span);
        Assert.Equal([128L, 129L], back.Select(entry => entry.Number));
        Assert.Equal((logged.At, logged.ClientId), (back[0].At, back[0].ClientId));
        Assert.Equal(JsonSerializer.Serialize<object>(logged.Entry), JsonSerializer.Serialize<object>(back[0].Entry));
    }

    [Theory]
    [InlineData(Kept.OldestReadable - 1)]
    [InlineData(Kept.Form + 1)]
    public void Another_form_is_not_read(byte form)
    {
        using var plain = new PlainBytes();
        Kept.Write(new Envelope(Full, 0, []), plain);
        byte[] other = [form, .. plain.Span[1..]];
        Assert.Null(Kept.ReadEnvelope(other));
        Assert.Empty(Kept.ReadEntries(other));
    }

    private static Envelope Back(Envelope envelope)
    {
        using var plain = new PlainBytes();
        Kept.Write(envelope, plain);
        return Kept.ReadEnvelope(plain.Span)!;
    }
}
