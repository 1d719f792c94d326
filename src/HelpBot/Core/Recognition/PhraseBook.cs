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
    private readonly Dictionary<long, List<Entry>> _byBeginning = [];
    private readonly Dictionary<long, List<Entry>> _byEnding = [];

    /// <summary>Takes lists of lines; a hit tells by its place which list it is of.</summary>
    public PhraseBook(FlagPhraseReader reader, ImmutableArray<ImmutableArray<string>> lists)
    {
        WrittenPhrase[] phrases = [.. lists.SelectMany((lines, list) => lines.Select(line => reader.Read(list, line))).OfType<WrittenPhrase>()];
        var uses = phrases.SelectMany(phrase => phrase.Slots).SelectMany(slot => slot.Words).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var phrase in phrases)
            Keep(phrase, uses);
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
        if (_byBeginning.TryGetValue(Packed(key), out entries))
            Try(entries, words, at, all, hits);
        if (_byEnding.TryGetValue(Packed(key.AsSpan(key.Length - FlagTraits.Letters)), out entries))
            Try(entries, words, at, all, hits);
    }

    private static void Try(List<Entry> entries, ImmutableArray<FlagWord> words, int at, in FlagTraits all, List<FlagHit> hits)
    {
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(entries))
            if (entry.First.IsMet(words, at, all) && entry.Second.IsMet(words, at, all) && IsAt(words[at].Key, entry))
                entry.Phrase.Find(words, at, hits);
    }

    private static bool IsAt(string key, in Entry entry) =>
        entry.Part is null || (entry.IsEnding ? key.EndsWith(entry.Part, StringComparison.Ordinal) : key.StartsWith(entry.Part, StringComparison.Ordinal));

    // The rarest slot is the one whose words the lists use least: "hij" stands in a thousand phrases. What two other slots need is known before the phrase is looked at:
    // rather of those at a known distance, as that is one word to look at; else of the next rarest, wherever they stand.
    private void Keep(WrittenPhrase written, Dictionary<string, int> uses)
    {
        var places = Enumerable.Range(0, written.Slots.Length).Where(place => written.Slots[place].IsWords).OrderBy(place => Uses(written.Slots[place], uses)).ToArray();
        var (slot, phrase) = (written.Slots[places[0]], new FlagPhrase(written, places[0]));
        var needs = places.Skip(1).Select(place => new Need(written.Slots[place].Traits, Aside(written.Slots, places[0], place))).OrderBy(need => need.Aside == 0).ToArray();
        var entry = new Entry(needs is [var near, ..] ? near : Need.Nothing, needs is [_, var next, ..] ? next : Need.Nothing, phrase, null, false);
        foreach (var word in slot.Words)
            Add(_byWord, word, entry);
        foreach (var part in slot.Beginnings.Where(part => part.Length >= FlagTraits.Letters))
            Add(_byBeginning, Packed(part), entry with { Part = part });
        foreach (var part in slot.Endings.Where(part => part.Length >= FlagTraits.Letters))
            Add(_byEnding, Packed(part.AsSpan(part.Length - FlagTraits.Letters)), entry with { Part = part, IsEnding = true });
    }

    // How far one slot stands from another, or 0 where a gap lies between.
    private static int Aside(FlagSlot[] slots, int from, int to) => Array.Exists(slots[Math.Min(from, to)..Math.Max(from, to)], slot => slot.IsGap) ? 0 : to - from;

    private static int Uses(FlagSlot slot, Dictionary<string, int> uses) =>
        slot.Words.Sum(word => uses[word]) + (UsesOfAPart * (slot.Beginnings.Length + slot.Endings.Length));

    // Three letters as one number, which is looked up sooner than a text.
    private static long Packed(ReadOnlySpan<char> letters) => letters[0] | ((long)letters[1] << 16) | ((long)letters[2] << 32);

    private static void Add<TKey>(Dictionary<TKey, List<Entry>> index, TKey key, Entry entry)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var entries))
            index[key] = entries = [];
        entries.Add(entry);
    }

    // What a slot needs, and how far aside it stands, or 0 for anywhere.
    private readonly record struct Need(FlagTraits Traits, int Aside)
    {
        public static Need Nothing { get; } = new(FlagTraits.Every, 0);

        public bool IsMet(ImmutableArray<FlagWord> words, int at, in FlagTraits all)
        {
            if (Aside == 0)
                return Traits.Meets(all);
            var place = at + Aside;
            return (uint)place < (uint)words.Length && Traits.Meets(words.ItemRef(place).Traits);
        }
    }

    // A phrase by one of its slots, and what two others need.
    private readonly record struct Entry(Need First, Need Second, FlagPhrase Phrase, string? Part, bool IsEnding)
    {
        public override string ToString() => nameof(Entry);
    }
}

/// <summary>Where a phrase stands in a message, in words; <paramref name="To"/> is the place behind it.</summary>
/// <param name="List">Place of the list that it is of.</param>
internal readonly record struct FlagHit(int List, PhraseRole Role, int From, int To);
