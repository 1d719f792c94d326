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
            await AssertHarmless(browser);
        await browser.Close();
        Assert.Empty(ProfileSearch.Find(browser.Folder, Needles(browser)));

        await browser.Start(script);
        await AssertHarmless(browser);
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
        await AssertHarmless(browser);
        await Talk(browser, script);
        await browser.Press("niet verstuurd");

        await browser.Close();

        Assert.Empty(ProfileSearch.Find(browser.Folder, [.. Needles(browser), new Needle("what was not sent", "niet verstuurd")]));
        await browser.Start(script);
        await AssertHarmless(browser);
    }

    [Fact]
    public async Task The_search_finds_what_an_ordinary_site_leaves()
    {
        await using var site = await CarelessSite.Start();
        await using var browser = new FirefoxOnDisk();
        await browser.Start();
        await browser.Go(site.Address + "/");
        await browser.Read("document.getElementById('text').focus()");
        await browser.Press(CarelessSite.Canary);
        await browser.Read("document.querySelector('button').click()");
        await browser.Until("!!document.getElementById('sent')");
        await browser.Go(site.Address + "/" + Uri.EscapeDataString(CarelessSite.Canary));
        // The session file is looked at while the browser runs: it writes no more of it when a driver closes it.
        await browser.Remembers(site.Address + "/" + Uri.EscapeDataString(CarelessSite.Canary));
        await browser.Close();

        var found = string.Join('\n', ProfileSearch.Find(browser.Folder, new Needle("canary", CarelessSite.Canary)));

        foreach (var place in new[] { "places.sqlite", "formhistory.sqlite", "cache2/entries", "storage/default" })
            Assert.Contains(place, found, StringComparison.Ordinal);
    }

    private async Task Talk(FirefoxOnDisk browser, bool script)
    {
        await browser.Go(program.Address + "/");
        // Without a script the browser goes on to a first page that holds a token, and each answer is another page.
        if (!script)
            await browser.Until("document.readyState == 'complete' && !!document.querySelector('[name=token]')");
        await browser.Read("document.querySelector('#choices button').click()");
        await browser.Until($"document.body.innerText.includes('{Forensics.Talk.Answered}')");
        foreach (var text in Forensics.Talk.Typed)
        {
            await browser.Read("document.getElementById('text').focus()");
            await browser.Press(text + "\uE007");
            await browser.Until($"document.readyState == 'complete' && document.getElementById('log').innerText.includes('{text}') && !document.querySelector('#choices button:disabled')");
            if (!script)
                browser.Keep(await browser.Read("document.querySelector('[name=token]').value"));
        }

        Assert.NotEmpty(browser.Secrets);
        await browser.Remembers(program.Address);
        Assert.Empty(ProfileSearch.Find(browser.Folder, Needles(browser)));
    }

    private static IEnumerable<Needle> Needles(FirefoxOnDisk browser) =>
    [
        .. Forensics.Talk.Typed.Select(text => new Needle("what was typed", text)),
        new Needle("what the bot said", Forensics.Talk.Answered),
        .. browser.Secrets.Select(secret => new Needle("id or token", secret)),
    ];

    private static async Task AssertHarmless(FirefoxOnDisk browser)
    {
        await browser.Until("document.readyState == 'complete'");
        var shown = await browser.Read("document.documentElement.outerHTML");
        foreach (var text in (string[])[.. Forensics.Talk.Typed, Forensics.Talk.Answered, .. browser.Secrets])
            Assert.DoesNotContain(text, shown, StringComparison.Ordinal);
    }
}
