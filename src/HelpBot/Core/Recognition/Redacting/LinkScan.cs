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

    public static void Find(string text, List<Private> found)
    {
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

    private static bool IsLink(string url) =>
        url.Contains('/', StringComparison.Ordinal) || url.StartsWith("www.", StringComparison.Ordinal) || Believed.Contains(url.AsSpan(url.LastIndexOf('.') + 1));
}
