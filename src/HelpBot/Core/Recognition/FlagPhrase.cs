using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>What a line of a flag list does.</summary>
internal enum PhraseRole
{
    /// <summary>Sets the flag.</summary>
    Sets,

    /// <summary>Takes away what it overlaps (<c>not:</c>).</summary>
    Excuses,

    /// <summary>Takes the flag away from the whole message (<c>never:</c>).</summary>
    Forbids,
}

/// <summary>One line of a flag list, ready to be compared with the words of a message.</summary>
internal sealed class FlagPhrase(ImmutableArray<FlagSlot> slots, PhraseRole role)
{
    private const int LongestGap = 4;

    public PhraseRole Role => role;

    public FlagSlot First => slots[0];

    /// <summary>The place behind the phrase when it begins at <paramref name="from"/>, or -1.</summary>
    public int Match(ReadOnlySpan<FoldedWord> words, int from) => Match(words, from, 0);

    private int Match(ReadOnlySpan<FoldedWord> words, int at, int slot)
    {
        for (; slot < slots.Length; slot++, at++)
        {
            if (slots[slot].IsGap)
                return MatchGap(words, at, slot + 1);
            if (slots[slot].IsEnd)
                return at >= words.Length || FlagWords.EndsSentence(words[at].Key) ? at : -1;
            if (at >= words.Length || !slots[slot].Fits(words[at].Key))
                return -1;
        }

        return at;
    }

    private int MatchGap(ReadOnlySpan<FoldedWord> words, int at, int slot)
    {
        for (var skipped = 0; skipped <= LongestGap && at <= words.Length; skipped++, at++)
        {
            var end = Match(words, at, slot);
            if (end >= 0)
                return end;
            if (at < words.Length && FlagWords.EndsSentence(words[at].Key))
                return -1;
        }

        return -1;
    }
}
