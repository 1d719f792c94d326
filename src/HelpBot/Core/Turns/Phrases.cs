using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HelpBot.Core.Turns;

/// <summary>Many phrases, each with what it stands for, found by a word that each must hold: only a few are compared with a message.</summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<(Phrase Phrase, T Meaning)>> _byClue;

    public Phrases(IEnumerable<(Phrase Phrase, T Meaning)> phrases) =>
        _byClue = phrases.GroupBy(pair => pair.Phrase.Clue, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Those that stand in what was said.</summary>
    /// <param name="said">Words as they were meant.</param>
    public IEnumerable<(Phrase Phrase, T Meaning)> In(ImmutableArray<string> said) =>
        said.Select(Phrase.ClueOf).Append("").Distinct(StringComparer.Ordinal).SelectMany(clue => _byClue.GetValueOrDefault(clue, [])).Where(pair => pair.Phrase.StandsIn(said));
}
