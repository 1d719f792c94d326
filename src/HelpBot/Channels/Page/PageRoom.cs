using HelpBot.Content.Model;

namespace HelpBot.Channels.Page;

/// <summary>The visitor's page: HTML forms that work without a script, and the few files that make it pleasant.</summary>
public static class PageRoom
{
    /// <summary>Adds what the page needs.</summary>
    public static IServiceCollection AddPage(this IServiceCollection services) => services
        .AddSingleton<PageView>()
        .AddSingleton<FirstPages>()
        .AddSingleton<OneTimeAddresses>()
        .AddSingleton<PageChat>()
        .AddSingleton<PageEndpoints>();

    /// <summary>Maps the page.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        var page = routes.ServiceProvider.GetRequiredService<PageEndpoints>();
        var content = routes.ServiceProvider.GetRequiredService<HelpContent>();
        routes.MapGet("/", page.Look);
        foreach (var language in content.Settings.Languages)
        {
            routes.MapGet("/" + language, (HttpContext context, FirstPages pages) => pages.In(language).Send(context));
            routes.MapGet($"/{language}/begin", context => page.Arrive(context, language));
        }

        routes.MapPost("/", page.Answer);
        routes.MapPost("/exit", page.Exit);
        routes.MapGet("/exit", page.Nothing);
        routes.MapGet("/empty", page.Nothing);
        MapFile(routes, "chat.css", "text/css; charset=utf-8");
        routes.MapGet("/chat.js", Asset.Script("page.js", "leave.js", "talk.js").Send);
        MapFile(routes, "icon.svg", "image/svg+xml");
    }

    private static void MapFile(IEndpointRouteBuilder routes, string name, string contentType)
    {
        var asset = Asset.Read(name, contentType);
        routes.MapGet("/" + name, asset.Send);
    }
}
