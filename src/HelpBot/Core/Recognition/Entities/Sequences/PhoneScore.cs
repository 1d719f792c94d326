namespace HelpBot.Core.Recognition.Entities.Sequences;

/// <summary>How much a number looks like a phone number, from 0 to 1: a country code, signs between groups and length speak for it.</summary>
internal static class PhoneScore
{
    public static double Of(string number)
    {
        var digits = number.Count(char.IsAsciiDigit);
        var score = 30.0 + (HasCountry(number) ? 40 : number.Contains('(', StringComparison.Ordinal) ? 30 : 0) + Format(number);
        score += Math.Min(digits - 8, 3) * 10;
        score -= Math.Max(SameTail(number) - 2, 0) * 10;
        if (digits == number.Length) score -= Math.Max(digits - 11, 0) * 10;
        if (IsTypicalMistake(number)) score -= 40;
        score -= Math.Max(LongRuns(number) - 1, 0) * 10;
        if (IsLocalAmerican(number)) score += 15;
        return Math.Clamp(score, 0, 100) / 100;
    }

    private static double Format(string number)
    {
        var (groups, longest, run) = (0, 0, 0);
        foreach (var sign in number)
        {
            run = IsFormat(sign) ? run + 1 : 0;
            if (run == 1) groups++;
            longest = Math.Max(longest, run);
        }

        if (groups == 0) return 0;
        var open = number.IndexOf('(', StringComparison.Ordinal);
        var close = number.LastIndexOf(')');
        var half = (open >= 0 || close >= 0) && !(open >= 0 && close > open);
        return (Math.Min(groups, 3) * 20) - (longest > 1 ? 20 : 0) - (half ? 20 : 0);
    }

    private static bool IsFormat(char sign) => char.IsWhiteSpace(sign) || sign is '-' or '/' or '.';

    private static bool HasCountry(string number)
    {
        var at = number[0] == '(' ? 1 : 0;
        if (at == 1 && at < number.Length && char.IsWhiteSpace(number[at])) at++;
        var rest = number.AsSpan(at);
        var prefix = rest.StartsWith("+", StringComparison.Ordinal) ? 1 : rest.StartsWith("00", StringComparison.Ordinal) ? 2 : 0;
        if (prefix == 0) return false;
        rest = prefix == 1 ? rest[1..].TrimStart() : rest[2..];
        return rest.Length > 0 && char.IsAsciiDigit(rest[0]);
    }

    private static int SameTail(string number)
    {
        var same = 1;
        while (same < number.Length && same < 11 && char.IsAsciiDigit(number[^1]) && number[^(same + 1)] == number[^1]) same++;
        return same;
    }

    private static bool IsTypicalMistake(string number) =>
        (number.Length == 10 && number[5] == '-') || number.Contains(").", StringComparison.Ordinal) || number.StartsWith("00-", StringComparison.Ordinal) || number.StartsWith("011-", StringComparison.Ordinal);

    private static int LongRuns(string number)
    {
        var (runs, run) = (0, 0);
        foreach (var sign in number)
        {
            run = char.IsAsciiDigit(sign) ? run + 1 : 0;
            if (run == 5) runs++;
        }

        return runs;
    }

    /// <summary>Three digits, a sign and four digits, without an area code.</summary>
    private static bool IsLocalAmerican(string number)
    {
        var sign = number.IndexOfAny(['-', '.']);
        if (sign < 3 || number[0] is < '2' or > '9') return false;
        var left = number.AsSpan(0, sign).TrimEnd();
        var right = number.AsSpan(sign + 1).TrimStart();
        return left.Length == 3 && right.Length == 4 && !left.ContainsAnyExceptInRange('0', '9') && !right.ContainsAnyExceptInRange('0', '9');
    }
}
