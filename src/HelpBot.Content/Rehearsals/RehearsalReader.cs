using System.Collections.Immutable;
using System.Globalization;
using HelpBot.Content.Reading;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rehearsals;

/// <summary>Reads <c>*.rehearsal.yaml</c>.</summary>
internal sealed class RehearsalReader(Findings findings)
{
    private const string DefaultMoment = "2026-11-22 10:00";

    private static readonly Dictionary<string, string> Media = new(StringComparer.Ordinal) { ["web"] = "web", ["sms"] = "sms" };

    private static readonly Dictionary<string, string> Wishes =
        new[] { "exit", "danger", "human", "back", "repeat", "language", "menu" }.ToDictionary(wish => wish, StringComparer.Ordinal);

    /// <summary>The rehearsal of a file; null, with findings, when it is none.</summary>
    public Rehearsal? Read(Node root)
    {
        if (MapReader.Of(root, findings, "a rehearsal") is not { } map)
            return null;
        var title = map.NeedText("rehearsal");
        var rehearsal = new Rehearsal(
            title?.Value ?? "", map.Place.File, title?.Place.Line ?? 1,
            map.Text("language")?.Value ?? "nl",
            map.Text("medium") is { } medium ? Values.OneOf(medium, Media, findings) : "web",
            Moment(map.Text("at")),
            Values.Truth(map.Text("on-duty"), findings) ?? false,
            map.Need("turns") is null ? [] : [.. map.Items("turns").Select(Turn).OfType<RehearsedTurn>()]);
        map.Done();
        return title is null || rehearsal.Turns.IsEmpty ? null : rehearsal;
    }

    private RehearsedTurn? Turn(Node node)
    {
        if (MapReader.Of(node, findings, "a turn") is not { } map)
            return null;
        var (says, picks, asks) = (map.Text("says"), map.Text("picks"), map.Text("asks"));
        if (new[] { says, picks, asks }.Count(one => one is not null) != 1)
            findings.Add(HB003MissingKey.Rule, node.Place, "A turn has exactly one of says, picks and asks.", "Write what the visitor types (says), which choice they pick (picks), or which way out they take (asks).");
        var turn = new RehearsedTurn(
            says?.Value, picks?.Value,
            asks is null ? null : Values.OneOf(asks, Wishes, findings),
            Names(map, "hears"), Names(map, "sees"), map.Text("at")?.Value, Names(map, "never"),
            node.Place.Line, node.Place.Column);
        map.Done();
        return turn;
    }

    private static ImmutableArray<string> Names(MapReader map, string key) => [.. map.Texts(key).Select(name => name.Value)];

    private DateTime Moment(Node.Text? node)
    {
        var text = node?.Value ?? DefaultMoment;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return moment;
        findings.Add(HB006InvalidValue.Rule, node!.Place, $"'{text}' is not a moment.", "Write it as 2026-11-22 10:00.");
        return default;
    }
}
