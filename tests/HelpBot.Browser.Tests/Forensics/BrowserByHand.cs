using System.Diagnostics;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>A browser with a profile on disk that is used as a person uses it, by address, keys and pointer; what it shows can be asked.</summary>
internal abstract class BrowserByHand(string name) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory($"helpbot-{name}-");
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>The profile.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Tokens and conversation ids that its requests carried, and what was kept besides.</summary>
    public IReadOnlyCollection<string> Secrets => _secrets;

    /// <summary>Goes to an address.</summary>
    public abstract Task Go(string address);

    /// <summary>Taps the middle of an element.</summary>
    public abstract Task Tap(string selector);

    /// <summary>Types.</summary>
    protected abstract Task Type(string text);

    /// <summary>Sends what was typed, by the key for it.</summary>
    public abstract Task Enter();

    /// <summary>The value of an expression in the page, whether or not pages may run scripts.</summary>
    /// <exception cref="InvalidOperationException">There is none, or the page is just leaving.</exception>
    public abstract Task<string> Read(string expression);

    /// <summary>Types into a box, and waits until all stands there: keys and pointer do not wait for each other.</summary>
    public async Task Fill(string selector, string text)
    {
        await Tap(selector);
        await Until($"document.activeElement == document.querySelector('{selector}')");
        await Type(text);
        await Until($"document.querySelector('{selector}').value == '{text}'");
    }

    /// <summary>Waits until an expression in the page is true. A page that is just leaving counts as not yet.</summary>
    public async Task Until(string expression)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                if (await Read(expression) == "true")
                    return;
            }
            catch (InvalidOperationException)
            {
                // Between two pages.
            }

            await Task.Delay(50);
        }

        Assert.Fail($"It did not come to {expression}; the page shows {await Read("location.href + document.documentElement.outerHTML")}");
    }

    /// <summary>Keeps a secret to search for.</summary>
    public void Keep(string secret)
    {
        lock (_secrets)
            _secrets.Add(secret);
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Keeps the secrets that a request carries.</summary>
    protected void Overhear(string address, IEnumerable<(string Name, string Value)> headers)
    {
        if (address.Split("/conversations/") is [_, var rest])
            Keep(rest.Split('/', '?')[0]);
        foreach (var (name, value) in headers)
            if (string.Equals(name, "authorization", StringComparison.OrdinalIgnoreCase))
                Keep(value["Bearer ".Length..]);
    }

    /// <summary>Stops a process that may have ended already.</summary>
    protected static async Task End(Process? process)
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
    }
}
