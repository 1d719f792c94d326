using System.Globalization;
using System.Text.Json;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Tests.Recognition.Entities;

/// <summary>One case of the Recognizers-Text specification: a line of a file in Specification.</summary>
internal sealed record SpecificationCase(string Input, DateTime Reference, string Expected)
{
    public static IEnumerable<SpecificationCase> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recognition", "Entities", "Specification", file)).Select(Parse);

    /// <summary>What the finder makes of the input, written as <see cref="Expected"/> is.</summary>
    public string Found(string language, EntityKinds kinds) =>
        string.Join('\n', EntityFinder.Find(Input, language, Reference, kinds).Select(entity => $"{entity.Text} {entity.Type} {string.Join(' ', entity.Resolution.Readings.Select(reading => Line(reading)))}"));

    private static string Line(IEnumerable<KeyValuePair<string, string?>> reading) =>
        string.Join(',', reading.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private static SpecificationCase Parse(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        var reference = json.GetProperty("reference").GetString();
        return new SpecificationCase(
            json.GetProperty("input").GetString()!,
            reference is null ? new DateTime(2016, 11, 7) : DateTime.Parse(reference, CultureInfo.InvariantCulture),
            string.Join('\n', json.GetProperty("results").EnumerateArray().Select(Expect)));
    }

    private static string Expect(JsonElement result)
    {
        var resolution = result.GetProperty("resolution");
        var readings = resolution.TryGetProperty("values", out var values) ? values.EnumerateArray().ToArray() : [resolution];
        return $"{result.GetProperty("text").GetString()} {result.GetProperty("type").GetString()} {string.Join(' ', readings.Select(Line))}";
    }

    private static string Line(JsonElement reading) =>
        Line(reading.EnumerateObject().Select(value => new KeyValuePair<string, string?>(value.Name, value.Value.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => value.Value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
            _ => value.Value.GetString(),
        })));
}
