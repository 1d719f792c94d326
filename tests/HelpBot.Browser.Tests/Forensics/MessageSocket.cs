using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>A WebSocket on which whole JSON messages come and go, as browsers' own protocols speak.</summary>
/// <param name="hear">What to do with each message that comes; one after the other.</param>
internal sealed class MessageSocket(Action<JsonNode> hear) : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Connects, and listens from then on.</summary>
    public async Task Connect(string address)
    {
        await _socket.ConnectAsync(new Uri(address), CancellationToken.None);
        _ = Listen();
    }

    /// <summary>Sends a message when those before it are sent.</summary>
    public async Task Send(JsonObject message)
    {
        await _turn.WaitAsync();
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _turn.Dispose();
    }

    private async Task Listen()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                using var message = new MemoryStream();
                WebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Text)
                    hear(JsonNode.Parse(message.ToArray())!);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException)
        {
            // The browser was closed.
        }
    }
}
