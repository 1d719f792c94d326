using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>A place that is counted from the current one or from the end.</summary>
/// <param name="End">The token after it.</param>
internal readonly record struct RelativeOrdinal(string To, int Offset, int End);

/// <summary>Reads "next one", "next to last", "de op één na laatste".</summary>
internal static class RelativeOrdinals
{
    private static readonly (string[] Words, string To, int Offset)[] EnglishPhrases =
    [
        (["the", "one", "before", "the", "last", "one"], "end", -1), (["the", "one", "before", "the", "last"], "end", -1),
        (["the", "last", "but", "one"], "end", -1), (["the", "second", "to", "last"], "end", -1), (["next", "to", "last"], "end", -1),
        (["next", "one"], "current", 1), (["previous", "one"], "current", -1), (["current", "one"], "current", 0),
        (["penultimate"], "end", -1), (["antepenultimate"], "end", -2),
        (["last"], "end", 0), (["next"], "current", 1), (["previous"], "current", -1), (["current"], "current", 0),
    ];

    private static readonly (string[] Words, string To, int Offset)[] DutchPhrases =
    [
        (["de", "op", "één", "na", "laatste"], "end", -1), (["de", "een", "voor", "de", "laatste"], "end", -1), (["die", "voor", "de", "laatste"], "end", -1),
        (["twee", "na", "laatste"], "end", -2), (["voorlaatste"], "end", -1),
        (["laatste"], "end", 0), (["laatst"], "end", 0), (["volgende"], "current", 1), (["vorige"], "current", -1), (["vorig"], "current", -1), (["huidige"], "current", 0),
    ];

    public static RelativeOrdinal? Read(Reading reading, int at)
    {
        if (reading[at].Kind != TokenKind.Letters || !MayStart(reading, at)) return null;
        foreach (var (words, to, offset) in reading.Lexicon.Dutch ? DutchPhrases : EnglishPhrases)
            if (Matches(reading, at, words)) return new RelativeOrdinal(to, offset, at + words.Length);
        return null;
    }

    private static bool MayStart(Reading reading, int at) =>
        reading[at].Has(Role.Relative | Role.The) || reading.Span(at) is "die" or "twee";

    private static bool Matches(Reading reading, int at, string[] words)
    {
        for (var word = 0; word < words.Length; word++)
            if (!reading.Span(at + word).SequenceEqual(words[word])) return false;
        return true;
    }
}
