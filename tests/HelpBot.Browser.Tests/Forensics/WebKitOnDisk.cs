using System.Diagnostics;
using System.Globalization;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>
/// Debian's WebKit in the small browser that comes with it, with a profile on disk and a session that is written when it is closed. A session of WebKit's WebDriver keeps
/// nothing on disk, whatever the site; so this one is used by keys and pointer, and its inspector tells what it shows. No other host than this machine is within its reach.
/// </summary>
internal sealed class WebKitOnDisk() : BrowserByHand("webkit")
{
    /// <summary>What it asks for when it has no session to bring back; the proxy refuses it.</summary>
    public const string StartPage = "http://www.webkitgtk.org/";

    private const string Program = "MiniBrowser";

    // Below those that the system gives out by itself.
    private const int InspectorPort = 9517;

    private static int _started;

    private readonly HarmlessProxy _proxy = new();
    private readonly HiddenScreen _screen = new();
    private Process? _process;
    private WebInspector? _inspector;
    private int _marks;

    /// <summary>Requests for hosts other than this machine and the harmless page, since an address was gone to.</summary>
    public IReadOnlyCollection<string> Strangers => _proxy.Strangers;

    /// <summary>Starts it; what was open when it was closed comes back.</summary>
    /// <param name="script">Whether pages may run scripts. The inspector's own questions to a page are answered either way.</param>
    public async Task Start(bool script = true)
    {
        if (_screen.Display is null)
        {
            await _screen.Start();
            _proxy.Start();
        }

        var inspector = OwnAddress();
        var session = Path.Combine(Folder, "session");
        var start = new ProcessStartInfo(Find(), [$"--session-file={session}", $"--cookies-file={Folder}/cookies", $"--proxy={_proxy.Address}", "--ignore-host=127.0.0.1", "--ignore-tls-errors", $"--enable-javascript={script}"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DISPLAY"] = _screen.Display, ["LC_ALL"] = "C.UTF-8", ["WEBKIT_DISABLE_COMPOSITING_MODE"] = "1", ["WEBKIT_INSPECTOR_HTTP_SERVER"] = inspector },
        };
        foreach (var (name, folder) in new[] { ("HOME", ""), ("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config"), ("XDG_RUNTIME_DIR", "run"), ("TMPDIR", "tmp") })
            start.Environment[name] = Directory.CreateDirectory(Path.Combine(Folder, folder)).FullName;
        _process = Process.Start(start)!;
        _ = _process.StandardOutput.ReadToEndAsync();
        _ = _process.StandardError.ReadToEndAsync();
        _inspector = new WebInspector();
        _inspector.Asked += (address, headers) => Overhear(address, headers.Select(header => (header.Key, (string?)header.Value ?? "")));
        await _inspector.Connect(inspector);
        // Who goes on before it is there has no start page behind the back button.
        if (!File.Exists(session))
            await Until($"location.href == '{StartPage}' && document.readyState == 'complete'");
        await _screen.Focus(Program);
    }

    /// <inheritdoc/>
    public override async Task Go(string address)
    {
        await Leave(async () =>
        {
            await _screen.Press("ctrl+l");
            await _screen.Type(address);
            await _screen.Press("Return");
        });
        await Until($"location.href.startsWith('{address}')");
        _proxy.Forget();
    }

    /// <summary>Reloads the page.</summary>
    public Task Reload() => Leave(() => Press("ctrl+r"));

    /// <summary>Taps the back button, at the left end of the tool bar.</summary>
    public Task Back() => Leave(() => _screen.Tap("20", "20"));

    /// <summary>Presses keys, by their names in X.</summary>
    public Task Press(params IEnumerable<string> keys) => _screen.Press(keys);

    /// <inheritdoc/>
    protected override Task Type(string text) => _screen.Type(text);

    /// <inheritdoc/>
    public override Task Enter() => Press("Return");

    /// <inheritdoc/>
    public override async Task Tap(string selector)
    {
        // The window has the whole screen; its tool bar stands above the page.
        var place = (await Read($"(b => [Math.round(b.x + b.width / 2), Math.round(b.y + b.height / 2 + outerHeight - innerHeight)])(document.querySelector('{selector}').getBoundingClientRect())")).Split(',');
        await _screen.Tap(place[0], place[1]);
    }

    /// <inheritdoc/>
    public override async Task<string> Read(string expression)
    {
        var answer = await _inspector!.Send("Runtime.evaluate", new() { ["expression"] = $"String({expression})", ["returnByValue"] = true });
        return (bool?)answer["wasThrown"] != true && (string?)answer["result"]?["value"] is { } value ? value : throw new InvalidOperationException(answer.ToJsonString());
    }

    /// <summary>Opens the harmless page in a tab of its own, waits until it is written, and closes it.</summary>
    public async Task LookAside()
    {
        await _screen.Press("ctrl+t");
        await _screen.Type(Visit.HarmlessPage);
        await _screen.Press("Return");
        await HasWritten(HarmlessProxy.Words);
        await _screen.Press("ctrl+w");
    }

    /// <summary>
    /// Waits until its cache, which it writes a while later and one after the other, holds words; then all that came before them is written too. Other places than the cache are
    /// written in their own time.
    /// </summary>
    public async Task HasWritten(string words, string place = "cache/webkitgtk-4.1")
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (ProfileSearch.Find(Folder, new Needle("words", words)).Any(found => found.Contains(place, StringComparison.Ordinal)))
                return;
            await Task.Delay(100);
        }

        Assert.Fail($"WebKit never wrote {words} to {place}.");
    }

    /// <summary>Closes it as a person would, and waits until all is written.</summary>
    public async Task Close()
    {
        await Press("ctrl+q");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process!.WaitForExitAsync(patience.Token);
        _inspector!.Dispose();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _inspector?.Dispose();
        await End(_process);
        await _screen.DisposeAsync();
        _proxy.Dispose();
        await base.DisposeAsync();
    }

    // A page that was frozen comes back with its mark; therefore each has another one.
    private async Task Leave(Func<Task> way)
    {
        var mark = ++_marks;
        await Read($"window.mark = {mark}");
        await way();
        await Until($"window.mark !== {mark} && document.readyState == 'complete'");
    }

    private static string Find() => Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu*").Select(folder => Path.Combine(folder, "webkit2gtk-4.1", Program)).First(File.Exists);

    // WebKit wants to be told where its inspector is to listen. A free port of 127.0.0.1 could be given to somebody else before WebKit takes it; so each browser gets an address of
    // this machine that is nobody else's, and the same port on it.
    private static string OwnAddress() =>
        string.Create(CultureInfo.InvariantCulture, $"127.{1 + (Interlocked.Increment(ref _started) % 254)}.{(Environment.ProcessId >> 8) & 0xff}.{Environment.ProcessId & 0xff}:{InspectorPort}");
}
