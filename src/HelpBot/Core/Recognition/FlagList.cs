using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>A list of phrases, found by the word they begin with.</summary>
internal sealed class FlagList
{
    private const int Letters = 3;

    private readonly Dictionary<string, List<FlagPhrase>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FlagPhrase>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FlagPhrase>> _byEnding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FlagPhrase>>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly Dictionary<string, List<FlagPhrase>>.AlternateLookup<ReadOnlySpan<char>> _endings;

    public FlagList(FlagPhraseReader reader, ImmutableArray<string> lines)
    {
        foreach (var line in lines)
            if (reader.Read(line) is { } phrase)
                Keep(phrase);
        _beginnings = _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = _byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The places (from, to behind) where phrases of a role stand, in order.</summary>
    public void Find(ReadOnlySpan<FoldedWord> words, List<FlagHit> hits)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var key = words[at].Key;
            if (_byWord.TryGetValue(key, out var phrases))
                Try(phrases, words, at, hits);
            if (key.Length < Letters)
                continue;
            if (_beginnings.TryGetValue(key.AsSpan(0, Letters), out phrases))
                Try(phrases, words, at, hits);
            if (_endings.TryGetValue(key.AsSpan(key.Length - Letters), out phrases))
                Try(phrases, words, at, hits);
        }
    }

    private static void Try(List<FlagPhrase> phrases, ReadOnlySpan<FoldedWord> words, int at, List<FlagHit> hits)
    {
        foreach (var phrase in phrases)
        {
            var end = phrase.Match(words, at);
            if (end > at)
                hits.Add(new FlagHit(phrase.Role, at, end));
        }
    }

    private void Keep(FlagPhrase phrase)
    {
        foreach (var word in phrase.First.Words)
            Add(_byWord, word, phrase);
        foreach (var beginning in phrase.First.Beginnings.Where(part => part.Length >= Letters).Select(part => part[..Letters]).Distinct(StringComparer.Ordinal))
            Add(_byBeginning, beginning, phrase);
        foreach (var ending in phrase.First.Endings.Where(part => part.Length >= Letters).Select(part => part[^Letters..]).Distinct(StringComparer.Ordinal))
            Add(_byEnding, ending, phrase);
    }

    private static void Add(Dictionary<string, List<FlagPhrase>> index, string key, FlagPhrase phrase)
    {
        if (!index.TryGetValue(key, out var phrases))
            index[key] = phrases = [];
        phrases.Add(phrase);
    }
}

/// <summary>Where a phrase stands in a message, in words; <paramref name="To"/> is the place behind it.</summary>
internal readonly record struct FlagHit(PhraseRole Role, int From, int To);
