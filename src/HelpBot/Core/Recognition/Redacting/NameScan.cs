using System.Collections.Frozen;

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
        "ik", "ben", "bn", "heet", "mijn", "m'n", "m’n", "mn", "naam", "is", "my", "name", "name's", "name’s", "i", "am", "i'm", "i’m", "im", "called").GetAlternateLookup<ReadOnlySpan<char>>();

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
            var name = Introduces(earlier, before, last) is { } surely ? Name(text, end, surely, shouting) : null;
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
        (_, "ik", "heet") or (_, "heet", "ik") => true,
        ("mijn" or "m'n" or "m’n" or "mn", "naam", "is") or ("my", "name", "is") => true,
        (_, "my", "name's" or "name’s") => true,
        ("i", "am", "called") or (_, "i'm" or "i’m" or "im", "called") => true,
        (_, "ik", "ben" or "bn") or (_, "ben", "ik") or (_, "i", "am") or (_, _, "i'm" or "i’m" or "im") => false,
        _ => null,
    };

    private static Private? Name(string text, int at, bool surely, bool shouting)
    {
        var start = Next(text, at);
        var end = Chars.AfterWord(text, start);
        while (end > start && Fillers.Contains(Lower(text, start, end))) (start, end) = (Next(text, end), Chars.AfterWord(text, Next(text, end)));
        if (end == start) return null;
        var word = Lower(text, start, end);
        if (NoNames.Contains(word) || !(FirstNames.Contains(word) || (surely && (IsCapital(text, start) || !word.EndsWith("ing", StringComparison.Ordinal))) || (!shouting && IsCapital(text, start) && !IsState(word)))) return null;
        return new Private(start, Rest(text, end, shouting), PrivateKind.Name);
    }

    private static string Lower(string text, int start, int end) => text[start..end].ToLowerInvariant();

    /// <summary>The next word after blanks and a colon or quote.</summary>
    private static int Next(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or ':' or '"' or '\'')) at++;
        return at;
    }

    private static bool IsCapital(string text, int at) => char.IsUpper(text[at]) && at + 1 < text.Length && char.IsLower(text[at + 1]);

    /// <summary>"Zwanger", and what tells an origin or a faith by its ending.</summary>
    private static bool IsState(string word) =>
        States.Contains(word) || word.EndsWith("se", StringComparison.Ordinal) || word.EndsWith("aans", StringComparison.Ordinal) || word.EndsWith("ees", StringComparison.Ordinal)
        || word.EndsWith("ish", StringComparison.Ordinal) || (word.EndsWith("ian", StringComparison.Ordinal) && word.Length > 5) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal);

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
