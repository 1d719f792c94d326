using System.Diagnostics;
using System.Globalization;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>
/// Debian's Chromium as a process of its own, with a profile on disk and the settings that people have; no switch of the test's makes it forget.
/// No name of a host is known to it.
/// </summary>
internal sealed class ChromiumOnDisk : IAsyncDisposable
{
    // As the DevTools protocol numbers keys.
    private const int Control = 2, Shift = 8, T = 'T';

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helpbot-profile-");
    private IPlaywright? _playwright;
    private Process? _process;
    private IBrowser? _browser;

    /// <summary>The profile.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Starts it.</summary>
    /// <param name="script">Whether pages may run scripts: the setting that a visitor can make.</param>
    /// <param name="restore">Whether it brings back what was open when it stopped.</param>
    public async Task<IBrowserContext> Start(bool script = true, bool restore = false)
    {
        var settings = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "Default")).FullName, "Preferences");
        if (!File.Exists(settings))
            await File.WriteAllTextAsync(settings, """{"intl":{"accept_languages":"nl-NL,nl"},"profile":{"default_content_setting_values":{"javascript":SCRIPT}}}""".Replace("SCRIPT", script ? "1" : "2", StringComparison.Ordinal));
        var port = Path.Combine(Folder, "DevToolsActivePort");
        File.Delete(port);
        var start = new ProcessStartInfo("/usr/bin/chromium") { UseShellExecute = false, RedirectStandardError = true };
        // Without a keyring Chromium seals its files with a key that everybody knows, and the search can open them.
        foreach (var argument in new[]
        {
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--remote-debugging-port=0", $"--user-data-dir={Folder}", restore ? "--restore-last-session" : "--window-size=400,800", "about:blank",
        })
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _ = _process.StandardError.ReadToEndAsync();
        _playwright ??= await Playwright.CreateAsync();
        _browser = await Connect($"http://127.0.0.1:{await ReadPort(port)}");
        return _browser.Contexts[0];
    }

    /// <summary>
    /// Brings back the tab that was closed last, by the key that people press for it: Ctrl+Shift+T. It is pressed over the DevTools protocol into the tab in
    /// view, which leaves it to the browser's window; headless Chromium has one. Playwright's own keyboard does not tell the key's native code, and without that
    /// the window does not know it.
    /// </summary>
    public static async Task<IPage> ReopenTab(IPage inView)
    {
        var keyboard = await inView.Context.NewCDPSessionAsync(inView);
        return await inView.Context.RunAndWaitForPageAsync(() => keyboard.SendAsync("Input.dispatchKeyEvent", new()
        {
            ["type"] = "rawKeyDown", ["modifiers"] = Control | Shift, ["key"] = "T", ["code"] = "KeyT", ["windowsVirtualKeyCode"] = T, ["nativeVirtualKeyCode"] = T,
        }));
    }

    /// <summary>Closes it as a person would, and waits until all is written.</summary>
    public async Task Close()
    {
        var session = await _browser!.NewBrowserCDPSessionAsync();
        await session.SendAsync("Browser.close");
        await Gone();
    }

    /// <summary>
    /// Stops it as an empty battery would, but not in the instant in which it deletes an answer that it was told not to keep: docs/exit-compared.md tells of that one.
    /// </summary>
    public async Task Kill()
    {
        for (var tries = 0; tries < 600 && Directory.EnumerateFiles(Folder, "todelete_*", SearchOption.AllDirectories).Any(); tries++)
            await Task.Delay(50);
        _process!.Kill(entireProcessTree: true);
        await Gone();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await Kill();
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    // A page that is being restored at that moment can keep Playwright waiting for ever.
    private async Task<IBrowser> Connect(string address)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await _playwright!.Chromium.ConnectOverCDPAsync(address, new() { Timeout = 20_000 });
            }
            catch (TimeoutException) when (tries < 4)
            {
                // Once more: by now it stands.
            }
        }
    }

    private async Task Gone()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process!.WaitForExitAsync(patience.Token);
        _process.Dispose();
        _process = null;
    }

    private static async Task<int> ReadPort(string file)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file) is [{ Length: > 0 } port, ..])
                return int.Parse(port, CultureInfo.InvariantCulture);
            await Task.Delay(50);
        }

        throw new InvalidOperationException("Chromium did not open its port.");
    }
}
