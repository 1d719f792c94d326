using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>
/// Words that belong together ("partner": vriend, man, boyfriend …), from editors' lists named <c>concept-…</c>. The same list name in two
/// languages is one concept, so that what is learned in one helps the other.
/// </summary>
internal sealed class Concepts
{
    private const string Prefix = "concept-";
    private const int ShortestStem = 4;

    private readonly FrozenDictionary<string, ImmutableArray<int>> _words;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _stems;
    private readonly FrozenDictionary<string, ImmutableArray<int>>.AlternateLookup<ReadOnlySpan<char>> _stemsBySpan;

    private Concepts(IEnumerable<(string Word, int Concept)> pairs)
    {
        var all = pairs.ToLookup(pair => pair.Word.EndsWith('~'));
        _words = Table(all[false]);
        _stems = Table(all[true].Select(pair => (pair.Word[..^1], pair.Concept)));
        _stemsBySpan = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a list of the lexicon is a concept.</summary>
    public static bool IsConcept(string list) => list.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Collects the lists of all languages. A word that ends in <c>~</c> stands for all words that begin so.</summary>
    public static Concepts From(Lexicon lexicon)
    {
        var names = lexicon.Lists.Keys.Select(key => key.List).Where(IsConcept).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new Concepts(
            from key in lexicon.Lists.Keys
            let concept = Array.IndexOf(names, key.List)
            where concept >= 0
            from word in lexicon.Lists[key]
            select (Fold.Word(word.Trim()), concept));
    }

    /// <summary>The concepts of a folded word.</summary>
    public ImmutableArray<int> Of(string word)
    {
        if (_words.TryGetValue(word, out var found))
            return found;
        for (var length = word.Length; length >= ShortestStem; length--)
            if (_stemsBySpan.TryGetValue(word.AsSpan(0, length), out found))
                return found;
        return [];
    }

    private static FrozenDictionary<string, ImmutableArray<int>> Table(IEnumerable<(string Word, int Concept)> pairs) => pairs
        .GroupBy(pair => pair.Word, pair => pair.Concept, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().Order().ToImmutableArray(), StringComparer.Ordinal);
}
