using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>One place of a flag phrase: the words that may stand there, whole or by their beginning or ending.</summary>
internal sealed record FlagSlot(FrozenSet<string> Words, ImmutableArray<string> Beginnings, ImmutableArray<string> Endings)
{
    /// <summary><c>*</c>: a few words, or none.</summary>
    public static FlagSlot Gap { get; } = new(FrozenSet<string>.Empty, [], []);

    /// <summary><c>$</c>: the end of the sentence.</summary>
    public static FlagSlot End { get; } = new(FrozenSet<string>.Empty, [], []);

    public bool IsGap => ReferenceEquals(this, Gap);

    public bool IsEnd => ReferenceEquals(this, End);

    public bool IsWords => !IsGap && !IsEnd;

    /// <summary>What a word must have one of to stand here.</summary>
    public FlagTraits Traits { get; } = Beginnings.Select(beginning => FlagTraits.OfBeginning(beginning))
        .Concat(Endings.Select(ending => FlagTraits.OfEnding(ending)))
        .Concat(Words.Select(word => FlagTraits.OfWord(word) with { Beginning = 0, Ending = 0 }))
        .Aggregate(default(FlagTraits), (all, one) => all | one);

    /// <summary>Whether a word may stand here.</summary>
    public bool Fits(in FlagWord word) =>
        ((Traits.Whole & word.Traits.Whole) != 0 && Words.Contains(word.Key))
        || ((Traits.Beginning & word.Traits.Beginning) != 0 && Begins(word.Key))
        || ((Traits.Ending & word.Traits.Ending) != 0 && Ends(word.Key));

    private bool Begins(string word)
    {
        foreach (var beginning in Beginnings)
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        return false;
    }

    private bool Ends(string word)
    {
        foreach (var ending in Endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
