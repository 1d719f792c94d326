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
internal sealed class FlagPhrase
{
    private const int LongestGap = 4;

    private readonly int _list;
    private readonly PhraseRole _role;
    private readonly FlagSlot[] _slots;
    private readonly int _leastBefore;
    private readonly int _mostBefore;

    /// <summary>A line of a list, to be looked up by one of its slots.</summary>
    /// <param name="rarest">Place of the slot that is looked up.</param>
    public FlagPhrase(WrittenPhrase written, int rarest)
    {
        (_list, _role, _slots) = (written.List, written.Role, written.Slots);
        _leastBefore = _slots[..rarest].Count(slot => !slot.IsGap);
        _mostBefore = _slots[..rarest].Sum(slot => slot.IsGap ? LongestGap : 1);
    }

    /// <summary>Adds the places where it stands with a word, which fits the slot by which it was looked up, in that slot.</summary>
    public void Find(ImmutableArray<FlagWord> words, int at, List<FlagHit> hits)
    {
        for (var from = Math.Max(0, at - _mostBefore); from <= at - _leastBefore; from++)
            if (_slots[0].Fits(words.ItemRef(from)) && Match(words, from, 0) is var to && to > at)
                hits.Add(new FlagHit(_list, _role, from, to));
    }

    private int Match(ImmutableArray<FlagWord> words, int at, int slot)
    {
        for (; slot < _slots.Length; slot++, at++)
        {
            if (_slots[slot].IsGap)
                return MatchGap(words, at, slot + 1);
            if (_slots[slot].IsEnd)
                return at >= words.Length || FlagWords.EndsSentence(words[at].Key) ? at : -1;
            if (at >= words.Length || !_slots[slot].Fits(words.ItemRef(at)))
                return -1;
        }

        return at;
    }

    private int MatchGap(ImmutableArray<FlagWord> words, int at, int slot)
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

/// <summary>One line of a flag list, read.</summary>
/// <param name="List">Place of the list that it is of.</param>
/// <param name="Slots">At least one, and the first is a choice of words.</param>
internal sealed record WrittenPhrase(int List, PhraseRole Role, FlagSlot[] Slots);
