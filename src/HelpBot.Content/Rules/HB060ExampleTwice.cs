using HelpBot.Content.Model;
using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>The same example with two meanings.</summary>
internal static class HB060ExampleTwice
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB060", Severity.Warning,
        "The same example with two meanings",
        "Where the same words mean two things, the bot can only guess.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var first = new Dictionary<string, Example>(draft.Examples.Count, StringComparer.Ordinal);
        foreach (var example in draft.Examples)
        {
            var key = example.Language + example.Text;
            if (first.TryAdd(key, example) || first[key] is var other && SameMeaning(other, example))
                continue;
            yield return Rule.At(draft.PlaceOf(example), $"The example '{example.Text}' means something else at {draft.PlaceOf(other)} ({other.Intent}).", "Keep one of the two, or give both the same flags.");
        }
    }

    private static bool SameMeaning(Example one, Example other) =>
        one.Intent == other.Intent && one.CodeWord == other.CodeWord && one.Flags.ToHashSet(StringComparer.Ordinal).SetEquals(other.Flags);
}
