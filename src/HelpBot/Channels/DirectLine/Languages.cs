using System.Collections.Immutable;

namespace HelpBot.Channels.DirectLine;

/// <summary>Chooses the language to begin in.</summary>
internal static class Languages
{
    /// <summary>The first of the client's wishes that is enabled; the base language when none is.</summary>
    /// <param name="enabled">Two-letter codes, the base language first.</param>
    /// <param name="locale">What the client asked for, such as <c>nl-NL</c>.</param>
    /// <param name="accepted">The header <c>Accept-Language</c>; its order counts.</param>
    public static string Choose(ImmutableArray<string> enabled, string? locale, string? accepted)
    {
        foreach (var tag in $"{locale},{accepted}".Split(',', StringSplitOptions.TrimEntries))
            foreach (var language in enabled)
                if (Speaks(tag, language))
                    return language;
        return enabled[0];
    }

    private static bool Speaks(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] is '-' or '_' or ';');
}
