using System.Diagnostics;

namespace HelpBot.Browser.Tests;

/// <summary>The real program as a process of its own, on a free port of this machine, and a Chromium to look at it.</summary>
public class RunningProgram : IAsyncLifetime
{
    /// <summary>The one site that may show the page in a frame.</summary>
    public const string Embedder = "http://127.0.0.1:5999";

    private const string Listening = "Now listening on: ";

    private static readonly string[] ChromiumArguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helpbot-browser-");
    private Process? _process;
    private IPlaywright? _playwright;
    private readonly List<Watch> _watched = [];
    private IBrowser? _browser;

    /// <summary>Where the program answers, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The environment that the program believes to be in.</summary>
    protected virtual string Environment => "Production";

    /// <summary>Where it is to listen; the port is free to choose.</summary>
    protected virtual string Urls => "http://127.0.0.1:0";

    /// <summary>Settings besides, as its command line takes them.</summary>
    protected virtual string[] Settings => [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        await Start(Urls);
    }

    /// <summary>Stops the program as a power failure would, and starts it again at the same address.</summary>
    public async Task Restart()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await Start(Address);
    }

    /// <summary>Hears what the program says after it began to listen.</summary>
    protected virtual Task Hear(StreamReader output) => output.ReadToEndAsync();

    // Those who look with another browser need none.
    private async Task<IBrowser> Browser()
    {
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ChromiumArguments });
    }

    private async Task Start(string urls)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HelpBot.dll"), "--urls", urls, "--environment", Environment, "--HelpBot:Page:EmbedOn:0", Embedder, .. Settings])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        Address = await ReadAddress(_process.StandardOutput);
        _ = Hear(_process.StandardOutput);
    }

    /// <summary>A visitor with a fresh profile on a small phone.</summary>
    /// <param name="clock">Whether the test moves the page's clock.</param>
    public async Task<Visit> Visit(bool script = true, bool clock = false)
    {
        var context = await (await Browser()).NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            HasTouch = true,
            Locale = "nl-NL",
            ViewportSize = new() { Width = 360, Height = 740 },
        });
        var visit = new Visit(context, await context.NewPageAsync(), Address);
        if (clock)
            await visit.Page.Clock.InstallAsync();
        await visit.Open();
        return visit;
    }

    /// <summary>An empty page of somebody who is no visitor, with cookies of their own. It is watched as a visitor's is, until the program ends.</summary>
    public async Task<IPage> Page(int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light)
    {
        var context = await (await Browser()).NewContextAsync(new() { BaseURL = Address, Locale = "nl-NL", ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
        _watched.Add(new Watch(context, Address));
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _process?.Kill();
        _process?.Dispose();
        _folder.Delete(recursive: true);
        Assert.All(_watched, watch => watch.Check());
    }

    private static async Task<string> ReadAddress(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
                return line[(at + Listening.Length)..].Trim();
        throw new InvalidOperationException("The program ended before it listened.");
    }
}
