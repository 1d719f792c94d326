using System.Diagnostics;
using System.Text.Json.Nodes;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>Debian's Firefox with a profile on disk and the settings that people have. No other host than this machine is within its reach.</summary>
internal sealed class FirefoxOnDisk() : BrowserByHand("firefox")
{
    private const string Listening = "WebDriver BiDi listening on ";

    // The proxy does not exist: what would go to another host goes nowhere.
    private const string Settings = """
        user_pref("network.proxy.type", 1);
        user_pref("network.proxy.http", "127.0.0.1");
        user_pref("network.proxy.http_port", 9);
        user_pref("network.proxy.ssl", "127.0.0.1");
        user_pref("network.proxy.ssl_port", 9);
        user_pref("intl.accept_languages", "nl-NL,nl");
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("browser.startup.page", 3);
        user_pref("remote.prefs.recommended", false);
        user_pref("browser.sessionstore.interval", 1000);
        """;

    private BiDi? _line;
    private Process? _process;
    private string _tab = "";
    private bool _away;

    /// <summary>Requests of pages to hosts other than this machine and the harmless page.</summary>
    public List<string> Strangers { get; } = [];

    /// <summary>Starts it; what was open when it was closed comes back.</summary>
    /// <param name="script">Whether pages may run scripts. The driver's own questions to a page are answered either way.</param>
    public async Task Start(bool script = true)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "user.js"), Settings + (script ? "" : "\nuser_pref(\"javascript.enabled\", false);"));
        var start = new ProcessStartInfo("/usr/bin/firefox-esr") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "--headless", "--no-remote", "--profile", Folder, "--remote-debugging-port=0" })
            start.ArgumentList.Add(argument);
        start.Environment["HOME"] = Folder;
        _process = Process.Start(start)!;
        _ = _process.StandardOutput.ReadToEndAsync();
        _line = new BiDi();
        _line.Told += Overhear;
        await _line.Connect(await ReadAddress(_process.StandardError));
        _ = _process.StandardError.ReadToEndAsync();
        _tab = (string)(await _line.Send("browsingContext.getTree"))["contexts"]![0]!["context"]!;
        await _line.Send("session.subscribe", new() { ["events"] = new JsonArray("network.beforeRequestSent") });
        await _line.Send("network.addIntercept", new() { ["phases"] = new JsonArray("beforeRequestSent"), ["urlPatterns"] = new JsonArray(new JsonObject { ["type"] = "pattern", ["protocol"] = "https" }) });
    }

    /// <inheritdoc/>
    public override async Task Go(string address)
    {
        await _line!.Send("browsingContext.navigate", new() { ["context"] = _tab, ["url"] = address, ["wait"] = "complete" });
        _away = true;
    }

    /// <summary>Reloads the page.</summary>
    public Task Reload() => _line!.Send("browsingContext.reload", new() { ["context"] = _tab, ["wait"] = "complete" });

    /// <summary>Presses the back button; false when there is nothing to go back to.</summary>
    public async Task<bool> Back()
    {
        try
        {
            await _line!.Send("browsingContext.traverseHistory", new() { ["context"] = _tab, ["delta"] = -1 });
            return true;
        }
        catch (InvalidOperationException none) when (none.Message.Contains("no such history entry", StringComparison.Ordinal))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public override async Task<string> Read(string expression)
    {
        var answer = await _line!.Send("script.evaluate", new() { ["expression"] = $"String({expression})", ["target"] = new JsonObject { ["context"] = _tab }, ["awaitPromise"] = false });
        return (string?)answer["result"]?["value"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    /// <summary>Waits until its session file, which it writes while it runs, tells of an address.</summary>
    public async Task Remembers(string address)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "sessionstore-backups")).FullName;
        for (var tries = 0; tries < 300; tries++)
        {
            if (ProfileSearch.Find(folder, new Needle("address", address)).Count > 0)
                return;
            await Task.Delay(200);
        }

        Assert.Fail($"Firefox never wrote that it shows {address}.");
    }

    /// <summary>Presses keys, one after the other, as a keyboard does.</summary>
    public Task Press(string keys)
    {
        var actions = new JsonArray();
        foreach (var key in keys)
        {
            actions.Add(new JsonObject { ["type"] = "keyDown", ["value"] = key.ToString() });
            actions.Add(new JsonObject { ["type"] = "keyUp", ["value"] = key.ToString() });
        }

        return Perform(new JsonObject { ["type"] = "key", ["id"] = "keyboard", ["actions"] = actions });
    }

    /// <inheritdoc/>
    protected override Task Type(string text) => Press(text);

    /// <inheritdoc/>
    public override Task Enter() => Press("\uE007");

    /// <inheritdoc/>
    public override async Task Tap(string selector)
    {
        var place = (await Read($"(b => [Math.round(b.x + b.width / 2), Math.round(b.y + b.height / 2)])(document.querySelector('{selector}').getBoundingClientRect())")).Split(',');
        await Perform(new JsonObject
        {
            ["type"] = "pointer",
            ["id"] = "finger",
            ["actions"] = new JsonArray(
                new JsonObject { ["type"] = "pointerMove", ["x"] = int.Parse(place[0], System.Globalization.CultureInfo.InvariantCulture), ["y"] = int.Parse(place[1], System.Globalization.CultureInfo.InvariantCulture) },
                new JsonObject { ["type"] = "pointerDown", ["button"] = 0 },
                new JsonObject { ["type"] = "pointerUp", ["button"] = 0 }),
        });
    }

    /// <summary>Closes it as a person would, and waits until all is written.</summary>
    public async Task Close()
    {
        await _line!.Send("browser.close");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process!.WaitForExitAsync(patience.Token);
        _line.Dispose();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _line?.Dispose();
        await End(_process);
        await base.DisposeAsync();
    }

    private Task<JsonNode> Perform(JsonObject source) => _line!.Send("input.performActions", new() { ["context"] = _tab, ["actions"] = new JsonArray(source) });

    private void Overhear(string name, JsonNode told)
    {
        if (name != "network.beforeRequestSent")
            return;
        var request = told["request"]!;
        var address = (string)request["url"]!;
        if ((bool?)told["isBlocked"] == true)
            _ = Play((string)request["request"]!, address);
        Overhear(address, request["headers"]!.AsArray().Select(header => ((string)header!["name"]!, (string?)header["value"]!["value"] ?? "")));
    }

    private Task<JsonNode> Play(string request, string address)
    {
        if (address != Visit.HarmlessPage)
        {
            // Firefox's own first page asks its maker's hosts.
            if (_away)
                Strangers.Add(address);
            return _line!.Send("network.failRequest", new() { ["request"] = request });
        }

        return _line!.Send("network.provideResponse", new()
        {
            ["request"] = request,
            ["statusCode"] = 200,
            ["reasonPhrase"] = "OK",
            ["headers"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = new JsonObject { ["type"] = "string", ["value"] = "text/html" } }),
            ["body"] = new JsonObject { ["type"] = "string", ["value"] = "<!doctype html><title>Weer</title><link rel=icon href=data:><p>Het weer" },
        });
    }

    private static async Task<string> ReadAddress(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            if (line.StartsWith(Listening, StringComparison.Ordinal))
                return line[Listening.Length..].Trim();
        throw new InvalidOperationException("Firefox ended before it listened.");
    }
}
