using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>The number that an answer to "how many" or "which one" holds.</summary>
public static class Numbers
{
    /// <summary>The first whole number in a message, in digits or words, from 0 to a million; null for none. An article is no number.</summary>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    public static int? FirstWhole(string text, string language)
    {
        var reading = Reading.Of(text, Lexicon.For(language));
        if (!reading.Signals(Signals.Number | Signals.Digits)) return null;
        for (var at = 0; at < reading.Count;)
        {
            var figure = IsArticle(reading, at) ? null : NumberReader.Read(reading, at);
            if (figure is { Value: >= 0 and <= 1_000_000 } whole && whole.Value % 1 == 0) return (int)whole.Value;
            at = figure is { } skipped ? NumberReader.After(reading, at + 1, skipped.End) : at + 1;
        }

        return null;
    }

    private static bool IsArticle(Reading reading, int at) => reading.Count > 1 && reading.Lexicon.Dutch && reading.Span(at) is "een" && reading[at + 1].Word is not { Rounds: true };
}
