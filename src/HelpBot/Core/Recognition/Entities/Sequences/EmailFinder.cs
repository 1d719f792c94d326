using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Core.Recognition.Entities.Sequences;

/// <summary>Finds e-mail addresses around each @.</summary>
internal static class EmailFinder
{
    public static void Find(string text, List<Entity> found)
    {
        var after = 0;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = Local(text, at, after);
            var end = Domain(text, at + 1);
            if (start >= at || end <= at + 1 || !IsLocal(text.AsSpan(start, at - start))) continue;
            var address = text[start..end];
            found.Add(Results.Single("email", text, start, end, Results.Pair("value", address)));
            after = end;
        }
    }

    /// <summary>The first character of the part before the @: a run of plain signs, or a longer run of all signs that ends in a letter or digit.</summary>
    private static int Local(string text, int at, int first)
    {
        var plain = at;
        while (plain > first && IsPlain(text[plain - 1])) plain--;
        if (plain == at || !char.IsAsciiLetterOrDigit(text[at - 1])) return plain;
        var all = at;
        while (all > first && (IsPlain(text[all - 1]) || "!#$%&'*/=?^`{|}~".Contains(text[all - 1], StringComparison.Ordinal))) all--;
        while (all < at && !char.IsAsciiLetterOrDigit(text[all])) all++;
        return Math.Min(plain, all);
    }

    private static bool IsPlain(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '+' or '.';

    /// <summary>No dot at either end and no two in a row.</summary>
    private static bool IsLocal(ReadOnlySpan<char> local) => local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    /// <summary>The index after the domain, or <paramref name="start"/> where none stands.</summary>
    private static int Domain(string text, int start)
    {
        if (start < text.Length && text[start] == '[') return Bracketed(text, start);
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.')) end++;
        while (end > start && text[end - 1] is '.' or '-') end--;
        var domain = text.AsSpan(start, end - start);
        var dot = domain.LastIndexOf('.');
        if (dot <= 0 || domain.Contains("..", StringComparison.Ordinal) || domain[0] is '.' or '-') return start;
        var letters = dot + 1;
        while (letters < domain.Length && (char.IsAsciiLetter(domain[letters]) || domain[letters] == '-')) letters++;
        return letters - dot - 1 is >= 2 and <= 24 ? start + letters : start;
    }

    private static int Bracketed(string text, int start)
    {
        var close = text.IndexOf(']', start);
        return close > start && close - start <= 16 && IpFinder.Version4(text, start + 1) == close ? close + 1 : start;
    }
}
