using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>A proxy behind which nothing lies but the harmless page, played with a certificate that nobody vouches for. It notes whom else the browser asked for.</summary>
internal sealed class HarmlessProxy : IDisposable
{
    /// <summary>Its only words.</summary>
    public const string Words = "Het weer";

    private const string Page = "<!doctype html><title>Weer</title><link rel=icon href=data:><p>" + Words;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _strangers = [];
    private readonly string _host = $"CONNECT {new Uri(Visit.HarmlessPage).Authority}:443 ";

    /// <summary>First lines of requests for other hosts.</summary>
    public IReadOnlyCollection<string> Strangers
    {
        get
        {
            lock (_strangers)
                return [.. _strangers];
        }
    }

    /// <summary>Where it answers.</summary>
    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>Opens it.</summary>
    public void Start()
    {
        _listener.Start();
        _ = Accept();
    }

    /// <summary>Counts strangers from here on.</summary>
    public void Forget()
    {
        lock (_strangers)
            _strangers.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // At its end.
        }
    }

    private async Task Serve(TcpClient browser)
    {
        using var _ = browser;
        try
        {
            var plain = browser.GetStream();
            var wanted = await ReadHead(plain);
            if (!wanted.StartsWith(_host, StringComparison.Ordinal))
            {
                lock (_strangers)
                    _strangers.Add(wanted);
                await Write(plain, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }

            await Write(plain, "HTTP/1.1 200 OK\r\n\r\n");
            using var certificate = SelfSigned.Create();
            await using var sealing = new SslStream(plain);
            await sealing.AuthenticateAsServerAsync(certificate);
            await ReadHead(sealing);
            await Write(sealing, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nCache-Control: max-age=3600\r\nContent-Length: {Page.Length}\r\nConnection: close\r\n\r\n{Page}");
        }
        catch (IOException)
        {
            // The browser went away.
        }
    }

    private static async Task<string> ReadHead(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true, bufferSize: 1);
        var first = await reader.ReadLineAsync() ?? "";
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        return first;
    }

    private static Task Write(Stream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();
}
