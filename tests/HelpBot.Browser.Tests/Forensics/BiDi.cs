using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>As much of WebDriver BiDi as these tests need: commands with their answers, and events.</summary>
internal sealed class BiDi : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MessageSocket _socket;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _awaited = new();
    private int _last;

    public BiDi() => _socket = new MessageSocket(Hear);

    /// <summary>What the browser tells unasked: name and content.</summary>
    public event Action<string, JsonNode>? Told;

    /// <summary>Connects and begins a session.</summary>
    public async Task Connect(string address)
    {
        await _socket.Connect(address + "/session");
        await Send("session.new", new JsonObject { ["capabilities"] = new JsonObject() });
    }

    /// <summary>Sends a command and awaits its answer.</summary>
    public async Task<JsonNode> Send(string method, JsonObject? parameters = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _awaited[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _socket.Send(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] });
        return await answer.Task.WaitAsync(Patience);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

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
