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

    private static readonly SearchValues<char> Ends = SearchValues.Create(".?!:;");

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        foreach (var (_, id, words) in draft.AllWords.Where(said => !said.IsTyped))
        {
            var longest = Longest(words.Text);
            if (longest > MostWords)
                yield return Rule.At(words.Place, $"A sentence in '{id}' has {longest} words.", "Make two of it.");
        }
    }

    /// <summary>The words of the longest sentence. A full stop ends one only where a space or the end follows, so that an address stays whole.</summary>
    private static int Longest(ReadOnlySpan<char> text)
    {
        var (longest, words) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var last = at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]);
            if (last && !char.IsWhiteSpace(text[at]))
                words++;
            longest = Math.Max(longest, words);
            if (last && Ends.Contains(text[at]))
                words = 0;
        }

        return longest;
    }
}
