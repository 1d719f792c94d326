namespace HelpBot.Browser.Tests;

/// <summary>
/// One visitor's browser. Whatever a test does, at its end no other host may have been asked, and the browser may not have complained: a breach of
/// the content policy or a fault of the script fails the test. Nothing reaches the real network.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>The page that quick exit goes to, played by the test so that no other host is needed.</summary>
    public const string HarmlessPage = "https://www.knmi.nl/";

    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly Watch _watch;

    internal Visit(IBrowserContext context, IPage page, string address) =>
        (_context, Page, _address, _watch) = (context, page, address, new Watch(context, address, HarmlessPage));

    /// <summary>The page in view.</summary>
    public IPage Page { get; }

    /// <summary>Addresses of everything that the page asked for.</summary>
    public IReadOnlyList<string> Requests => _watch.Requests;

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyList<string> Complaints => _watch.Complaints;

    /// <summary>Requests to any host but the program's own; the one journey to the harmless page is none.</summary>
    public IEnumerable<string> Strangers => _watch.Strangers;

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
    public Task Sees(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text, new() { Timeout = 20_000 });

    /// <summary>Leaves: by the button, or by the name of a key that is pressed three times.</summary>
    public async Task Leave(string way = "tap")
    {
        if (way == "tap")
            await Page.ClickAsync(".exit");
        else
            for (var i = 0; i < 3; i++)
                await Page.Keyboard.PressAsync(way);
    }

    /// <summary>Waits until the harmless page stands in this one's place.</summary>
    public Task IsGone() => IsGone(Page);

    // By looking again and again: who waits to be told (WaitForURLAsync) misses what happens while they ask.
    internal static Task IsGone(IPage page) => Assertions.Expect(page).ToHaveURLAsync(HarmlessPage);

    internal async Task Open()
    {
        await Guard();
        await Page.GotoAsync(_address + "/");
    }

    /// <summary>Plays the harmless page, and cuts off every other host.</summary>
    internal Task Guard() => _context.RouteAsync(url => !_watch.IsOwn(url), route => route.Request.Url.StartsWith(HarmlessPage, StringComparison.Ordinal)
        ? route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>Weer</title><link rel=icon href=data:><p>Het weer" })
        : route.AbortAsync());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var cookies = await _context.CookiesAsync();
        await _context.CloseAsync();
        Assert.Empty(cookies);
        Check();
    }

    /// <summary>Fails the test when another host was asked or the browser complained.</summary>
    internal void Check() => _watch.Check();
}
