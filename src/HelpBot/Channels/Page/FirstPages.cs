using System.Collections.Concurrent;
using HelpBot.Core.Turns;
using HelpBot.Running.Handoff;

namespace HelpBot.Channels.Page;

/// <summary>
/// The page before the first message, one a language: it holds nothing of anybody, so it is drawn and compressed once. Looking at it begins no conversation.
/// </summary>
internal sealed class FirstPages(Script script, TicketBoard board, PageView view, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Language, bool OnDuty), Asset> _pages = new();

    /// <summary>The first page in an enabled language.</summary>
    public Asset In(string language) => _pages.GetOrAdd((language, board.Status.OnDuty), key => Draw(key.Language));

    /// <summary>The enabled language that the browser asks for first; the base language when it asks for none of them.</summary>
    public string Preferred(HttpRequest request)
    {
        var settings = script.Content.Settings;
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => wanted.Value.Value is { Length: >= 2 } value ? value[..2].ToLowerInvariant() : "")
            .FirstOrDefault(language => settings.Languages.Contains(language, StringComparer.Ordinal)) ?? settings.BaseLanguage;
    }

    /// <summary>What the first page shows.</summary>
    public Scene Begun(string language)
    {
        var begun = Turn.Begin(script, language, Medium.Web, new Moment(time.GetUtcNow(), board.Status));
        return new Scene(language, Covert: false, [.. begun.Entries], Page: begun.Entries.Length);
    }

    private Asset Draw(string language) => Asset.From(view.Draw(Begun(language)), "text/html; charset=utf-8");
}
