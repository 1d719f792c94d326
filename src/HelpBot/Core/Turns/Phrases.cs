using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HelpBot.Core.Turns;

/// <summary>Many phrases, each with what it stands for, found by a word that each must hold: only a few are compared with a message.</summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<Entry>> _byClue;
    private readonly FrozenDictionary<string, ImmutableArray<Entry>>.AlternateLookup<ReadOnlySpan<char>> _byPartOfWord;

    public Phrases(IEnumerable<(Phrase Phrase, T Meaning)> phrases)
    {
        _byClue = phrases.Select((pair, place) => new Entry(pair.Phrase, pair.Meaning, place)).GroupBy(entry => entry.Phrase.Clue, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _byPartOfWord = _byClue.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Those that stand in what was said, in the order in which they were given.</summary>
    /// <param name="said">Words as they were meant.</param>
    public IEnumerable<(Phrase Phrase, T Meaning)> In(ImmutableArray<string> said)
    {
        var found = new List<Entry>();
        Span<char> beginning = stackalloc char[Phrase.Beginning + 1];
        beginning[^1] = Phrase.AnyEnding;
        for (var at = 0; at < said.Length; at++)
        {
            // A word that is said again finds nothing new.
            if (said.IndexOf(said[at]) < at)
                continue;
            Add(_byClue.GetValueOrDefault(said[at], []), said, found);
            if (said[at].Length < Phrase.Beginning)
                continue;
            said[at].AsSpan(0, Phrase.Beginning).CopyTo(beginning);
            if (_byPartOfWord.TryGetValue(beginning, out var entries))
                Add(entries, said, found);
        }

        Add(_byClue.GetValueOrDefault("", []), said, found);
        return found.DistinctBy(entry => entry.Place).OrderBy(entry => entry.Place).Select(entry => (entry.Phrase, entry.Meaning));
    }

    private static void Add(ImmutableArray<Entry> entries, ImmutableArray<string> said, List<Entry> found)
    {
        foreach (var entry in entries)
            if (entry.Phrase.StandsIn(said))
                found.Add(entry);
    }

    private sealed record Entry(Phrase Phrase, T Meaning, int Place);
}
