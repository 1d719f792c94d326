using System.Collections.Immutable;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>
/// A phrase of an editor as visitors type it: compared word by word after slips and abbreviations were mended. Its parts ("sloten + vervang*") may stand anywhere in a message,
/// the words of a part stand side by side, and <c>*</c> stands for any ending.
/// </summary>
internal sealed class Phrase
{
    private const int ClueLength = 3;

    private readonly ImmutableArray<ImmutableArray<string>> _parts;

    private Phrase(ImmutableArray<ImmutableArray<string>> parts) => (_parts, Length) = (parts, parts.Sum(part => part.Length));

    /// <summary>Number of its words.</summary>
    public int Length { get; }

    /// <summary>What every message begins a word with that holds it: the beginning of its longest word, which is the rarest. Empty when a message may hold it with any word.</summary>
    public string Clue => _parts.SelectMany(part => part).Select(word => word.TrimEnd('*')).MaxBy(word => word.Length) is { Length: >= ClueLength } longest ? ClueOf(longest) : "";

    /// <summary>The clue to the phrases that may hold a word.</summary>
    public static string ClueOf(string word) => word.Length > ClueLength ? word[..ClueLength] : word;

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
        word is [.., '*'] ? said.AsSpan().StartsWith(word.AsSpan()[..^1], StringComparison.Ordinal) : string.Equals(word, said, StringComparison.Ordinal);

    // The beginning of a word is no slip, and stays as it was written.
    private static ImmutableArray<string> Words(string part, Recogniser recogniser) =>
        [.. part.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word is [.., '*'] ? [Answering.Fold(word) + "*"] : recogniser.Words(word).AsEnumerable())];

    /// <inheritdoc/>
    public override string ToString() => nameof(Phrase);
}
