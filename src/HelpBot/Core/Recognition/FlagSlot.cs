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

    /// <summary>Whether a folded word may stand here.</summary>
    public bool Fits(string word)
    {
        if (Words.Contains(word))
            return true;
        foreach (var beginning in Beginnings)
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        foreach (var ending in Endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
