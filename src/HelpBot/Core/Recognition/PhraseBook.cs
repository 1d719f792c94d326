using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Recognition;

/// <summary>
/// All phrase lists of a language as one index: the words of a message are looked up once, whatever the number of lists; and a phrase is only tried where its rarest word
/// stands, so that the many phrases with "hij" cost nothing in a message without the rest of them.
/// </summary>
internal sealed class PhraseBook
{
    // A beginning or an ending stands for many words.
    private const int UsesOfAPart = 20;

    private readonly Dictionary<string, List<Entry>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byEnding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _endings;

    /// <summary>Takes lists of lines; a hit tells by its place which list it is of.</summary>
    public PhraseBook(FlagPhraseReader reader, ImmutableArray<ImmutableArray<string>> lists)
    {
        WrittenPhrase[] phrases = [.. lists.SelectMany((lines, list) => lines.Select(line => reader.Read(list, line))).OfType<WrittenPhrase>()];
        var uses = phrases.SelectMany(phrase => phrase.Slots).SelectMany(slot => slot.Words).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var phrase in phrases)
            Keep(phrase, uses);
        _beginnings = _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = _byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Where phrases stand in a message, in the order of their beginnings.</summary>
    public List<FlagHit> Find(ImmutableArray<FlagWord> words)
    {
        var hits = new List<FlagHit>();
        var all = default(FlagTraits);
        foreach (var word in words)
            all |= word.Traits;
        for (var at = 0; at < words.Length; at++)
            FindAt(words, at, all, hits);
        hits.Sort((one, other) => one.From != other.From ? one.From.CompareTo(other.From) : other.To.CompareTo(one.To));
        return hits;
    }

    private void FindAt(ImmutableArray<FlagWord> words, int at, in FlagTraits all, List<FlagHit> hits)
    {
        var key = words[at].Key;
        if (_byWord.TryGetValue(key, out var entries))
            Try(entries, words, at, all, hits);
        if (key.Length < FlagTraits.Letters)
            return;
        if (_beginnings.TryGetValue(key.AsSpan(0, FlagTraits.Letters), out entries))
            Try(entries, words, at, all, hits);
        if (_endings.TryGetValue(key.AsSpan(key.Length - FlagTraits.Letters), out entries))
            Try(entries, words, at, all, hits);
    }

    private static void Try(List<Entry> entries, ImmutableArray<FlagWord> words, int at, in FlagTraits all, List<FlagHit> hits)
    {
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(entries))
            if (MayStand(entry, words, at, all) && IsAt(words[at].Key, entry))
                entry.Phrase.Find(words, at, hits);
    }

    private static bool MayStand(in Entry entry, ImmutableArray<FlagWord> words, int at, in FlagTraits all)
    {
        if (entry.Aside == 0)
            return entry.Needs.Meets(all);
        var place = at + entry.Aside;
        return (uint)place < (uint)words.Length && entry.Needs.Meets(words.ItemRef(place).Traits);
    }

    private static bool IsAt(string key, in Entry entry) =>
        entry.Part is null || (entry.IsEnding ? key.EndsWith(entry.Part, StringComparison.Ordinal) : key.StartsWith(entry.Part, StringComparison.Ordinal));

    // The rarest slot is the one whose words the lists use least: "hij" stands in a thousand phrases. What another slot needs is known before the phrase is looked at:
    // rather one beside it, as that is one word to look at; else the next rarest, wherever it stands.
    private void Keep(WrittenPhrase written, Dictionary<string, int> uses)
    {
        var places = Enumerable.Range(0, written.Slots.Length).Where(place => written.Slots[place].IsWords).OrderBy(place => Uses(written.Slots[place], uses)).ToArray();
        var (slot, phrase) = (written.Slots[places[0]], new FlagPhrase(written, places[0]));
        var beside = places.Skip(1).Where(place => Math.Abs(place - places[0]) == 1).Select(place => (int?)place).FirstOrDefault();
        var other = beside ?? (places.Length > 1 ? places[1] : null as int?);
        var entry = new Entry(other is { } needed ? written.Slots[needed].Traits : FlagTraits.Every, beside - places[0] ?? 0, phrase, null, false);
        foreach (var word in slot.Words)
            Add(_byWord, word, entry);
        foreach (var part in slot.Beginnings.Where(part => part.Length >= FlagTraits.Letters))
            Add(_byBeginning, part[..FlagTraits.Letters], entry with { Part = part });
        foreach (var part in slot.Endings.Where(part => part.Length >= FlagTraits.Letters))
            Add(_byEnding, part[^FlagTraits.Letters..], entry with { Part = part, IsEnding = true });
    }

    private static int Uses(FlagSlot slot, Dictionary<string, int> uses) =>
        slot.Words.Sum(word => uses[word]) + (UsesOfAPart * (slot.Beginnings.Length + slot.Endings.Length));

    private static void Add(Dictionary<string, List<Entry>> index, string key, Entry entry)
    {
        if (!index.TryGetValue(key, out var entries))
            index[key] = entries = [];
        entries.Add(entry);
    }

    // A phrase by one of its slots; what another one needs, and how far aside that one stands, or 0 for anywhere.
    private readonly record struct Entry(FlagTraits Needs, int Aside, FlagPhrase Phrase, string? Part, bool IsEnding)
    {
        public override string ToString() => nameof(Entry);
    }
}

/// <summary>Where a phrase stands in a message, in words; <paramref name="To"/> is the place behind it.</summary>
/// <param name="List">Place of the list that it is of.</param>
internal readonly record struct FlagHit(int List, PhraseRole Role, int From, int To);
