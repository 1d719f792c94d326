using System.Collections.Immutable;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>
/// A phrase of an editor as visitors type it: compared word by word after slips and abbreviations were mended. Its parts ("sloten + vervang*") may stand anywhere in a message,
/// the words of a part stand side by side, and <c>*</c> stands for any ending.
/// </summary>
internal sealed class Phrase
{
    /// <summary>Letters that a clue has where a word may end in any way.</summary>
    public const int Beginning = 3;

    /// <summary>Stands for any ending of a word.</summary>
    public const char AnyEnding = '*';

    private readonly ImmutableArray<ImmutableArray<string>> _parts;

    private Phrase(ImmutableArray<ImmutableArray<string>> parts) => (_parts, Length) = (parts, parts.Sum(part => part.Length));

    /// <summary>Number of its words.</summary>
    public int Length { get; }

    /// <summary>What every message holds that holds it: its longest word, which is the rarest, or where all have any ending the beginning of one. Empty when a message may hold it with any word.</summary>
    public string Clue
    {
        get
        {
            var words = _parts.SelectMany(part => part).ToLookup(word => word is [.., AnyEnding]);
            return words[false].MaxBy(word => word.Length) ?? (words[true].MaxBy(word => word.Length) is { Length: > Beginning } longest ? longest[..Beginning] + AnyEnding : "");
        }
    }

    /// <summary>The phrases of a line, which has <c>;</c> between them.</summary>
    public static IEnumerable<Phrase> In(string line, Recogniser recogniser) =>
        line.Split(';').Select(phrase => phrase.Split('+').Select(part => Words(part, recogniser)).Where(part => !part.IsEmpty).ToImmutableArray()).Where(parts => !parts.IsEmpty).Select(parts => new Phrase(parts));

    /// <summary>Whether all of it stands in what was said.</summary>
    public bool StandsIn(ImmutableArray<string> said)
    {
        foreach (var part in _parts)
            if (!StandsIn(said, part))
                return false;
        return true;
    }

    /// <summary>Whether words stand side by side at a place of what was said.</summary>
    public static bool StandsAt(ReadOnlySpan<string> said, int at, ReadOnlySpan<string> words)
    {
        if (at + words.Length > said.Length)
            return false;
        for (var place = 0; place < words.Length; place++)
            if (!Fits(words[place], said[at + place]))
                return false;
        return true;
    }

    private static bool StandsIn(ImmutableArray<string> said, ImmutableArray<string> part)
    {
        for (var at = 0; at + part.Length <= said.Length; at++)
            if (StandsAt(said.AsSpan(), at, part.AsSpan()))
                return true;
        return false;
    }

    private static bool Fits(string word, string said) =>
        word is [.., AnyEnding] ? said.AsSpan().StartsWith(word.AsSpan()[..^1], StringComparison.Ordinal) : string.Equals(word, said, StringComparison.Ordinal);

    // The beginning of a word is no slip, and stays as it was written.
    private static ImmutableArray<string> Words(string part, Recogniser recogniser) =>
        [.. part.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word is [.., AnyEnding] ? [Answering.Fold(word) + AnyEnding] : recogniser.Words(word).AsEnumerable())];

    /// <inheritdoc/>
    public override string ToString() => nameof(Phrase);
}
