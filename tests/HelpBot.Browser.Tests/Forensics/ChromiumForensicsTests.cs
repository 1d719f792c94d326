using System.Text.RegularExpressions;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>What a conversation leaves in a profile on disk, whichever way the visitor goes: nothing of what was said.</summary>
public sealed class ChromiumForensicsTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData("tap", true)]
    [InlineData("Escape", true)]
    [InlineData("Shift", true)]
    [InlineData("tap", false)]
    public async Task After_an_exit_the_profile_holds_nothing_that_was_said_and_what_is_restored_is_harmless(string way, bool script)
    {
        await using var browser = new ChromiumOnDisk();
        var visit = await Arrive(browser, script);
        var talk = await Talk.Hold(visit);
        await talk.LeaveUnsent();

        await visit.Leave(way);
        await visit.IsGone();
        await browser.Close();

        Assert.Empty(ProfileSearch.Find(browser.Folder, talk.Needles));
        visit.Check();
        var back = await browser.Start(script, restore: true);
        await AssertHarmless(back, talk);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tab_that_is_closed_without_an_exit_leaves_nothing_that_was_said(bool script)
    {
        await using var browser = new ChromiumOnDisk();
        var visit = await Arrive(browser, script);
        var talk = await Talk.Hold(visit);
        await talk.LeaveUnsent();
        await visit.Page.Context.NewPageAsync();

        await visit.Page.CloseAsync();
        await browser.Close();

        Assert.Empty(ProfileSearch.Find(browser.Folder, talk.Needles));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task A_tab_that_was_closed_is_harmless_when_a_key_brings_it_back(bool script, bool exit)
    {
        await using var browser = new ChromiumOnDisk();
        var visit = await Arrive(browser, script);
        var talk = await Talk.Hold(visit);
        await talk.LeaveUnsent();
        if (exit)
        {
            await visit.Leave();
            await visit.IsGone();
        }

        var other = await visit.Page.Context.NewPageAsync();
        await visit.Page.CloseAsync();
        var back = await ChromiumOnDisk.ReopenTab(other);

        // Where it stands tells that it is the tab that was closed.
        await Assertions.Expect(back).ToHaveURLAsync(new Regex("^" + Regex.Escape(exit ? Visit.HarmlessPage : program.Address), RegexOptions.None, TimeSpan.FromSeconds(1)));
        await AssertHarmless(back.Context, talk);
        await browser.Close();
        Assert.Empty(ProfileSearch.Find(browser.Folder, talk.Needles));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task A_browser_that_is_closed_or_dies_in_the_middle_leaves_nothing_and_brings_nothing_back(bool script, bool kindly)
    {
        await using var browser = new ChromiumOnDisk();
        var visit = await Arrive(browser, script);
        var talk = await Talk.Hold(visit);
        await talk.LeaveUnsent();

        await (kindly ? browser.Close() : browser.Kill());
        Assert.Empty(ProfileSearch.Find(browser.Folder, talk.Needles));

        var back = await browser.Start(script, restore: true);
        await AssertHarmless(back, talk);
    }

    [Fact]
    public async Task Without_a_network_the_exit_shows_an_empty_page_and_leaves_nothing()
    {
        await using var browser = new ChromiumOnDisk();
        var visit = await Arrive(browser, script: true);
        var talk = await Talk.Hold(visit);
        await visit.Page.Context.SetOfflineAsync(true);

        await visit.Leave();

        Assert.Equal("Hier staat niets.", await visit.Page.Locator("body").InnerTextAsync());
        Assert.Equal("www.knmi.nl", await visit.Page.TitleAsync());
        // What a reload and a restored tab come back to.
        Assert.Equal(program.Address + "/empty", visit.Page.Url);
        await browser.Close();
        Assert.Empty(ProfileSearch.Find(browser.Folder, talk.Needles));
    }

    private async Task<Visit> Arrive(ChromiumOnDisk browser, bool script)
    {
        var context = await browser.Start(script);
        return new Visit(context, context.Pages[0], program.Address);
    }

    // Every page that came back, and all that its back button leads to.
    private static async Task AssertHarmless(IBrowserContext context, Talk talk)
    {
        Assert.NotEmpty(context.Pages);
        foreach (var page in context.Pages)
            for (var step = 0; step < 8; step++)
            {
                await page.WaitForLoadStateAsync();
                var shown = await page.ContentAsync();
                foreach (var text in (string[])[.. Talk.Typed, Talk.Answered, .. talk.Secrets])
                    Assert.DoesNotContain(text, shown, StringComparison.Ordinal);
                if (await page.GoBackAsync() is null)
                    break;
            }
    }
}
