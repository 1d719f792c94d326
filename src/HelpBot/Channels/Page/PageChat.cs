using System.Collections.Immutable;
using HelpBot.Core.Turns;
using HelpBot.Privacy.Limits;
using HelpBot.Running;
using HelpBot.Running.Sealing;

namespace HelpBot.Channels.Page;

/// <summary>Answers the page's forms: begins a conversation with the first of them, takes turns, and tells what the next page shows. Keeps nothing.</summary>
internal sealed class PageChat(ConversationRunner runner, Tokens tokens, Budgets budgets, Lifetimes lifetimes)
{
    /// <summary>Seconds after which a form may be sent again when too many were; null when it is taken now. Nobody in danger is made to wait in a conversation.</summary>
    public int? Refuses(PageForm form, HttpContext context)
    {
        var cannotWait = Incoming.CannotWait(form.Incoming);
        if (form.Token is null)
            return budgets.Start(context, danger: cannotWait);
        return cannotWait || tokens.Read(form.Token) is not { } key ? null : budgets.Request(key.Id);
    }

    /// <summary>The page that answers a form.</summary>
    public async ValueTask<Scene> Answer(PageForm form, CancellationToken cancel)
    {
        var key = form.Token is null ? ConversationKey.New() : tokens.Read(form.Token);
        if (key is null)
            return Over(form, "lost");
        if (form.Token is null && !await runner.Begin(key, Medium.Web, form.Language, cancel))
            return Over(form, "full");
        return form.Incoming is null ? await Show(key, form, cancel) : await Take(key, form, form.Incoming, cancel);
    }

    /// <summary>Wipes the conversation of a token. A token that is nobody's any more is fine.</summary>
    public async ValueTask Exit(string? token, CancellationToken cancel)
    {
        if (token is not null && tokens.Read(token) is { } key)
            await runner.Take(key, new Incoming.Asked(Wish.Exit), Arrival.Plain, cancel);
    }

    private async ValueTask<Scene> Take(ConversationKey key, PageForm form, Incoming incoming, CancellationToken cancel) =>
        await runner.Take(key, incoming, new Arrival(form.ArrivalId), cancel) switch
        {
            Outcome.Taken { Ended: true } => Over(form, "ended"),
            Outcome.Taken => await Show(key, form, cancel),
            _ => Over(form, "lost"),
        };

    private async ValueTask<Scene> Show(ConversationKey key, PageForm form, CancellationToken cancel)
    {
        if (await runner.Look(key, cancel) is not { } now || await runner.Read(key, 0, cancel) is not { } log)
            return Over(form, "lost");
        return new Scene(
            now.Language,
            now.Register == Register.Covert,
            [.. log.Entries.Select(logged => logged.Entry)],
            tokens.Issue(key, lifetimes.Idle),
            key.Id,
            log.Last,
            Mode: now.Mode);
    }

    private static Scene Over(PageForm form, string notice) => new(form.Language, form.Covert, ImmutableArray<Entry>.Empty, Notice: notice);
}
