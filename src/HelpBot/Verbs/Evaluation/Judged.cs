using System.Collections.Frozen;
using System.Text.Json;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Verbs.Evaluation;

/// <summary>A message with what a person made of it.</summary>
/// <param name="Accept">Other intents that are right too.</param>
internal sealed record Expected(string Text, string Locale, string Intent, string[] Accept, string[] Flags, string? CodeWord)
{
    /// <summary>Reads a line of an evaluation file.</summary>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    /// <exception cref="FormatException">The line has no text or no intent, or a label that nothing can be recognised as.</exception>
    public static Expected Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("not a JSON object");
        return new Expected(
            Word(root, "text") ?? throw new FormatException("no text"),
            Word(root, "locale") ?? "nl",
            Known(Word(root, "intent") ?? throw new FormatException("no intent"), Labels.Intents),
            Words(root, "accept", Labels.Intents),
            Words(root, "flags", Labels.Flags),
            Word(root, "codeWord"));
    }

    private static string? Word(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Words(JsonElement root, string name, FrozenSet<string> labels)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind != JsonValueKind.Array) throw new FormatException($"{name} is not a list");
        return [.. value.EnumerateArray().Select(one => Known(one.ValueKind == JsonValueKind.String ? one.GetString()! : one.GetRawText(), labels))];
    }

    private static string Known(string label, FrozenSet<string> labels) =>
        labels.Contains(label) ? label : throw new FormatException($"unknown label '{label}'");
}

/// <summary>What a person and the recogniser made of the same message.</summary>
internal sealed record Judged(Expected Expected, Recognised Found)
{
    /// <summary>Whether an intent is the expected one or an accepted one.</summary>
    public bool Accepts(string intent) => intent == Expected.Intent || Expected.Accept.Contains(intent);

    /// <summary>Whether the best intent is right.</summary>
    public bool First => Accepts(Found.Intent);

    /// <summary>Whether one of the three best intents is right.</summary>
    public bool Third => First || Found.Alternatives.Take(2).Any(candidate => Accepts(candidate.Intent));

    /// <summary>Whether a flag was found.</summary>
    public bool Finds(string flag) => Found.Flags.Any(found => found.Flag == flag);
}
