using System.Collections.Frozen;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Redacting;

/// <summary>
/// Finds the name somebody gives as their own. After "ik heet", "mijn naam is" or "my name is" any word may be a name; after "ik ben" and "I am" only a word
/// with a capital that is no state or origin, or a common first name: "ik ben bang" and "I am Dutch" tell no name.
/// </summary>
internal static class NameScan
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstNames = Set(NameWords.FirstNames);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> States = Set(NameWords.States);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNames = Set(NameWords.NoNames);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = Set(NameWords.Fillers);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Set(NameWords.Prefixes);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Introductions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ik", "k", "kheet", "kben", "ben", "bn", "heet", "mijn", "m'n", "m’n", "mn", "naam", "is", "my", "name", "name's", "name’s", "i", "am", "i'm", "i’m", "im", "called").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(NameWords.Titles);

    private static readonly string[] Endings = NameWords.Endings.Split(' ');

    private static readonly string[] Particles = ["", .. NameWords.Particles.Split(' ')];

    private const int LongestIntroduction = 6;

    private const int MostParts = 5;

    public static void Find(string text, List<Private> found)
    {
        var shouting = !text.AsSpan().ContainsAnyInRange('a', 'z');
        var (before, last) = (string.Empty, string.Empty);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                if (text[at] is '.' or '!' or '?' or '\n' or ',') (before, last) = (string.Empty, string.Empty);
                at++;
                continue;
            }

            var end = Chars.AfterWord(text, at);
            (before, last, var earlier) = (last, Known(text.AsSpan(at, end - at)), before);
            var name = (Introduces(earlier, before, last) ?? IsField(text, end, last)) is { } surely ? Name(text, end, surely, shouting) : null;
            if (name is { } one) found.Add(one);
            at = name?.End ?? end;
        }
    }

    /// <summary>The word if an introduction may hold it, in lower case; else nothing.</summary>
    private static string Known(ReadOnlySpan<char> word)
    {
        return word.Length <= LongestIntroduction && Introductions.TryGetValue(word, out var known) ? known : string.Empty;
    }

    /// <summary>Whether a name follows these words: surely, or only where it looks like one (false); null where none does.</summary>
    private static bool? Introduces(string first, string second, string third) => (first, second, third) switch
    {
        (_, "ik" or "k", "heet") or (_, "heet", "ik") or (_, _, "kheet") => true,
        ("mijn" or "m'n" or "m’n" or "mn", "naam", "is") or ("my", "name", "is") => true,
        (_, "my", "name's" or "name’s") => true,
        ("i", "am", "called") or (_, "i'm" or "i’m" or "im", "called") => true,
        (_, "ik" or "k", "ben" or "bn") or (_, _, "kben") or (_, "ben", "ik") or (_, "i", "am") or (_, _, "i'm" or "i’m" or "im") => false,
        _ => null,
    };

    /// <summary>"naam: Anna"</summary>
    private static bool? IsField(string text, int end, string last) => last is "naam" or "name" && Chars.AfterBlanks(text, end) is var colon && colon < text.Length && text[colon] == ':' ? true : null;

    private static Private? Name(string text, int at, bool surely, bool shouting)
    {
        var start = Next(text, at);
        var end = Chars.AfterWord(text, start);
        while (end > start && Fillers.Contains(Lower(text, start, end))) (start, end) = (Next(text, end), Chars.AfterWord(text, Next(text, end)));
        if (AfterTitle(text, start, end) is { } titled) (start, end, surely) = (titled, Chars.AfterWord(text, titled), true);
        if (end == start) return null;
        var word = Lower(text, start, end);
        if (NoNames.Contains(word) || !(FirstNames.Contains(word) || (surely && (IsCapital(text, start) || !word.EndsWith("ing", StringComparison.Ordinal))) || (!shouting && IsCapital(text, start) && !IsState(word)))) return null;
        var rest = Rest(text, end, shouting);
        return new Private(start, surely && rest == end ? AfterSmallSurname(text, end) : rest, PrivateKind.Name);
    }

    /// <summary>Where the name begins after "juf" or "mevrouw"; null where no name with a capital follows.</summary>
    private static int? AfterTitle(string text, int start, int end)
    {
        if (end == start || !Titles.Contains(Lower(text, start, end))) return null;
        var next = Next(text, end < text.Length && text[end] == '.' ? end + 1 : end);
        return next < text.Length && IsCapital(text, next) && !IsState(Lower(text, next, Chars.AfterWord(text, next))) ? next : null;
    }

    private static string Lower(string text, int start, int end) => text[start..end].ToLowerInvariant();

    /// <summary>The next word after blanks and a colon or quote.</summary>
    private static int Next(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or ':' or '"' or '\'')) at++;
        return at;
    }

    private static bool IsCapital(string text, int at) => char.IsUpper(text[at]) && at + 1 < text.Length && (char.IsLower(text[at + 1]) || text[at + 1] is '\'' or '’');

    /// <summary>"Zwanger", and what tells a state, a day, an origin or a faith by its form: phones put capitals where they like.</summary>
    private static bool IsState(string word)
    {
        var folded = Fold.Word(word);
        return States.Contains(word) || States.Contains(folded) || Ends(folded, Endings) || IsParticiple(folded) || (folded.Length > 5 && folded.EndsWith("ian", StringComparison.Ordinal)) || IsDay(folded);
    }

    /// <summary>"Opgesloten", "Weggelopen", "Gebeld": what somebody was done or did.</summary>
    private static bool IsParticiple(string word)
    {
        if (word.Length < 6 || word[^1] is not ('d' or 't') && !word.EndsWith("en", StringComparison.Ordinal)) return false;
        foreach (var particle in Particles)
            if (word.StartsWith(particle, StringComparison.Ordinal) && word.AsSpan(particle.Length).StartsWith("ge", StringComparison.Ordinal)) return true;
        return word[^1] is 'd' or 't' && (word.StartsWith("be", StringComparison.Ordinal) || word.StartsWith("ver", StringComparison.Ordinal) || word.StartsWith("ont", StringComparison.Ordinal));
    }

    private static bool IsDay(string word) =>
        Lexicon.InDutch.Find(word) is { } dutch && IsDay(dutch) || Lexicon.English.Find(word) is { } english && IsDay(english);

    private static bool IsDay(Word word) => word.Weekday > 0 || word.Is(Role.Day) || word.Part != DayPart.None;

    private static bool Ends(string word, string[] endings)
    {
        foreach (var ending in endings)
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>"anna de vries", all small: a family name where the clause ends behind it.</summary>
    private static int AfterSmallSurname(string text, int end)
    {
        var start = Chars.AfterBlanks(text, end);
        var stop = Chars.AfterWord(text, start);
        while (stop > start && Prefixes.Contains(Lower(text, start, stop))) (start, stop) = (Chars.AfterBlanks(text, stop), Chars.AfterWord(text, Chars.AfterBlanks(text, stop)));
        if (start == end || stop - start < 3 || !char.IsLower(text[start])) return end;
        var word = Lower(text, start, stop);
        if (NoNames.Contains(word) || IsState(word) || Fillers.Contains(word)) return end;
        var next = Chars.AfterBlanks(text, stop);
        return next >= text.Length || !char.IsLetterOrDigit(text[next]) || Lower(text, next, Chars.AfterWord(text, next)) is "en" or "and" ? stop : end;
    }

    /// <summary>Takes in what follows a first name: "van der Berg", "O'Neill", an initial.</summary>
    private static int Rest(string text, int end, bool shouting)
    {
        for (var part = 0; part < MostParts; part++)
        {
            var start = Chars.AfterBlanks(text, end);
            var stop = Chars.AfterWord(text, start);
            while (stop > start && Prefixes.Contains(Lower(text, start, stop)))
                (start, stop) = (Chars.AfterBlanks(text, stop), Chars.AfterWord(text, Chars.AfterBlanks(text, stop)));
            if (stop == start || shouting || !char.IsUpper(text[start]) || NoNames.Contains(Lower(text, start, stop)) || States.Contains(Lower(text, start, stop))) return end;
            end = stop;
        }

        return end;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
