using HelpBot.Core.Recognition.Entities;
using HelpBot.Core.Recognition.Entities.Sequences;

namespace HelpBot.Core.Recognition.Redacting;

/// <summary>Finds phone numbers and citizen service numbers: rows of digits, with the signs that people put between them.</summary>
internal static class NumberScan
{
    /// <summary>A longer row is a table or noise.</summary>
    private const int MostDigits = 80;

    public static void Find(string text, List<Private> found)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) && text[at] is not ('+' or '(')) continue;
            var end = Read(text, at, found);
            at = Math.Max(at, end - 1);
        }

        FindForeign(text, found);
    }

    /// <summary>Judges the row of digits that starts here; the place after it.</summary>
    private static int Read(string text, int start, List<Private> found)
    {
        Span<char> digits = stackalloc char[MostDigits];
        var (count, end) = (0, start);
        for (var at = start; at < text.Length && count < MostDigits; at++)
        {
            if (char.IsAsciiDigit(text[at])) (digits[count++], end) = (text[at], at + 1);
            else if (!IsBetween(text, at, start)) break;
        }

        if (count < 8 || !Chars.StartsAt(text, start) || !Chars.EndsAt(text, end)) return end;
        if (count <= 9 && IsBsn(text, start, digits[..count])) found.Add(new Private(start, end, PrivateKind.Bsn));
        else if (IsPhone(text[start] == '+' || text.AsSpan(start).StartsWith("(+", StringComparison.Ordinal), digits[..count])) found.Add(new Private(start, end, PrivateKind.Phone));
        return end;
    }

    private static bool IsBetween(string text, int at, int start) => text[at] switch
    {
        '+' => at == start || text[at - 1] == '(',
        ' ' or '.' or '-' or '/' or '(' or ')' or '\u00A0' or '\u2011' or '\u2013' => true,
        _ => false,
    };

    /// <summary>Ten digits from a 0, or a country and a number; "00" starts a country as "+" does.</summary>
    private static bool IsPhone(bool plus, ReadOnlySpan<char> digits)
    {
        if (plus) return digits.Length <= 16;
        if (digits[0] != '0') return digits.StartsWith("316", StringComparison.Ordinal) && digits.Length == 11;
        return digits[1] == '0' ? digits.Length is >= 10 and <= 17 : digits.Length is 10 or 11;
    }

    /// <summary>Nine digits that pass the eleven test; or any eight or nine that are called so.</summary>
    private static bool IsBsn(string text, int start, ReadOnlySpan<char> digits)
    {
        if (IsCalledBsn(text.AsSpan(0, start))) return true;
        if (digits.Length != 9 || digits.Trim('0').IsEmpty) return false;
        var sum = -(digits[8] - '0');
        for (var at = 0; at < 8; at++) sum += (9 - at) * (digits[at] - '0');
        return sum % 11 == 0;
    }

    private static bool IsCalledBsn(ReadOnlySpan<char> front)
    {
        front = front[^Math.Min(front.Length, 32)..].TrimEnd(" :=");
        foreach (var word in (ReadOnlySpan<string>)[" is", " nummer", "-nummer"])
            if (front.EndsWith(word, StringComparison.OrdinalIgnoreCase)) front = front[..^word.Length].TrimEnd(" :");
        return front.EndsWith("bsn", StringComparison.OrdinalIgnoreCase) || front.EndsWith("burgerservicenummer", StringComparison.OrdinalIgnoreCase) || front.EndsWith("sofinummer", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Numbers of other countries, as the recogniser of phone numbers knows them, unless they look like a date.</summary>
    private static void FindForeign(string text, List<Private> found)
    {
        var phones = new List<Entity>();
        PhoneFinder.Find(text.ToLowerInvariant(), phones);
        foreach (var phone in phones)
            if (!IsDate(phone.Text) && IsLikely(phone.Text) && !found.Exists(one => one.Start <= phone.End && phone.Start < one.End))
                found.Add(new Private(phone.Start, phone.End + 1, PrivateKind.Phone));
    }

    /// <summary>A plain row of digits that starts with no 0 is an amount or a code; 0800 and 0900 are lines that everyone calls.</summary>
    private static bool IsLikely(string number) => number.Count(char.IsAsciiDigit) >= 8 && !number.StartsWith("0800", StringComparison.Ordinal) && !number.StartsWith("0900", StringComparison.Ordinal) && (number[0] is '+' or '0' or '(' || number.AsSpan().ContainsAny("-. /"));

    private static bool IsDate(string number)
    {
        var parts = number.Split(['-', '/', '.', ' ']);
        return parts.Length >= 3 && (Array.Exists(parts, part => part.Length == 4 && part is ['1', '9', ..] or ['2', '0', ..]) && Array.TrueForAll(parts, part => part.Length is <= 2 or 4));
    }
}
