using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Privacy;
using HelpBot.Privacy.Limits;

namespace HelpBot.Channels.Page;

/// <summary>Serves the visitor's pages and takes their forms. A page that shows a conversation is shown once, at an address of its own.</summary>
internal sealed class PageEndpoints(FirstPages pages, PageChat chat, PageView view, OneTimeAddresses addresses, HelpContent content)
{
    private const string Page = "text/html; charset=utf-8";

    /// <summary><c>GET /</c>: the first page; or, once, what a one-time address shows.</summary>
    public async Task Look(HttpContext context)
    {
        if (context.Request.Query["v"] is not [{ Length: > 0 } pass])
            await pages.In(pages.Preferred(context.Request)).Send(context);
        else if (addresses.Open(pass) is not { } sight || await Draw(sight, context.RequestAborted) is not { } page)
            await Nothing(context);
        else
            await Show(context, page);
    }

    /// <summary><c>GET /nl/begin</c>: sends a browser without a script to a first page that will not come back with the back button.</summary>
    public Task Arrive(HttpContext context, string language) => SendTo(context, addresses.For(chat.Arrive(language)));

    /// <summary><c>POST /</c>: takes a form, and sends on to the page that answers it; a script is told where that is.</summary>
    public async Task Answer(HttpContext context)
    {
        if (await Read(context) is not { } form)
            return;
        if (form.Incoming is Incoming.Asked { Wish: Wish.Exit })
        {
            await Leave(context, form);
            await SendTo(context, content.Settings.ExitAddress);
            return;
        }

        if (await chat.Refuses(form, context) is { } seconds)
        {
            await Refuse(context, form, seconds);
            return;
        }

        var address = addresses.For(await chat.Answer(form, context.RequestAborted));
        if (IsQuiet(context))
            await Results.Text(address).ExecuteAsync(context);
        else
            await SendTo(context, address);
    }

    /// <summary><c>POST /exit</c>: wipes. A beacon cannot be redirected anywhere useful; a form without script must land on the harmless page.</summary>
    public async Task Exit(HttpContext context)
    {
        if (await Read(context) is not { } form)
            return;
        await Leave(context, form);
        if (IsQuiet(context))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await SendTo(context, content.Settings.ExitAddress);
    }

    /// <summary>The empty page; also at <c>GET /exit</c>, which somebody comes to who opens the address of an exit again.</summary>
    public Task Nothing(HttpContext context) => Show(context, view.DrawNothing(pages.Preferred(context.Request)));

    // Says "not found", which next time it is: browsers do not write such a page into their history, and do not freeze it for the back button.
    private static Task Show(HttpContext context, string page) =>
        Results.Content(page, Page, statusCode: StatusCodes.Status404NotFound).ExecuteAsync(context);

    private async ValueTask<string?> Draw(Sight sight, CancellationToken cancel) => sight switch
    {
        { What: Sight.First } => view.Draw(pages.Begun(sight.Language) with { Token = sight.Token }),
        { What: Sight.Talk, Token: { } token } => await chat.Show(token, cancel) is { } scene ? view.Draw(scene) : null,
        { What: Sight.Nothing } => null,
        _ => view.Draw(new Scene(sight.Language, sight.Covert, [], Notice: sight.What)),
    };

    private async ValueTask<PageForm?> Read(HttpContext context)
    {
        if (!SameSite.Refuses(context.Request))
            return await PageForm.Read(context.Request, content.Settings, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return null;
    }

    private async ValueTask Leave(HttpContext context, PageForm form)
    {
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        await chat.Exit(form.Token);
    }

    // Where somebody may read along, the refusal must not speak plainly either.
    private async Task Refuse(HttpContext context, PageForm form, int seconds)
    {
        Budgets.TellWhen(context.Response, seconds);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (form.Covert && !IsQuiet(context))
            await Results.Content(view.Draw(new Scene(form.Language, Covert: true, [], Notice: "full")), Page, statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }

    private static bool IsQuiet(HttpContext context) => context.Request.Query.ContainsKey("quiet");

    private static Task SendTo(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
