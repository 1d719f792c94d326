using System.Diagnostics;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>A screen of X that nobody sees (Xvfb), with a keyboard and a pointer (xdotool).</summary>
internal sealed class HiddenScreen : IAsyncDisposable
{
    private Process? _server;

    /// <summary>Its name, once it is on.</summary>
    public string? Display { get; private set; }

    /// <summary>Switches it on.</summary>
    public async Task Start()
    {
        _server = Process.Start(new ProcessStartInfo("Xvfb", ["-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp", "-noreset"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = _server.StandardError.ReadToEndAsync();
        Display = ":" + (await _server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Xvfb ended before it was ready."));
        // Belgian keyboards have a key for é. For a letter without one, xdotool changes the keyboard while it types, and a busy machine misses that.
        await Run("setxkbmap", "be");
    }

    /// <summary>Gives the keyboard to a window as soon as there is one.</summary>
    public Task Focus(string program) => Hand("search", "--sync", "--onlyvisible", "--class", program, "windowfocus", "--sync");

    /// <summary>Presses keys, by their names in X, one after the other.</summary>
    public Task Press(params IEnumerable<string> keys) => Hand(["key", .. keys]);

    /// <summary>Types a text.</summary>
    public Task Type(string text) => Hand("type", "--delay", "2", text);

    /// <summary>Moves the pointer to a place and clicks there.</summary>
    public Task Tap(string x, string y) => Hand("mousemove", x, y, "click", "1");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;
        _server.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    private Task Hand(params string[] what) => Run("xdotool", what);

    private async Task Run(string program, params string[] arguments)
    {
        // In another locale xdotool knows no letters beyond ASCII.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, Environment = { ["DISPLAY"] = Display, ["LC_ALL"] = "C.UTF-8" } })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, process.ExitCode);
    }
}
