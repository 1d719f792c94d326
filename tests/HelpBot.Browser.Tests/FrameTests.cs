using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HelpBot.Browser.Tests;

/// <summary>The page in a frame of a site that the operator named.</summary>
public sealed class FrameTests(RunningProgram program) : IClassFixture<RunningProgram>, IAsyncLifetime
{
    private const string Canary = "kanarievogel";

    private WebApplication? _site;
    private Visit? _visit;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_exit_replaces_the_page_around_the_frame()
    {
        var (page, frame) = await Embed("");

        await frame.Locator(".exit").ClickAsync();

        await Visit.IsGone(page);
        await page.Context.CloseAsync();
        Assert.All(_visit!.Strangers, url => Assert.StartsWith(RunningProgram.Embedder, url, StringComparison.Ordinal));
        Assert.Empty(_visit.Complaints);
    }

    [Fact]
    public async Task Where_that_is_not_allowed_the_frame_is_emptied_and_shows_the_way()
    {
        var (page, frame) = await Embed("sandbox='allow-scripts allow-forms allow-same-origin'");

        await frame.Locator(".exit").ClickAsync();

        await Assertions.Expect(frame.Locator("body")).ToHaveTextAsync("Hier staat niets.www.knmi.nl");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_site_that_was_not_named_shows_nothing_of_it()
    {
        var page = await Around("http://127.0.0.1:5998", "");

        await Assertions.Expect(page.FrameLocator("iframe").Locator(".exit")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private async Task<(IPage Page, IFrameLocator Frame)> Embed(string attributes)
    {
        var page = await Around(RunningProgram.Embedder, attributes);
        var frame = page.FrameLocator("iframe");
        await frame.Locator("#text").FillAsync(Canary);
        await frame.Locator("#text").PressAsync("Enter");
        await Assertions.Expect(frame.Locator("#log")).ToContainTextAsync(Canary, new() { Timeout = 20_000 });
        return (page, frame);
    }

    private async Task<IPage> Around(string site, string attributes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(site);
        _site = builder.Build();
        var body = $"<!doctype html><title>Gemeente</title><link rel=icon href=data:><iframe {attributes} width=340 height=700 src='{program.Address}/nl'></iframe>";
        _site.MapGet("/", () => Results.Content(body, "text/html"));
        await _site.StartAsync();
        _visit = await program.Visit();
        var page = _visit.Page;
        await page.Context.RouteAsync(site + "/**", route => route.ContinueAsync());
        await page.GotoAsync(site + "/");
        return page;
    }
}
