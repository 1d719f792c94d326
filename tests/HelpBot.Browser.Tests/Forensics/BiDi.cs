using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>As much of WebDriver BiDi as these tests need: commands with their answers, and events.</summary>
internal sealed class BiDi : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _awaited = new();
    private readonly SemaphoreSlim _turn = new(1);
    private int _last;

    /// <summary>What the browser tells unasked: name and content.</summary>
    public event Action<string, JsonNode>? Told;

    /// <summary>Connects and begins a session.</summary>
    public async Task Connect(string address)
    {
        await _socket.ConnectAsync(new Uri(address + "/session"), CancellationToken.None);
        _ = Listen();
        await Send("session.new", new JsonObject { ["capabilities"] = new JsonObject() });
    }

    /// <summary>Sends a command and awaits its answer.</summary>
    public async Task<JsonNode> Send(string method, JsonObject? parameters = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _awaited[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _turn.WaitAsync();
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }

        return await answer.Task.WaitAsync(Patience);
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
                    Hear(JsonNode.Parse(message.ToArray())!);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException)
        {
            // The browser was closed.
        }
    }

    private void Hear(JsonNode message)
    {
        if (message["method"] is { } method)
            Told?.Invoke((string)method!, message["params"]!);
        else if (message["id"] is { } id && _awaited.TryRemove((int)id, out var answer))
        {
            if ((string?)message["type"] == "success")
                answer.SetResult(message["result"]!);
            else
                answer.SetException(new InvalidOperationException(message.ToJsonString()));
        }
    }
}
