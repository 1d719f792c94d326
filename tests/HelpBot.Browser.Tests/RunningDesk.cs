namespace HelpBot.Browser.Tests;

/// <summary>The program as a developer starts it: with a counsellor to try the desk with, and a phone to play with.</summary>
public sealed class RunningDesk : RunningProgram
{
    private const string Password = "vier gewone woorden samen";

    private readonly TaskCompletionSource<string> _link = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _hasPassword;

    /// <inheritdoc/>
    protected override string Environment => "Development";

    /// <summary>Path of the one-time link that the program printed.</summary>
    public Task<string> Link => _link.Task;

    /// <summary>A counsellor at the desk: the first time by the link, after that by name and password.</summary>
    public async Task<CounsellorsPage> Counsellor(int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light)
    {
        var page = await Page(width, height, colours);
        if (_hasPassword)
            await SignIn(page);
        else
            await UseLink(page);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Balie");
        return new CounsellorsPage(page);
    }

    /// <inheritdoc/>
    protected override async Task Hear(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            if (line.Contains("/desk/link/", StringComparison.Ordinal))
                _link.TrySetResult(new Uri(line.Trim()).AbsolutePath);
    }

    private async Task UseLink(IPage page)
    {
        await page.GotoAsync(await Link);
        await page.ClickAsync("text=Ga verder");
        await page.FillAsync("[name=password]", Password);
        await page.ClickAsync("text=Bewaar");
        _hasPassword = true;
    }

    private static async Task SignIn(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.FillAsync("[name=name]", "Sam");
        await page.FillAsync("[name=password]", Password);
        await page.ClickAsync("button.main");
    }
}

/// <summary>What a counsellor does at the desk. Who goes signs out, so that the next test finds nobody on duty.</summary>
public sealed class CounsellorsPage(IPage page) : IAsyncDisposable
{
    /// <summary>The page in view.</summary>
    public IPage Page => page;

    /// <summary>Waiting visitors, the next one first.</summary>
    public ILocator Queue => page.Locator("#queue li:has(form)");

    /// <summary>The chat that was taken last.</summary>
    public ILocator Chat => page.Locator("section.chat").Last;

    /// <summary>Says to take chats now.</summary>
    public async Task GoesOnDuty()
    {
        // Before its script is there, the desk has no connection to be on duty with.
        await page.WaitForLoadStateAsync();
        await page.ClickAsync("[role=switch]");
        await Assertions.Expect(page.Locator("[role=switch]")).ToHaveTextAsync("Ik heb dienst");
    }

    /// <summary>Takes the first of the queue.</summary>
    public async Task TakesTheFirst()
    {
        await Queue.First.Locator("text=Neem gesprek").ClickAsync();
        await Assertions.Expect(Chat.Locator("textarea")).ToBeVisibleAsync();
    }

    /// <summary>Says something to the visitor.</summary>
    public async Task Says(string text)
    {
        await Chat.Locator("textarea").FillAsync(text);
        await Chat.Locator("textarea").PressAsync("Enter");
    }

    /// <summary>Waits until the chat shows a text.</summary>
    public Task Sees(string text) => Assertions.Expect(Chat).ToContainTextAsync(text);

    /// <summary>Ends the counsellor's part: asked twice, so that nobody is left by a slip.</summary>
    public async Task Closes()
    {
        await Chat.Locator("text=Sluit gesprek").ClickAsync();
        await Chat.Locator("text=Zeker weten?").ClickAsync();
        await Sees("Je hebt dit gesprek gesloten.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await page.ClickAsync("text=Log uit");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Inloggen");
        await page.Context.CloseAsync();
    }
}
