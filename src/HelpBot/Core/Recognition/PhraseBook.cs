using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>
/// All phrase lists of a language as one index. The words of a message are looked up once, whatever the number of lists; and a phrase is only tried when its rarest word
/// is there, so that the many phrases with "hij" cost nothing in a message without the rest of them.
/// </summary>
internal sealed class PhraseBook
{
    private const int Letters = 3;

    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly List<List<FlagPhrase>> _byRarest = [];
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Part, int Slot)>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Part, int Slot)>> _byEnding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Part, int Slot)>>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly Dictionary<string, List<(string Part, int Slot)>>.AlternateLookup<ReadOnlySpan<char>> _endings;

    /// <summary>Takes lists of lines; a hit tells by its place which list it is of.</summary>
    public PhraseBook(FlagPhraseReader reader, ImmutableArray<ImmutableArray<string>> lists)
    {
        for (var list = 0; list < lists.Length; list++)
            foreach (var line in lists[list])
                if (reader.Read(line) is { } written)
                    Keep(list, written);
        _beginnings = _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = _byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Where phrases stand in a message, in the order of their beginnings.</summary>
    public List<FlagHit> Find(FoldedWord[] words)
    {
        var hits = new List<FlagHit>();
        var page = new PhrasePage(words, _byRarest.Count);
        for (var at = 0; at < words.Length; at++)
            LookUp(words[at].Key, page);
        foreach (var slot in page.Present)
            foreach (var phrase in _byRarest[slot])
                if (phrase.MayStandOn(page))
                    phrase.Find(page, hits);
        hits.Sort((one, other) => one.From != other.From ? one.From.CompareTo(other.From) : other.To.CompareTo(one.To));
        return hits;
    }

    private void LookUp(string key, PhrasePage page)
    {
        page.NextWord();
        if (_byWord.TryGetValue(key, out var slots))
            foreach (var slot in slots)
                page.Fits(slot);
        if (key.Length < Letters)
            return;
        if (_beginnings.TryGetValue(key.AsSpan(0, Letters), out var parts))
            foreach (var (part, slot) in parts)
                if (key.StartsWith(part, StringComparison.Ordinal))
                    page.Fits(slot);
        if (_endings.TryGetValue(key.AsSpan(key.Length - Letters), out parts))
            foreach (var (part, slot) in parts)
                if (key.EndsWith(part, StringComparison.Ordinal))
                    page.Fits(slot);
    }

    private void Keep(int list, WrittenPhrase written)
    {
        var slots = written.Slots.Select(Slot).ToArray();
        var rarest = Enumerable.Range(0, slots.Length).Where(place => slots[place] >= 0).MinBy(place => written.Slots[place].Breadth);
        _byRarest[slots[rarest]].Add(new FlagPhrase(list, written.Role, slots));
    }

    // The same choice of words in two phrases is one slot.
    private int Slot(FlagSlot slot)
    {
        if (slot.IsGap)
            return FlagPhrase.Gap;
        if (slot.IsEnd)
            return FlagPhrase.End;
        if (_slots.TryGetValue(slot.Written, out var known))
            return known;
        var number = _slots[slot.Written] = _byRarest.Count;
        _byRarest.Add([]);
        foreach (var word in slot.Words)
            Add(_byWord, word, number);
        foreach (var part in slot.Beginnings.Where(part => part.Length >= Letters))
            Add(_byBeginning, part[..Letters], (part, number));
        foreach (var part in slot.Endings.Where(part => part.Length >= Letters))
            Add(_byEnding, part[^Letters..], (part, number));
        return number;
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string key, T value)
    {
        if (!index.TryGetValue(key, out var values))
            index[key] = values = [];
        values.Add(value);
    }
}

/// <summary>Where a phrase stands in a message, in words; <paramref name="To"/> is the place behind it.</summary>
/// <param name="List">Place of the list that it is of.</param>
internal readonly record struct FlagHit(int List, PhraseRole Role, int From, int To);
