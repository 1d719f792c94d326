namespace HelpBot.Browser.Tests.Forensics;

/// <summary>The talk of <see cref="Talk"/>, held in a browser that Playwright does not know.</summary>
internal static class TalkByHand
{
    /// <summary>Holds it. While it lasts, nothing of it is on disk either.</summary>
    public static async Task Hold(BrowserByHand browser, string address, bool script)
    {
        await browser.Go(address + "/");
        // Without a script the browser goes on to a first page that holds a token, and each answer is another page.
        if (!script)
            await browser.Until("document.readyState == 'complete' && !!document.querySelector('[name=token]')");
        await browser.Tap("#choices button");
        await browser.Until($"document.readyState == 'complete' && document.body.innerText.includes('{Talk.Answered}')");
        foreach (var text in Talk.Typed)
        {
            await browser.Fill("#text", text);
            await browser.Enter();
            await browser.Until($"document.readyState == 'complete' && document.getElementById('log').innerText.includes('{text}') && !document.querySelector('#choices button:disabled')");
            if (!script)
                browser.Keep(await browser.Read("document.querySelector('[name=token]').value"));
        }

        Assert.NotEmpty(browser.Secrets);
        Assert.Empty(ProfileSearch.Find(browser.Folder, Needles(browser)));
    }

    /// <summary>Everything to search for.</summary>
    public static IEnumerable<Needle> Needles(BrowserByHand browser) =>
    [
        .. Talk.Typed.Select(text => new Needle("what was typed", text)),
        new Needle("what the bot said", Talk.Answered),
        .. browser.Secrets.Select(secret => new Needle("id or token", secret)),
    ];

    /// <summary>Fails when the page in view shows anything of it.</summary>
    public static async Task AssertHarmless(BrowserByHand browser)
    {
        await browser.Until("document.readyState == 'complete'");
        var shown = await browser.Read("document.documentElement.outerHTML");
        foreach (var text in (string[])[.. Talk.Typed, Talk.Answered, .. browser.Secrets])
            Assert.DoesNotContain(text, shown, StringComparison.Ordinal);
    }
}
