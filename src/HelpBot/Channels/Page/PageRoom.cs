using HelpBot.Content.Model;
using HelpBot.Privacy;
using HelpBot.Privacy.Limits;

namespace HelpBot.Channels.Page;

/// <summary>The visitor's page: HTML forms that work without a script, and the few files that make it pleasant.</summary>
public static class PageRoom
{
    /// <summary>Adds what the page needs.</summary>
    public static IServiceCollection AddPage(this IServiceCollection services) => services
        .AddSingleton<PageView>()
        .AddSingleton<FirstPages>()
        .AddSingleton<PageChat>();

    /// <summary>Maps the page.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        var content = routes.ServiceProvider.GetRequiredService<HelpContent>();
        routes.MapGet("/", First);
        foreach (var language in content.Settings.Languages)
            routes.MapGet("/" + language, (HttpContext context, FirstPages pages) => pages.In(language).Send(context));
        routes.MapPost("/", Answer);
        routes.MapPost("/exit", Exit);
        MapFile(routes, "chat.css", "text/css; charset=utf-8");
        MapFile(routes, "chat.js", "text/javascript; charset=utf-8");
        MapFile(routes, "icon.svg", "image/svg+xml");
    }

    private static Task First(HttpContext context, FirstPages pages) => pages.In(pages.Preferred(context.Request)).Send(context);

    private static async Task<IResult> Answer(HttpRequest request, PageChat chat, PageView view, HelpContent content, CancellationToken cancel)
    {
        if (SameSite.Refuses(request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var form = await PageForm.Read(request, content.Settings, cancel);
        if (form.Incoming is Core.Turns.Incoming.Asked { Wish: Core.Turns.Wish.Exit })
            return await Leave(form.Token, chat, content.Settings.ExitAddress, cancel);
        if (chat.Refuses(form, request.HttpContext) is { } seconds)
        {
            Budgets.TellWhen(request.HttpContext.Response, seconds);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        return Results.Content(view.Draw(await chat.Answer(form, cancel)), "text/html; charset=utf-8");
    }

    // A beacon cannot be redirected anywhere useful; a form without script must land on the harmless page.
    private static async Task<IResult> Exit(HttpContext context, PageChat chat, HelpContent content, CancellationToken cancel)
    {
        var request = context.Request;
        if (SameSite.Refuses(request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        var form = await PageForm.Read(request, content.Settings, cancel);
        if (!request.Query.ContainsKey("quiet"))
            return await Leave(form.Token, chat, content.Settings.ExitAddress, cancel);
        await chat.Exit(form.Token, cancel);
        return Results.NoContent();
    }

    private static async Task<IResult> Leave(string? token, PageChat chat, string address, CancellationToken cancel)
    {
        await chat.Exit(token, cancel);
        return new SeeOther(address);
    }

    private static void MapFile(IEndpointRouteBuilder routes, string name, string contentType)
    {
        var asset = Asset.Read(name, contentType);
        routes.MapGet("/" + name, asset.Send);
    }

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
