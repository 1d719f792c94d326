using System.Collections.Frozen;
using System.Globalization;

namespace HelpBot.Core.Recognition.Redacting;

/// <summary>Finds bank accounts: a country, two check digits and the rest, in groups or not, that leave 1 when divided by 97.</summary>
internal static class IbanScan
{
    private const int Shortest = 15;

    private const int Longest = 34;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lengths =
        "NO15 BE16 DK18 FI18 NL18 AT20 LU20 EE20 LT20 CH21 HR21 LV21 DE22 GB22 IE22 BG22 CZ24 ES24 RO24 SE24 SK24 PT25 TR26 FR27 GR27 IT27 HU28 MA28 PL28 UA29"
            .Split(' ').ToFrozenDictionary(country => country[..2], country => int.Parse(country.AsSpan(2), CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Find(string text, List<Private> found)
    {
        for (var at = 0; at + Shortest <= text.Length; at++)
        {
            if (!char.IsAsciiLetter(text[at]) || !char.IsAsciiLetter(text[at + 1]) || !Chars.StartsAt(text, at)) continue;
            var end = Read(text, at);
            if (end == at) continue;
            found.Add(new Private(at, end, PrivateKind.Iban));
            at = end - 1;
        }
    }

    /// <summary>The longest end at which the check fits, or <paramref name="start"/>.</summary>
    private static int Read(string text, int start)
    {
        Span<char> signs = stackalloc char[Longest];
        var (count, best) = (0, start);
        for (var at = start; at < text.Length && count < Longest; at++)
        {
            if (text[at] is ' ' or '-' or '.' && count >= 2 && text[at - 1] is not (' ' or '-' or '.')) continue;
            if (!char.IsAsciiLetterOrDigit(text[at]) || (count is 2 or 3 && !char.IsAsciiDigit(text[at]))) break;
            signs[count++] = char.ToUpperInvariant(text[at]);
            if (count >= Shortest && Chars.EndsAt(text, at + 1) && Fits(signs[..count])) best = at + 1;
        }

        return best;
    }

    private static int Digits(ReadOnlySpan<char> signs)
    {
        var count = 0;
        foreach (var sign in signs)
            if (char.IsAsciiDigit(sign)) count++;
        return count;
    }

    /// <summary>A known country, its length, mostly digits (words after "is 79" are none), and the check.</summary>
    private static bool Fits(ReadOnlySpan<char> signs)
    {
        if (!Lengths.TryGetValue(signs[..2], out var length) || signs.Length != length || Digits(signs) * 2 < length) return false;
        var rest = 0;
        for (var at = 0; at < signs.Length; at++)
        {
            var sign = signs[(at + 4) % signs.Length];
            rest = char.IsAsciiDigit(sign) ? ((rest * 10) + sign - '0') % 97 : ((rest * 100) + sign - 'A' + 10) % 97;
        }

        return rest == 1;
    }
}
