using System.Buffers;

namespace HelpBot.Core.Recognition.Redacting;

/// <summary>Finds accounts on social media: "@naam", or the name after "insta:", "mijn snap is …".</summary>
internal static class AccountScan
{
    private static readonly string[] Places = ["instagram", "insta", "snapchat", "snap", "tiktok", "facebook", "discord", "telegram", "twitter", "username", "gebruikersnaam", "gamertag"];

    private static readonly SearchValues<char> Signs = SearchValues.Create("_.0123456789");

    public static void Find(string text, List<Private> found)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = AfterAccount(text, at + 1);
            if (end - at > 2 && char.IsLetterOrDigit(text[at + 1]) && Chars.StartsAt(text, at)) found.Add(new Private(at, end, PrivateKind.Account));
        }

        foreach (var place in Places)
            for (var at = IndexOf(text, place, 0); at >= 0; at = IndexOf(text, place, at + place.Length))
                if (Chars.StartsAt(text, at) && Chars.EndsAt(text, at + place.Length)) Named(text, at + place.Length, found);
    }

    private static int IndexOf(string text, string place, int from) => text.IndexOf(place, from, StringComparison.OrdinalIgnoreCase);

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
        while (at < text.Length && at - start < 40 && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.')) at++;
        while (at > start && text[at - 1] == '.') at--;
        return at;
    }
}
