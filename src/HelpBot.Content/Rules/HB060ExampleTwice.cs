using HelpBot.Content.Model;
using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>The same example twice.</summary>
internal static class HB060ExampleTwice
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB060", Severity.Warning,
        "The same example twice",
        "When two intents claim the same words, the bot can only guess.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var first = new Dictionary<(string Language, string Text), Example>();
        foreach (var example in draft.Examples)
        {
            if (first.TryAdd((example.Language, example.Text), example))
                continue;
            var other = first[(example.Language, example.Text)];
            var what = other.Intent == example.Intent ? "stands here and" : $"means '{other.Intent}'";
            yield return Rule.At(draft.PlaceOf(example), $"The example '{example.Text}' {what} at {draft.PlaceOf(other)}.", "Keep one of the two.");
        }
    }
}
