using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>
/// All phrase lists of a language as one index: the words of a message are looked up once, whatever the number of lists; and a phrase is only tried where its rarest word
/// stands, so that the many phrases with "hij" cost nothing in a message without the rest of them.
/// </summary>
internal sealed class PhraseBook
{
    private const int Letters = 3;

    // A beginning or an ending stands for many words.
    private const int UsesOfAPart = 20;

    private readonly Dictionary<string, List<FlagPhrase>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Part, FlagPhrase Phrase)>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Part, FlagPhrase Phrase)>> _byEnding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Part, FlagPhrase Phrase)>>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly Dictionary<string, List<(string Part, FlagPhrase Phrase)>>.AlternateLookup<ReadOnlySpan<char>> _endings;

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
    public List<FlagHit> Find(FoldedWord[] words)
    {
        var hits = new List<FlagHit>();
        for (var at = 0; at < words.Length; at++)
            FindAt(words, at, hits);
        hits.Sort((one, other) => one.From != other.From ? one.From.CompareTo(other.From) : other.To.CompareTo(one.To));
        return hits;
    }

    private void FindAt(FoldedWord[] words, int at, List<FlagHit> hits)
    {
        var key = words[at].Key;
        if (_byWord.TryGetValue(key, out var phrases))
            foreach (var phrase in phrases)
                phrase.Find(words, at, hits);
        if (key.Length < Letters)
            return;
        if (_beginnings.TryGetValue(key.AsSpan(0, Letters), out var parts))
            foreach (var (part, phrase) in parts)
                if (key.StartsWith(part, StringComparison.Ordinal))
                    phrase.Find(words, at, hits);
        if (_endings.TryGetValue(key.AsSpan(key.Length - Letters), out parts))
            foreach (var (part, phrase) in parts)
                if (key.EndsWith(part, StringComparison.Ordinal))
                    phrase.Find(words, at, hits);
    }

    // The rarest slot is the one whose words the lists use least: "hij" stands in a thousand phrases.
    private void Keep(WrittenPhrase written, Dictionary<string, int> uses)
    {
        var rarest = Enumerable.Range(0, written.Slots.Length).Where(place => written.Slots[place].IsWords).MinBy(place => Uses(written.Slots[place], uses));
        var (slot, phrase) = (written.Slots[rarest], new FlagPhrase(written, rarest));
        foreach (var word in slot.Words)
            Add(_byWord, word, phrase);
        foreach (var part in slot.Beginnings.Where(part => part.Length >= Letters))
            Add(_byBeginning, part[..Letters], (part, phrase));
        foreach (var part in slot.Endings.Where(part => part.Length >= Letters))
            Add(_byEnding, part[^Letters..], (part, phrase));
    }

    private static int Uses(FlagSlot slot, Dictionary<string, int> uses) =>
        slot.Words.Sum(word => uses[word]) + (UsesOfAPart * (slot.Beginnings.Length + slot.Endings.Length));

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
