using System.Collections.Frozen;

namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>The words of one language that matter for numbers and times. Looking a word up allocates nothing.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, Word> _words;
    private readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Func<string, Word?>? _compound;
    private readonly int _longest;

    private Lexicon(bool dutch, IEnumerable<(string Form, Word Word)> words, Func<string, Word?>? compound)
    {
        Dutch = dutch;
        var merged = new Dictionary<string, Word>(StringComparer.Ordinal);
        foreach (var (form, word) in words) merged[form] = merged.TryGetValue(form, out var known) ? known.With(word) : word;
        _words = merged.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Ready(), StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _words.Keys.Max(form => form.Length);
        _compound = compound;
    }

    public static Lexicon English { get; } = new(dutch: false, [.. EnglishNumberWords.All, .. EnglishTimeWords.All, .. EnglishOtherWords.All, .. HolidayWords(dutch: false)], compound: null);

    public static Lexicon InDutch { get; } = new(dutch: true, [.. DutchNumberWords.All, .. DutchTimeWords.All, .. DutchOtherWords.All, .. HolidayWords(dutch: true)], DutchCompounds.Read);

    /// <summary>No words: for a language we do not know, where only digits and addresses are found.</summary>
    public static Lexicon Empty { get; } = new(dutch: false, [(" ", Word.Nothing)], compound: null);

    /// <summary>Whether the rules of Dutch apply: day before month, comma before decimals, numbers written as one word.</summary>
    public bool Dutch { get; }

    public bool Knows => _words.Count > 1;

    public static Lexicon For(string language) => language switch
    {
        "nl" => InDutch,
        "en" => English,
        _ => Empty,
    };

    private static IEnumerable<(string Form, Word Word)> HolidayWords(bool dutch) => Dates.Holidays.FirstWords(dutch).Select(form => (form, new Word { Roles = Role.Holiday }));

    public Word? Find(ReadOnlySpan<char> form)
    {
        if (form.Length <= _longest && _lookup.TryGetValue(form, out var word)) return word;
        return _compound is not null && DutchCompounds.MayBe(form) ? _compound(form.ToString())?.Ready() : null;
    }
}
