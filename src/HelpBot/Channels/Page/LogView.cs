using HelpBot.Content.Model;
using HelpBot.Core.Turns;

namespace HelpBot.Channels.Page;

/// <summary>Draws what was said: one list item an entry. How a hand-off goes on is said in words as well, so its entries are not drawn.</summary>
internal static class LogView
{
    /// <summary>Draws entries.</summary>
    public static void Draw(Html html, IEnumerable<Entry> entries, HelpContent content, PageWords words)
    {
        foreach (var entry in entries)
            Draw(html, entry, content, words);
    }

    private static void Draw(Html html, Entry entry, HelpContent content, PageWords words)
    {
        switch (entry)
        {
            case Entry.Visitor visitor:
                html.Add($"""<li class="you"><span class="vh">{words["you"]}: </span><p dir="auto">{visitor.Text}</p>""");
                break;
            case Entry.Counsellor counsellor:
                html.Add($"""<li class="human"><b class="who">{counsellor.Name}, {words["counsellor-label"]}</b><p dir="auto">{counsellor.Text}</p>""");
                break;
            case Entry.Bot bot:
                Draw(html, Spoken.From(bot.Reply, content), words);
                break;
            case Entry.Handoff:
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Draw(Html html, Spoken spoken, PageWords words)
    {
        if (spoken.Language == words.Language)
            html.Add($"""<li class="bot"><span class="vh">{words["bot"]}: </span>""");
        else
            html.Add($"""<li class="bot" lang="{spoken.Language}"><span class="vh">{words["bot"]}: </span>""");
        foreach (var line in spoken.Lines)
            html.Add($"<p>{line}</p>");
        foreach (var service in spoken.Services)
            Draw(html, service, words);
        if (spoken.Question is { } question)
            html.Add($"""<p class="ask">{question}</p>""");
    }

    private static void Draw(Html html, ServiceCard card, PageWords words)
    {
        html.Add($"""<div class="card"><b>{card.Name}</b><span>{card.What}</span>""");
        Detail(html, card.Hours);
        Detail(html, card.Address);
        Detail(html, card.Note);
        html.Add($"""<span class="links">""");
        if (card.Phone is { } phone)
            html.Add($"""<a href="tel:{Dialled(phone)}">{words["service-call"]} {phone}</a>""");
        Link(html, card.Chat, words["service-chat"]);
        Link(html, card.Website == card.Chat ? null : card.Website, words["service-website"]);
        html.Add($"</span></div>");
    }

    private static void Detail(Html html, string? text)
    {
        if (text is not null)
            html.Add($"<small>{text}</small>");
    }

    // A new tab, because leaving this page ends the conversation; without opener and referrer.
    private static void Link(Html html, string? address, string label)
    {
        if (address is not null)
            html.Add($"""<a href="{address}" target="_blank" rel="noopener noreferrer">{label}</a>""");
    }

    /// <summary>A phone number as a <c>tel:</c> link wants it.</summary>
    public static string Dialled(string phone) => string.Concat(phone.Where(mark => char.IsAsciiDigit(mark) || mark is '+'));
}
