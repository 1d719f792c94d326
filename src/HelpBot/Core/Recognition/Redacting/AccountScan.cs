using System.Buffers;

namespace HelpBot.Core.Recognition.Redacting;

/// <summary>Finds accounts on social media: "@naam", or the name after "insta:", "mijn snap is …".</summary>
internal static class AccountScan
{
    private static readonly string[] Places = ["instagram", "insta", "snapchat", "snap", "tiktok", "facebook", "discord", "telegram", "twitter", "ig", "fb", "username", "gebruikersnaam", "gamertag"];

    // One look for all of them: most messages name none.
    private static readonly SearchValues<string> AnyPlace = SearchValues.Create(Places, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Signs = SearchValues.Create("_.#0123456789");

    public static void Find(string text, List<Private> found)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = AfterAccount(text, at + 1);
            if (end - at > 2 && char.IsLetterOrDigit(text[at + 1]) && Chars.StartsAt(text, at)) found.Add(new Private(at, end, PrivateKind.Account));
        }

        for (var at = IndexOfPlace(text, 0); at >= 0; at = IndexOfPlace(text, at + 1))
            if (Chars.StartsAt(text, at) && AfterPlace(text, at) is { } end) Named(text, end, found);
    }

    private static int IndexOfPlace(string text, int from) => text.AsSpan(from).IndexOfAny(AnyPlace) is >= 0 and var at ? from + at : -1;

    private static int? AfterPlace(string text, int at)
    {
        foreach (var place in Places)
            if (Chars.EndsAt(text, at + place.Length) && text.AsSpan(at).StartsWith(place, StringComparison.OrdinalIgnoreCase)) return at + place.Length;
        return null;
    }

    private static void Named(string text, int at, List<Private> found)
    {
        at = Chars.AfterBlanks(text, at);
        var colon = at < text.Length && (text[at] is ':' or '=');
        if (colon) at = Chars.AfterBlanks(text, at + 1);
        else if (text.AsSpan(at).StartsWith("is ", StringComparison.OrdinalIgnoreCase)) at = Chars.AfterBlanks(text, at + 3);
        var end = AfterAccount(text, at);

        // Without a colon a plain word follows: "mijn insta is gehackt".
        if (end - at > 2 && (colon || text.AsSpan(at, end - at).ContainsAny(Signs)) && Chars.EndsAt(text, end)) found.Add(new Private(at, end, PrivateKind.Account));
    }

    private static int AfterAccount(string text, int at)
    {
        var start = at;
        while (at < text.Length && at - start < 40 && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.' || (text[at] == '#' && at > start && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
        while (at > start && text[at - 1] == '.') at--;
        return at;
    }
}
