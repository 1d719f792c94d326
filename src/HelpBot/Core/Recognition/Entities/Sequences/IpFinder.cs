using System.Globalization;
using System.Text;

namespace HelpBot.Core.Recognition.Entities.Sequences;

/// <summary>Finds IP addresses of both versions.</summary>
internal static class IpFinder
{
    public static void Find(string text, List<Entity> found)
    {
        for (var at = 0; at < text.Length;)
        {
            var four = char.IsAsciiDigit(text[at]) && !IsWordBefore(text, at) ? Version4(text, at) : at;
            var end = four > at ? four : Version6(text, at);
            if (end > at)
            {
                var type = four > at ? "ipv4" : "ipv6";
                found.Add(Results.Single("ip", text, at, end, Results.Pair("value", Short(text.AsSpan(at, end - at), four > at ? '.' : ':')), Results.Pair("type", type)));
                at = end;
            }
            else
            {
                at = Skip(text, at);
            }
        }
    }

    /// <summary>The index after four numbers up to 255, or <paramref name="start"/>.</summary>
    public static int Version4(string text, int start)
    {
        var at = start;
        for (var part = 0; part < 4; part++)
        {
            if (part > 0 && (at >= text.Length || text[at++] != '.')) return start;
            var first = at;
            while (at < text.Length && at - first < 4 && char.IsAsciiDigit(text[at])) at++;
            if (at == first || at - first > 3 || int.Parse(text.AsSpan(first, at - first), CultureInfo.InvariantCulture) > 255) return start;
        }

        return at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_') ? start : at;
    }

    private static bool IsWordBefore(string text, int at) => at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_');

    private static int Version6(string text, int start)
    {
        if (!IsPart(text[start]) || IsWordBefore(text, start)) return start;
        var end = start;
        while (end < text.Length && end - start < 46 && IsPart(text[end])) end++;
        if (end < text.Length && char.IsLetterOrDigit(text[end])) return start;
        if (end - start > 2 && text[end - 1] == ':' && text[end - 2] != ':') end--;
        return end - start <= 41 && IsVersion6(text.AsSpan(start, end - start)) ? end : start;
    }

    private static bool IsVersion6(ReadOnlySpan<char> run)
    {
        var gap = run.IndexOf("::", StringComparison.Ordinal);
        if (gap >= 0 && (run[(gap + 1)..].Contains("::", StringComparison.Ordinal) || run.Contains(":::", StringComparison.Ordinal))) return false;
        if ((run[0] == ':' && gap != 0) || (run[^1] == ':' && gap != run.Length - 2)) return false;
        var groups = 0;
        foreach (var part in run.Split(':'))
        {
            var length = run[part].Length;
            if (length > 4) return false;
            if (length > 0) groups++;
        }

        return gap >= 0 ? groups <= 7 : groups == 8;
    }

    private static bool IsPart(char sign) => char.IsAsciiHexDigit(sign) || sign == ':';

    private static string Short(ReadOnlySpan<char> address, char separator)
    {
        var text = new StringBuilder(address.Length);
        foreach (var part in address.Split(separator))
        {
            if (part.Start.Value > 0) text.Append(separator);
            var digits = address[part].TrimStart('0');
            text.Append(digits.IsEmpty && !address[part].IsEmpty ? "0" : digits);
        }

        return text.ToString();
    }

    /// <summary>On to the next place where an address may begin, past the rest of a run that was none.</summary>
    private static int Skip(string text, int at)
    {
        var colon = false;
        for (; at < text.Length && (IsPart(text[at])); at++) colon |= text[at] == ':';
        if (!colon) at++;
        while (at < text.Length && (IsWordBefore(text, at) || !IsPart(text[at]))) at++;
        return at;
    }
}
