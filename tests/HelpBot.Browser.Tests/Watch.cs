namespace HelpBot.Browser.Tests;

/// <summary>
/// Watches what a browser's pages ask for and complain of. No host but the program's own may be asked, and a breach of the content policy or a fault of a script is a fault.
/// </summary>
internal sealed class Watch
{
    private readonly string _address;
    private readonly string? _allowed;

    /// <param name="allowed">Where a journey may lead to.</param>
    public Watch(IBrowserContext context, string address, string? allowed = null)
    {
        (_address, _allowed) = (address, allowed);
        context.Request += (_, request) => Asked(request);
        context.Page += (_, page) => page.WebSocket += (_, socket) => Requests.Add(socket.Url);
        foreach (var page in context.Pages)
            page.WebSocket += (_, socket) => Requests.Add(socket.Url);
        context.Console += (_, message) => Complain(message);
        context.WebError += (_, fault) => Complaints.Add(fault.Error);
    }

    /// <summary>Addresses of everything that the pages asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the browser wrote to its console: refusals by the content policy among them, lost connections not.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Requests to any host but the program's own.</summary>
    public IEnumerable<string> Strangers => Requests.Where(url => !IsOwn(url));

    /// <summary>Fails when another host was asked or the browser complained.</summary>
    public void Check()
    {
        Assert.Empty(Strangers);
        Assert.Empty(Complaints);
    }

    /// <summary>Whether an address is the program's.</summary>
    public bool IsOwn(string url) => new Uri(url) is var uri && (uri.Scheme is "blob" or "data" or "about" || uri.Authority == new Uri(_address).Authority);

    private void Asked(IRequest request)
    {
        if (!(request.IsNavigationRequest && request.Url == _allowed))
            Requests.Add(request.Url);
    }

    // That the network failed, or that a page that is shown once is "not found", is no fault of the page.
    private void Complain(IConsoleMessage message)
    {
        var network = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) || message.Text.StartsWith("WebSocket connection to", StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !network)
            Complaints.Add(message.Text);
    }
}
