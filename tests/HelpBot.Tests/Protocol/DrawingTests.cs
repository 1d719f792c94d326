using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Channels.DirectLine;
using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Protocol;
using HelpBot.Running;

namespace HelpBot.Tests.Protocol;

/// <summary>What goes out for a log, compared with the approved <c>log-out.json</c>.</summary>
public sealed class DrawingTests
{
    [Fact]
    public void A_log_goes_out_as_approved()
    {
        var at = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
        var log = new LogPage(
            [
                new LoggedEntry(2, at, new Entry.Visitor("Help 💬"), "mark-1"),
                new LoggedEntry(3, at, new Entry.Bot(Question)),
                new LoggedEntry(4, at, new Entry.Bot(Question with { Lines = [new Utterance("a.b.known~covert")], Choices = [], Services = [], Expects = null })),
                new LoggedEntry(5, at, new Entry.Handoff(Progress.Initiated)),
                new LoggedEntry(6, at, new Entry.Handoff(Progress.Accepted)),
                new LoggedEntry(7, at, new Entry.Counsellor("Sam", "Ik ben er.")),
            ],
            7);

        var drawn = JsonSerializer.SerializeToNode(new Drawing(Content).Draw("c1", log), ProtocolJson.Default.ActivitySet);

        var approved = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Protocol", "Recorded", "log-out.json")));
        Assert.True(JsonNode.DeepEquals(approved, drawn), drawn!.ToJsonString());
    }

    private static Reply Question { get; } = new(
        new StepId("a", "b"),
        "nl",
        [new Utterance("a.b.known", ImmutableSortedDictionary<string, string>.Empty.Add("name", "Ann")), new Utterance("a.b.ask")],
        [new Offer("ja", "a.b.ja")],
        ["lijn"],
        AnswerKind.YesNo);

    private static HelpContent Content { get; } = new(
        new Settings(["nl"], "Europe/Amsterdam", Step, Step, Step, new StepId("angela", "begin"), Step, Step, Step, Step, [], "https://example.org/", null),
        FrozenDictionary<string, Dialog>.Empty,
        FrozenDictionary<StepId, Step>.Empty,
        new Dictionary<string, Service>(StringComparer.Ordinal)
        {
            ["lijn"] = new("lijn", "De Lijn", "national", "0800-0000", "https://example.org/lijn", null, null, null, new Line("lijn.what", false, false, []), null, null, [], new DateOnly(2026, 11, 22)),
        }.ToFrozenDictionary(),
        [],
        [],
        new Texts("nl", new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal)
        {
            ["nl"] = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["a.b.known"] = "Dag {name}.",
                ["a.b.known~covert"] = "Dag.",
                ["a.b.ask"] = "Kan het?",
                ["a.b.ja"] = "Ja",
                ["lijn.what"] = "Luistert.",
            }.ToFrozenDictionary(),
        }.ToFrozenDictionary()),
        [],
        new Lexicon(FrozenDictionary<(string Language, string List), ImmutableArray<string>>.Empty));

    private static StepId Step => new("a", "b");
}
