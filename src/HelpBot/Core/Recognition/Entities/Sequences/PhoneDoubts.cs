namespace HelpBot.Core.Recognition.Entities.Sequences;

/// <summary>Turns away what looks like a phone number and is none: card numbers, sums, parts of longer codes.</summary>
internal static class PhoneDoubts
{
    /// <summary>Whether the number stands; its start may move to take in an international prefix.</summary>
    public static bool Keeps(string text, ref int start, int end, bool italian)
    {
        var number = text.AsSpan(start, end - start);
        var digits = Count(number);
        if ((digits < 7 && !italian) || IsSocialSecurity(number) || (digits == 16 && number[0] != '+') || (digits == 15 && IsCard(number))) return false;
        if (end < text.Length && text[end] is '/' or '+' or '#' or '*' or ':' or '%') return false;
        return !IsHexadecimal(text, start, end) && !IsFormNumber(text, start, number) && KeepsBefore(text, ref start, number);
    }

    private static bool KeepsBefore(string text, ref int start, ReadOnlySpan<char> number)
    {
        if (start == 0) return true;
        var front = text.AsSpan(0, start - 1);
        if (IsAccount(front)) return false;
        switch (text[start - 1])
        {
            case '-' when start >= 2 && number.IndexOfAny(" -/.") >= 0:
                return KeepsAfterDash(text, front, ref start);
            case '-' or '.' or '/' or '+' or '#' or '*':
                return false;
            case ':':
                return front.TrimEnd() is { Length: > 0 } word && char.IsAsciiLetter(word[^1]);
            default:
                return text[start - 1] is not (',' or '%');
        }
    }

    private static bool KeepsAfterDash(string text, ReadOnlySpan<char> front, ref int start)
    {
        var gap = text[start - 2];
        if (!char.IsDigit(gap) && !char.IsWhiteSpace(gap))
            return !char.IsLower(gap) || (start > 2 && Count(text.AsSpan(0, start - 2)) == 0);
        var prefix = front.EndsWith("011", StringComparison.Ordinal) ? 3 : front.EndsWith("00", StringComparison.Ordinal) ? 2 : 0;
        if (prefix > 0) start -= prefix + 1;
        return prefix > 0;
    }

    /// <summary>"account number is: " just before.</summary>
    private static bool IsAccount(ReadOnlySpan<char> front)
    {
        front = front.TrimEnd();
        if (front.EndsWith(":", StringComparison.Ordinal)) front = front[..^1];
        foreach (var ending in (ReadOnlySpan<string>)[" is", " number", " #"])
            if (front.EndsWith(ending, StringComparison.Ordinal)) front = front[..^ending.Length].TrimEnd();
        return front.EndsWith("account", StringComparison.Ordinal) || front.EndsWith("card", StringComparison.Ordinal);
    }

    private static bool IsSocialSecurity(ReadOnlySpan<char> number) => number.Length == 11 && number[3] == '-' && number[6] == '-' && Count(number) == 9;

    private static bool IsCard(ReadOnlySpan<char> number)
    {
        foreach (var part in number.Split(' '))
            if (Count(number[part]) is not (3 or 4)) return false;
        return true;
    }

    /// <summary>Eight pairs of hexadecimal digits.</summary>
    private static bool IsHexadecimal(string text, int start, int end)
    {
        for (var from = Math.Max(0, start - 24); from <= start; from++)
        {
            if (from + 23 > text.Length || from + 23 < end) continue;
            var pairs = 0;
            while (pairs < 8 && IsHex(text[from + (pairs * 3)]) && IsHex(text[from + (pairs * 3) + 1]) && (pairs == 7 || char.IsWhiteSpace(text[from + (pairs * 3) + 2]))) pairs++;
            if (pairs == 8) return true;
        }

        return false;
    }

    private static bool IsHex(char sign) => char.IsAsciiDigit(sign) || sign is >= 'a' and <= 'e';

    private static bool IsFormNumber(string text, int start, ReadOnlySpan<char> number) =>
        number.Length == 9 && number[4] == '-' && text.AsSpan(Math.Max(0, start - 14), Math.Min(14, start)).Contains("omb", StringComparison.Ordinal);

    private static int Count(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var sign in text)
            if (char.IsAsciiDigit(sign)) digits++;
        return digits;
    }
}
