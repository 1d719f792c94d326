using System.Collections.Frozen;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Guesses the language of one short message: by its script, else by common words, rows of three letters and letters with marks.
/// Dutch and English have the advantage: another language must be clearly ahead of both, because most messages with a foreign word are not in that language.
/// </summary>
public static class LanguageGuess
{
    /// <summary>Enough to tell; the rest of a long message is not read.</summary>
    private const int Longest = 400;

    /// <summary>Longer runs of letters are no common words.</summary>
    private const int LongestWord = 24;

    private const int OwnWord = 6;

    private const int SharedWord = 2;

    private const int Least = 4;

    private const int Ahead = 4;

    private const int Much = 24;

    /// <summary>The first letter of other scripts that are told.</summary>
    private const char FirstForeign = '\u0400';

    /// <summary>Letters and the edge of a word, as digits of a row of three.</summary>
    private const int Letters = 27;

    private static readonly string[] Languages = [.. LanguageTables.All.Select(table => table.Language)];

    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Words =
        LanguageTables.All.SelectMany((table, at) => table.Words.Split(' ').Select(word => (Word: word, Bit: 1 << at)))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => (byte)group.Sum(pair => pair.Bit), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly byte[] Trigrams = BuildTrigrams();

    /// <summary><c>nl</c>, <c>en</c>, <c>tr</c>, <c>ar</c>, <c>pl</c>, <c>uk</c>, <c>de</c>, <c>fr</c> or <c>es</c>; null when the text does not tell: a name, a number, "ok".</summary>
    /// <remarks>Arabic and Cyrillic letters count as <c>ar</c> and <c>uk</c>, in whatever language: those are the phone lines their readers can use best.</remarks>
    public static string? Of(string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        return OfScript(text) ?? OfLatin(text);
    }

    private static string? OfScript(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstForeign, char.MaxValue)) return null;
        var (latin, arabic, cyrillic) = (0, 0, 0);
        foreach (var letter in text)
        {
            if (char.IsAsciiLetter(letter)) latin++;
            else if (letter is >= FirstForeign and <= '\u052F') cyrillic++;
            else if (letter is >= '\u0620' and <= '\u06D3' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC') arabic++;
        }

        // A look-alike letter or two in a Latin word, or one word as a greeting, is no other script.
        if (arabic > latin && arabic > 1) return "ar";
        return cyrillic > latin && cyrillic > 1 ? "uk" : null;
    }

    private static string? OfLatin(string text)
    {
        Span<int> points = stackalloc int[8];
        points.Clear();
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            Mark(text[at], points);
            var letter = Fold.At(text, at, out var width);
            var second = Fold.Second(text[at]);
            at += width;
            if (letter == Fold.Nothing) continue;
            if (char.IsAsciiLetterLower(letter))
            {
                if (length < LongestWord) word[length++] = letter;
                if (second != Fold.Nothing && length < LongestWord) word[length++] = second;
                continue;
            }

            Count(word[..length], points);
            length = 0;
        }

        Count(word[..length], points);
        return Best(points[..Languages.Length]);
    }

    /// <summary>Letters with marks, which folding takes away. French and Dutch share theirs, so those weigh little.</summary>
    private static void Mark(char letter, Span<int> points)
    {
        if (letter < '\u00A1') return;
        switch (letter)
        {
            case 'ğ' or 'ş' or 'ı' or 'İ' or 'Ş' or 'Ğ':
                points[Of(Tongue.Turkish)] += 3;
                break;
            case 'ł' or 'ą' or 'ę' or 'ś' or 'ź' or 'ż' or 'ć' or 'ń' or 'Ł' or 'Ś' or 'Ż':
                points[Of(Tongue.Polish)] += 3;
                break;
            case 'ñ' or '¿' or '¡':
                points[Of(Tongue.Spanish)] += 4;
                break;
            case 'ß' or 'ä':
                points[Of(Tongue.German)] += 3;
                break;
            case 'ö' or 'ü':
                points[Of(Tongue.German)]++;
                points[Of(Tongue.Turkish)]++;
                break;
            case 'ç':
                points[Of(Tongue.French)] += 2;
                points[Of(Tongue.Turkish)] += 2;
                break;
            case 'à' or 'ê' or 'ù' or 'û' or 'œ':
                points[Of(Tongue.French)] += 2;
                break;
        }
    }

    private static int Of(Tongue tongue) => (int)tongue;

    private static void Count(ReadOnlySpan<char> word, Span<int> points)
    {
        if (word.IsEmpty) return;
        if (Words.TryGetValue(word, out var languages)) Add(languages, byte.IsPow2(languages) ? OwnWord : SharedWord, points);
        var row = word[0] - 'a' + 1;
        for (var at = 1; at <= word.Length; at++)
        {
            row = ((row * Letters) + (at == word.Length ? 0 : word[at] - 'a' + 1)) % Trigrams.Length;
            if (Trigrams[row] is not 0 and var found) Add(found, 1, points);
        }
    }

    private static void Add(int languages, int weight, Span<int> points)
    {
        for (var at = 0; languages != 0; at++, languages >>= 1)
            if ((languages & 1) != 0) points[at] += weight;
    }

    private static string? Best(ReadOnlySpan<int> points)
    {
        var home = Math.Max(points[0], points[1]);
        var other = 2;
        for (var at = 3; at < points.Length; at++)
            if (points[at] > points[other]) other = at;
        var ahead = points[other] >= home + Ahead;
        // Who quotes a foreign sentence in her own language has said much in that too.
        if (ahead && points[other] >= OwnWord && (home < Much || points[other] >= 2 * home)) return Languages[other];
        if (home < Least || points[0] == points[1] || (points[other] > home && home < Much)) return null;
        return points[0] > points[1] ? Languages[0] : Languages[1];
    }

    private static byte[] BuildTrigrams()
    {
        var rows = new byte[Letters * Letters * Letters];
        for (var at = 0; at < LanguageTables.All.Length; at++)
            foreach (var trigram in LanguageTables.All[at].Trigrams.Split(' '))
                rows[trigram.Aggregate(0, (row, letter) => (row * Letters) + (letter == '_' ? 0 : letter - 'a' + 1))] |= (byte)(1 << at);
        return rows;
    }

    /// <summary>The order of <see cref="LanguageTables.All"/>.</summary>
    private enum Tongue
    {
        Dutch,
        English,
        German,
        French,
        Spanish,
        Polish,
        Turkish,
    }
}
