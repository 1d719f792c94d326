using System.Collections.Immutable;
using System.Globalization;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Running;

namespace HelpBot.Channels.Page;

/// <summary>
/// Draws the visitor's page: links and forms that work without a script. Quick exit comes first, for fingers and for the tab key. Words that stay in
/// view carry their harmless twin along, so that the script can swap them the moment a conversation becomes covert.
/// </summary>
internal sealed class PageView(HelpContent content, Lifetimes lifetimes)
{
    // What the script says by itself, by the name that it knows it under.
    private static readonly ImmutableArray<(string Key, string Name)> ScriptWords =
    [
        ("lost", "connection-lost"), ("back", "connection-back"), ("ended", "ended"), ("gone", "lost"), ("again", "start-again"), ("you", "you"), ("bot", "bot"), ("counsellor", "counsellor-label"),
        ("call", "service-call"), ("chat", "service-chat"), ("website", "service-website"),
        ("empty", "nothing-here"), ("hidden", "hidden-text"), ("news", "hidden-news"), ("hide", "look-away"), ("show", "look-away-off"),
    ];

    private readonly HelpLinks _links = new(content);

    /// <summary>The whole page.</summary>
    public string Draw(Scene scene)
    {
        var words = new PageWords(content.Texts, scene.Language, scene.Covert);
        var html = new Html();
        Head(html, scene, words);
        Top(html, scene, words);
        Middle(html, scene, words);
        if (scene.CanAnswer)
        {
            Composer(html, scene, words);
            Ways(html, scene, words);
        }

        html.Add($"</main></body></html>");
        return html.ToString();
    }

    /// <summary>The page that is shown where something was: it tells nothing, and names no help, because anybody may be looking.</summary>
    public string DrawNothing(string language)
    {
        var words = new PageWords(content.Texts, language, Covert: true);
        return new Html().Add($"""
            <!doctype html>
            <html lang="{language}" class="empty"><head><meta charset="utf-8"><title>{words["page-title"]}</title>
            <meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
            <link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/chat.css"></head>
            <body><main><h1>{words["nothing-here"]}</h1><p><a class="button" href="/{language}">{words["page-title"]}</a></p></main></body></html>
            """).ToString();
    }

    private void Head(Html html, Scene scene, PageWords words)
    {
        html.Add($"""
            <!doctype html>
            <html lang="{scene.Language}" class="{Looks(scene)}">
            <head><meta charset="utf-8"><title>{words["page-title"]}</title>
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/chat.css"><script src="/chat.js" defer></script>

            """);
        WithoutScript(html, scene);
        html.Add($"""<body data-page="{Number(scene.Page)}"{new Html.Attribute("data-conversation", scene.Conversation)} data-exit="{content.Settings.ExitAddress}"{new Html.Attribute("data-dial", scene.Covert ? null : _links.Numbers)} """);
        foreach (var (key, name) in ScriptWords)
        {
            html.Add($""" data-{key}="{words[name]}" """);
            if (words.Twin(name) is { } twin && twin != words[name])
                html.Add($"""data-{key}-covert="{twin}" """);
        }

        html.Add($">");
    }

    // While a counsellor has the chat, most ways out lead nowhere.
    private static string Looks(Scene scene) =>
        (scene.Covert ? "covert" : "plain") + scene.Mode switch { Mode.Waiting => " waits", Mode.WithCounsellor => " person", _ => "" };

    // A browser without a script moves on to a first page that does not come back, and leaves a talk that its server has wiped after this silence.
    private void WithoutScript(Html html, Scene scene)
    {
        var (after, address) = scene.Token is null ? ("0", $"/{scene.Language}/begin") : (Number((long)lifetimes.Idle.TotalSeconds), "/empty");
        if (scene.CanAnswer)
            html.Add($"""<noscript><meta http-equiv="refresh" content="{after};url={address}"></noscript>""");
        html.Add($"</head>");
    }

    private void Top(Html html, Scene scene, PageWords words)
    {
        html.Add($"""<header><form method="post" action="/exit" target="_top" id="exit">""");
        Hidden(html, "token", scene.Token);
        html.Add($"""<button class="exit"{Twin(words, "exit")}>{words["exit"]}</button></form>""");
        html.Add($"""<a class="skip" href="#talk">{words["skip-to-chat"]}</a>""");
        if (content.Services.TryGetValue("112", out var emergency) && emergency.Phone is { } phone)
            html.Add($"""<a class="call" href="tel:{LogView.Dialled(phone)}"{Twin(words, "call-112")}>{words["call-112"]}</a>""");
        html.Add($"""<button type="button" class="look" id="look" aria-pressed="false" hidden>{words["look-away"]}</button></header>""");
    }

    private void Middle(Html html, Scene scene, PageWords words)
    {
        html.Add($"""<main><h1>{words["page-title"]}</h1><div id="talk" role="log" aria-live="polite" tabindex="-1"><ol id="log">""");
        LogView.Draw(html, scene.Visible, content, words);
        html.Add($"</ol></div>");
        if (scene.Notice is { } notice)
            Notice(html, notice, scene, words);
        html.Add($"""<p id="state" role="status" hidden></p>""");
        if (scene.CanAnswer)
            Choices(html, scene, words);
    }

    private void Notice(Html html, string notice, Scene scene, PageWords words)
    {
        html.Add($"""<div class="notice" role="status"><p>""");
        _links.Draw(html, words[notice]);
        html.Add($"""</p><p><a class="button" href="/{scene.Language}">{words["start-again"]}</a></p></div>""");
    }

    private void Choices(Html html, Scene scene, PageWords words)
    {
        html.Add($"""<form method="post" action="/" id="choices" aria-label="{words["choices-label"]}">""");
        Hidden(html, scene);
        if (scene.Open is { } open)
            foreach (var choice in Spoken.From(open, content).Choices)
                html.Add($"""<button name="choice" value="{open.Step.ToString()}/{choice.Id}"{new Html.Attribute("data-hides", choice.GoesCovert ? "" : null)}>{choice.Label}</button>""");
        if (scene.AwaitsPerson)
            html.Add($"""<button name="look" value="1" class="news">{words["check-again"]}</button>""");
        html.Add($"</form>");
    }

    // Nothing that is typed may reach a spelling service or be offered again by the browser.
    private static void Composer(Html html, Scene scene, PageWords words)
    {
        var numeric = scene.Open?.Expects is AnswerKind.Number or AnswerKind.Age;
        html.Add($"""<form method="post" action="/" id="say" autocomplete="off">""");
        Hidden(html, scene);
        html.Add($"""<input name="text" id="text" maxlength="4000" dir="auto" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" writingsuggestions="false" enterkeyhint="send"{new Html.Attribute("inputmode", numeric ? "numeric" : null)}""");
        html.Add($""" aria-label="{words["type-here"]}" placeholder="{words["type-here"]}"><button>{words["send"]}</button></form>""");
        // For who hears the page: the way out without going all the way up.
        html.Add($"""<button form="exit" class="skip"{Twin(words, "exit")}>{words["exit"]}</button>""");
    }

    private void Ways(Html html, Scene scene, PageWords words)
    {
        html.Add($"""<form method="post" action="/" id="ways">""");
        Hidden(html, scene);
        foreach (var wish in (ReadOnlySpan<string>)["danger", "human", "back", "repeat", "menu"])
            html.Add($"""<button name="wish" value="{wish}"{Twin(words, wish)}>{words[wish]}</button>""");
        Languages(html, scene, words);
        html.Add($"""</form><footer><p{Twin(words, "exit-explain")}>{words["exit-explain"]}</p>""");
        // Asked as anybody could type it; it has no harmless twin, and is not there while someone may read along.
        if (!scene.Covert)
            html.Add($"""<button form="ways" name="text" value="{words["footer-stored"]}" class="stored">{words["footer-stored"]}</button>""");
        html.Add($"</footer>");
    }

    private void Languages(Html html, Scene scene, PageWords words)
    {
        var other = content.Settings.Languages.FirstOrDefault(language => language != scene.Language);
        if (other is not null && scene.Conversation is null)
            html.Add($"""<a class="button" id="language" data-wish="{other}" lang="{other}" href="/{other}">{words["language-switch"]}</a>""");
        else if (other is not null)
            html.Add($"""<button name="wish" value="{other}" lang="{other}">{words["language-switch"]}</button>""");
    }

    private static void Hidden(Html html, Scene scene)
    {
        Hidden(html, "token", scene.Token);
        Hidden(html, "page", scene.Token is null ? null : Number(scene.Page));
        Hidden(html, "language", scene.Language);
        Hidden(html, "covert", scene.Covert ? "1" : null);
        Hidden(html, "begins", scene.Begins ? "1" : null);
    }

    private static void Hidden(Html html, string name, string? value)
    {
        if (value is not null)
            html.Add($"""<input type="hidden" name="{name}" value="{value}" autocomplete="off">""");
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Html.Attribute Twin(PageWords words, string name) => new("data-covert", words.Twin(name));
}
