using System.Buffers;
using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A sentence of more than 20 words.</summary>
internal static class HB038LongSentence
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB038", Severity.Warning,
        "A sentence of more than 20 words",
        "Who is in shock, or reads a second language, loses the thread.",
        Check);

    private const int MostWords = 20;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".?!:;\n");

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        foreach (var (_, id, words) in draft.AllWords.Where(said => !said.Id.EndsWith(".also", StringComparison.Ordinal)))
        {
            var longest = Sentences(words.Text).Max(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
            if (longest > MostWords)
                yield return Rule.At(words.Place, $"A sentence in '{id}' has {longest} words.", "Make two of it.");
        }
    }

    /// <summary>A full stop ends a sentence only where a space or the end follows, so that an address stays whole.</summary>
    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends.Contains(text[at]) || (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])))
                continue;
            yield return text[start..at];
            start = at + 1;
        }

        yield return text[start..];
    }
}
