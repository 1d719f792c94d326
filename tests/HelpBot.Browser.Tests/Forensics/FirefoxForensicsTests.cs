namespace HelpBot.Browser.Tests.Forensics;

/// <summary>The same in Firefox: what a conversation leaves in a profile on disk.</summary>
public sealed class FirefoxForensicsTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData("tap", true)]
    [InlineData("\uE00C", true)] // Escape
    [InlineData("\uE008", true)] // Shift
    [InlineData("tap", false)]
    public async Task After_an_exit_back_the_profile_and_the_restored_session_hold_nothing(string way, bool script)
    {
        await using var browser = new FirefoxOnDisk();
        await browser.Start(script);
        await Talk(browser, script);

        await (way == "tap" ? browser.Tap(".exit") : browser.Press(way + way + way));
        await browser.Until($"location.href == '{Visit.HarmlessPage}' && document.readyState == 'complete'");
        // Before Back, which leads to Firefox's own first page and its maker's hosts.
        Assert.Empty(browser.Strangers);
        while (await browser.Back())
            await TalkByHand.AssertHarmless(browser);
        await browser.Close();
        Assert.Empty(ProfileSearch.Find(browser.Folder, TalkByHand.Needles(browser)));

        await browser.Start(script);
        await TalkByHand.AssertHarmless(browser);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reloading_and_closing_without_an_exit_leave_nothing(bool script)
    {
        await using var browser = new FirefoxOnDisk();
        await browser.Start(script);
        await Talk(browser, script);
        await browser.Reload();
        await TalkByHand.AssertHarmless(browser);
        await Talk(browser, script);
        await browser.Fill("#text", "niet verstuurd");

        await browser.Close();

        Assert.Empty(ProfileSearch.Find(browser.Folder, [.. TalkByHand.Needles(browser), new Needle("what was not sent", "niet verstuurd")]));
        await browser.Start(script);
        await TalkByHand.AssertHarmless(browser);
    }

    [Fact]
    public async Task The_search_finds_what_an_ordinary_site_leaves()
    {
        await using var site = await CarelessSite.Start();
        await using var browser = new FirefoxOnDisk();
        await browser.Start();
        await browser.Go(site.Address + "/");
        await browser.Fill("#text", CarelessSite.Canary);
        await browser.Tap("button");
        await browser.Until("!!document.getElementById('sent')");
        await browser.Go(site.Address + "/" + Uri.EscapeDataString(CarelessSite.Canary));
        // The session file is looked at while the browser runs: it writes no more of it when a driver closes it.
        await browser.Remembers(site.Address + "/" + Uri.EscapeDataString(CarelessSite.Canary));
        await browser.Close();

        var found = string.Join('\n', ProfileSearch.Find(browser.Folder, new Needle("canary", CarelessSite.Canary)));

        foreach (var place in new[] { "places.sqlite", "formhistory.sqlite", "cache2/entries", "storage/default" })
            Assert.Contains(place, found, StringComparison.Ordinal);
    }

    // The session file is written a while after; nothing of the talk may have come into it.
    private async Task Talk(FirefoxOnDisk browser, bool script)
    {
        await TalkByHand.Hold(browser, program.Address, script);
        await browser.Remembers(program.Address);
        Assert.Empty(ProfileSearch.Find(browser.Folder, TalkByHand.Needles(browser)));
    }
}
