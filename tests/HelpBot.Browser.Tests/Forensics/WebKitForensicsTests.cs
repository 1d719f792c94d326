namespace HelpBot.Browser.Tests.Forensics;

/// <summary>The same in WebKit, over TLS: what a conversation leaves on disk, in the session that comes back, and behind Back and Reload.</summary>
public sealed class WebKitForensicsTests(ProgramOverTls program) : IClassFixture<ProgramOverTls>
{
    [Theory]
    [InlineData("tap", true)]
    [InlineData("Escape", true)]
    [InlineData("Shift_L", true)]
    [InlineData("tap", false)]
    public async Task After_an_exit_the_profile_and_the_restored_session_hold_nothing(string way, bool script)
    {
        await using var browser = new WebKitOnDisk();
        await browser.Start(script);
        await TalkByHand.Hold(browser, program.Address, script);
        await Leave(browser, way);
        await browser.HasWritten(HarmlessProxy.Words);

        await browser.Close();

        Assert.Empty(ProfileSearch.Find(browser.Folder, TalkByHand.Needles(browser)));
        Assert.NotEmpty(ProfileSearch.Find(browser.Folder, new Needle("where it stood", Visit.HarmlessPage)));
        await browser.Start(script);
        await browser.Until($"location.href == '{Visit.HarmlessPage}'");
        await AssertHarmlessAllTheWayBack(browser);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_an_exit_neither_back_nor_reload_shows_anything(bool script)
    {
        await using var browser = new WebKitOnDisk();
        await browser.Start(script);
        await TalkByHand.Hold(browser, program.Address, script);

        await Leave(browser, "tap");

        await AssertHarmlessAllTheWayBack(browser);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reloading_and_closing_without_an_exit_leave_nothing(bool script)
    {
        await using var browser = new WebKitOnDisk();
        await browser.Start(script);
        await TalkByHand.Hold(browser, program.Address, script);
        await browser.Reload();
        await TalkByHand.AssertHarmless(browser);
        await TalkByHand.Hold(browser, program.Address, script);
        await browser.Fill("#text", "niet verstuurd");
        await browser.LookAside();

        await browser.Close();

        Assert.Empty(ProfileSearch.Find(browser.Folder, [.. TalkByHand.Needles(browser), new Needle("what was not sent", "niet verstuurd")]));
        await browser.Start(script);
        await browser.Until($"location.href.startsWith('{program.Address}')");
        await AssertHarmlessAllTheWayBack(browser);
    }

    [Fact]
    public async Task The_search_and_the_back_button_find_what_an_ordinary_site_leaves()
    {
        await using var site = await CarelessSite.Start();
        await using var browser = new WebKitOnDisk();
        await browser.Start();
        await browser.Go(site.Address + "/" + Uri.EscapeDataString(CarelessSite.Canary));
        await browser.Go(site.Address + "/");
        await browser.Read("window.frozen = true");
        await browser.Fill("#text", CarelessSite.Canary);
        await browser.Tap("button");
        await browser.Until("!!document.getElementById('sent')");

        await browser.Back();
        Assert.Equal("true " + CarelessSite.Canary, await browser.Read("window.frozen + ' ' + document.getElementById('text').value"));
        await browser.HasWritten(CarelessSite.Canary);
        await browser.HasWritten(CarelessSite.Canary, "WebpageIcons.db");
        await browser.Close();

        var found = string.Join('\n', ProfileSearch.Find(browser.Folder, new Needle("canary", CarelessSite.Canary)));
        foreach (var place in new[] { "session: canary as percent-encoded, packed", "session: canary as form-encoded, packed", "WebKitCache", "localstorage", "WebpageIcons.db" })
            Assert.Contains(place, found, StringComparison.Ordinal);
    }

    private static async Task Leave(WebKitOnDisk browser, string way)
    {
        // Who is afraid presses more often than it takes; that must not stop the way out.
        await (way == "tap" ? browser.Tap(".exit") : browser.Press(way, way, way, way, way));
        await browser.Until($"location.href == '{Visit.HarmlessPage}' && document.readyState == 'complete'");
        Assert.Empty(browser.Strangers);
    }

    // Every page that the back button leads to, and each of them loaded again.
    private static async Task AssertHarmlessAllTheWayBack(WebKitOnDisk browser)
    {
        await TalkByHand.AssertHarmless(browser);
        while (await browser.Read("location.href") != WebKitOnDisk.StartPage)
        {
            await browser.Back();
            await TalkByHand.AssertHarmless(browser);
            await browser.Reload();
            await TalkByHand.AssertHarmless(browser);
        }
    }
}
