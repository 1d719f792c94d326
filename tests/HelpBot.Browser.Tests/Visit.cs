namespace HelpBot.Browser.Tests;

/// <summary>One visitor's browser. Remembers which hosts were asked and what the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>The page that quick exit goes to, played by the test so that no other host is needed.</summary>
    public const string HarmlessPage = "https://www.knmi.nl/";

    private readonly IBrowserContext _context;
    private readonly string _address;

    internal Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        page.Request += (_, request) => Requests.Add(request.Url);
        page.WebSocket += (_, socket) => Requests.Add(socket.Url);
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, fault) => Complaints.Add(fault);
    }

    /// <summary>The page in view.</summary>
    public IPage Page { get; }

    /// <summary>Addresses of everything that the page asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the browser wrote to its console: refusals by the content policy among them.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Requests to any host but the program's own.</summary>
    public IEnumerable<string> Strangers => Requests.Where(url =>
        !url.StartsWith(_address, StringComparison.Ordinal) && !url.StartsWith(_address.Replace("http", "ws", StringComparison.Ordinal), StringComparison.Ordinal));

    /// <summary>Cookies and everything that the page's storage holds.</summary>
    public async Task<int> Traces()
    {
        var cookies = await _context.CookiesAsync();
        var stored = await Page.EvaluateAsync<int>(
            "async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length");
        return cookies.Count + stored;
    }

    /// <summary>Says something in the typing box.</summary>
    public async Task Say(string text)
    {
        await Page.FillAsync("#text", text);
        await Page.PressAsync("#text", "Enter");
    }

    /// <summary>Waits until the page shows a text.</summary>
    public Task Sees(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    internal async Task Open()
    {
        await _context.RouteAsync(HarmlessPage + "**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>Weer</title><p>Het weer" }));
        await Page.GotoAsync("/");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
