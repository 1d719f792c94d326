using System.Text.Json;
using HelpBot.Core.Recognition;

namespace HelpBot.Verbs.Evaluation;

/// <summary>A message with what a person made of it.</summary>
/// <param name="Accept">Other intents that are right too.</param>
internal sealed record Expected(string Text, string Locale, string Intent, string[] Accept, string[] Flags, string? CodeWord)
{
    /// <summary>Reads a line of an evaluation file.</summary>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    /// <exception cref="FormatException">The line has no text or no intent.</exception>
    public static Expected Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("not a JSON object");
        return new Expected(
            Word(root, "text") ?? throw new FormatException("no text"),
            Word(root, "locale") ?? "nl",
            Word(root, "intent") ?? throw new FormatException("no intent"),
            Words(root, "accept"),
            Words(root, "flags"),
            Word(root, "codeWord"));
    }

    private static string? Word(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Words(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
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
