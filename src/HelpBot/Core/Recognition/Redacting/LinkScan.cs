using System.Buffers;
using System.Collections.Frozen;
using HelpBot.Core.Recognition.Entities;
using HelpBot.Core.Recognition.Entities.Sequences;

namespace HelpBot.Core.Recognition.Redacting;

/// <summary>Finds e-mail and web addresses.</summary>
internal static class LinkScan
{
    /// <summary>Last names that a bare host is believed with; "weg.nu" is a full stop without its space.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Believed =
        "nl com org net eu be de uk fr co io app tv gov edu".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Dots = [" dot ", " punt ", " (dot) ", " [dot] "];

    // One look for all of them: most messages have none.
    private static readonly SearchValues<string> AnyDot = SearchValues.Create(Dots, StringComparison.OrdinalIgnoreCase);

    private const int LongestWord = 64;

    public static void Find(string text, List<Private> found)
    {
        FindSpoken(text, found);
        var mayBeEmail = text.Contains('@', StringComparison.Ordinal);
        if (!mayBeEmail && !text.Contains('.', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal)) return;
        var lower = text.ToLowerInvariant();
        var entities = new List<Entity>();
        if (mayBeEmail) EmailFinder.Find(lower, entities);
        foreach (var email in entities) found.Add(new Private(email.Start, email.End + 1, PrivateKind.Email));
        entities.Clear();
        UrlFinder.Find(lower, entities);
        foreach (var url in entities)
            if (IsLink(url.Text)) found.Add(new Private(url.Start, url.End + 1, PrivateKind.Link));
    }

    /// <summary>"anna at gmail dot com", "anna apenstaartje gmail punt com".</summary>
    private static void FindSpoken(string text, List<Private> found)
    {
        for (var at = IndexOfDot(text, 0, out var length); at >= 0; at = IndexOfDot(text, at + length, out length))
        {
            var (host, name) = (WordBefore(text, at), at + length);
            var end = Chars.AfterWord(text, name);
            var sign = WordBefore(text, host.Start);
            var who = WordBefore(text, sign.Start);
            if (Believed.Contains(text[name..end].ToLowerInvariant()) && text.AsSpan(sign.Start, sign.End - sign.Start).ToString().ToLowerInvariant() is "at" or "apenstaart" or "apenstaartje" or "(at)" or "[at]" && who.End > who.Start)
                found.Add(new Private(who.Start, end, PrivateKind.Email));
        }
    }

    private static int IndexOfDot(string text, int from, out int length)
    {
        length = 0;
        if (text.AsSpan(from).IndexOfAny(AnyDot) is not (>= 0 and var ahead)) return -1;
        var at = from + ahead;
        foreach (var dot in Dots)
            if (text.AsSpan(at).StartsWith(dot, StringComparison.OrdinalIgnoreCase)) length = dot.Length;
        return at;
    }

    private static (int Start, int End) WordBefore(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ') at--;
        var start = at;
        while (start > 0 && text[start - 1] is not (' ' or '\n' or ',' or ':') && at - start < LongestWord) start--;
        return (start, at);
    }

    private static bool IsLink(string url) =>
        url.Contains('/', StringComparison.Ordinal) || url.StartsWith("www.", StringComparison.Ordinal) || Believed.Contains(url.AsSpan(url.LastIndexOf('.') + 1));
}
