using System.Collections.Immutable;
using HelpBot.Core.Turns;
using HelpBot.Privacy.Limits;
using HelpBot.Running;
using HelpBot.Running.Sealing;

namespace HelpBot.Channels.Page;

/// <summary>
/// Answers the page's forms: begins a conversation with the first of them, takes turns, and tells what the next page shows. Keeps nothing but, by
/// hash, which first pages were answered, so that a first message that a browser sends again after the wipe begins nothing.
/// </summary>
internal sealed class PageChat(ConversationRunner runner, Tokens tokens, Budgets budgets, Lifetimes lifetimes, TimeProvider time)
{
    // Someone may look at the first page for hours before they dare.
    private static readonly TimeSpan FirstPageLife = TimeSpan.FromHours(12);

    private readonly UsedPasses _begun = new(FirstPageLife, time);

    /// <summary>The first page, with the token of a conversation that begins when it is answered.</summary>
    public Sight Arrive(string language) => new(Sight.First, language, Covert: false, tokens.Issue(ConversationKey.New(), FirstPageLife));

    /// <summary>Seconds after which a form may be sent again when too many were; null when it is taken now. A cry for help is counted apart.</summary>
    public async ValueTask<int?> Refuses(PageForm form, HttpContext context)
    {
        var danger = Incoming.CannotWait(form.Incoming);
        var key = form.Token is null ? null : tokens.Read(form.Token);
        if (form.Token is not null && key is null)
            return null;
        if (key is null || await runner.Look(key, context.RequestAborted) is null)
            return budgets.Start(context, danger);
        return budgets.Request(key.Id, danger);
    }

    /// <summary>Takes a form, and tells which page answers it.</summary>
    public async ValueTask<Sight> Answer(PageForm form, CancellationToken cancel)
    {
        var key = form.Token is null ? ConversationKey.New() : tokens.Read(form.Token);
        if (key is null)
            return Over(form, "lost");
        if (await runner.Look(key, cancel) is null)
        {
            if (form.Token is not null && (!form.Begins || _begun.IsUsed(key.IdBytesOf())))
                return Over(form, Sight.Nothing);
            if (!await runner.Begin(key, Medium.Web, form.Language, cancel))
                return Over(form, "full");
            _begun.Use(key.IdBytesOf());
        }

        return form.Incoming is null ? await Go(key, form, cancel) : await Take(key, form, form.Incoming, cancel);
    }

    /// <summary>What a page shows of a conversation; null when it is gone.</summary>
    public async ValueTask<Scene?> Show(string token, CancellationToken cancel)
    {
        if (tokens.Read(token) is not { } key || await runner.Look(key, cancel) is not { } now || await runner.Read(key, 0, cancel) is not { } log)
            return null;
        return new Scene(
            now.Language,
            now.Register == Register.Covert,
            [.. log.Entries.Select(logged => logged.Entry)],
            tokens.Issue(key, lifetimes.Idle),
            key.Id,
            log.Last,
            Mode: now.Mode);
    }

    /// <summary>
    /// Wipes the conversation of a token, before it returns. A token that is nobody's any more is fine. It cannot be cancelled: whoever leaves closes the page, and with it
    /// the request.
    /// </summary>
    public async ValueTask Exit(string? token)
    {
        if (token is null || tokens.Read(token) is not { } key)
            return;
        // What was sent before and comes in later begins nothing.
        _begun.Use(key.IdBytesOf());
        await runner.Take(key, new Incoming.Asked(Wish.Exit), Arrival.Plain, CancellationToken.None);
    }

    private async ValueTask<Sight> Take(ConversationKey key, PageForm form, Incoming incoming, CancellationToken cancel) =>
        await runner.Take(key, incoming, new Arrival(form.ArrivalId), cancel) switch
        {
            Outcome.Taken { Ended: true } => Over(form, "ended"),
            Outcome.Taken => await Go(key, form, cancel),
            _ => Over(form, Sight.Nothing),
        };

    private async ValueTask<Sight> Go(ConversationKey key, PageForm form, CancellationToken cancel) =>
        await runner.Look(key, cancel) is { } now
            ? new Sight(Sight.Talk, now.Language, now.Register == Register.Covert, tokens.Issue(key, lifetimes.Idle))
            : Over(form, Sight.Nothing);

    private static Sight Over(PageForm form, string notice) => new(notice, form.Language, form.Covert);
}
