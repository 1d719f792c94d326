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
/// <param name="list">Place of the list that it is of.</param>
/// <param name="slots">Numbers of its slots in the <see cref="PhraseBook"/>, or one of the two marks below.</param>
internal sealed class FlagPhrase(int list, PhraseRole role, int[] slots)
{
    /// <summary><c>*</c>: a few words, or none.</summary>
    public const int Gap = -1;

    /// <summary><c>$</c>: the end of the sentence.</summary>
    public const int End = -2;

    private const int LongestGap = 4;

    /// <summary>Whether every slot has a word somewhere in the message.</summary>
    public bool MayStandOn(PhrasePage page)
    {
        foreach (var slot in slots)
            if (slot >= 0 && !page.Has(slot))
                return false;
        return true;
    }

    /// <summary>Adds every place where it stands.</summary>
    public void Find(PhrasePage page, List<FlagHit> hits)
    {
        foreach (var from in page.WordsOf(slots[0]))
            if (Match(page, from, 0) is var to && to > from)
                hits.Add(new FlagHit(list, role, from, to));
    }

    private int Match(PhrasePage page, int at, int slot)
    {
        for (; slot < slots.Length; slot++, at++)
        {
            if (slots[slot] == Gap)
                return MatchGap(page, at, slot + 1);
            if (slots[slot] == End)
                return at >= page.Length || page.EndsSentence(at) ? at : -1;
            if (at >= page.Length || !page.Fits(at, slots[slot]))
                return -1;
        }

        return at;
    }

    private int MatchGap(PhrasePage page, int at, int slot)
    {
        for (var skipped = 0; skipped <= LongestGap && at <= page.Length; skipped++, at++)
        {
            var end = Match(page, at, slot);
            if (end >= 0)
                return end;
            if (at < page.Length && page.EndsSentence(at))
                return -1;
        }

        return -1;
    }
}
