using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>
/// As much of WebKit's remote inspector as these tests need: expressions in the page, and the requests that it sends. Every site has a process of its own, a "target",
/// and the page moves from one to the next.
/// </summary>
internal sealed partial class WebInspector : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MessageSocket _socket;
    private readonly Lock _guard = new();
    private readonly Dictionary<int, (string Target, TaskCompletionSource<JsonNode> Answer)> _awaited = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _target = "";
    private int _last;

    public WebInspector() => _socket = new MessageSocket(Hear);

    /// <summary>A request that the page sends: address and headers.</summary>
    public event Action<string, JsonObject>? Asked;

    /// <summary>Connects to the first page of the browser whose inspector listens at an address.</summary>
    public async Task Connect(string address)
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                if (Socket().Match(await client.GetStringAsync($"http://{address}/")) is { Success: true } socket)
                {
                    await _socket.Connect($"ws://{address}{socket.Value}");
                    await _ready.Task.WaitAsync(Patience);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("WebKit's inspector did not come.");
    }

    /// <summary>Sends a command to the page and awaits its answer.</summary>
    /// <exception cref="InvalidOperationException">It was refused, or the page left its process meanwhile.</exception>
    public async Task<JsonNode> Send(string method, JsonObject? parameters = null)
    {
        string target;
        lock (_guard)
            target = _target;
        return await (await Post(target, method, parameters)).Task.WaitAsync(Patience);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async Task<TaskCompletionSource<JsonNode>> Post(string target, string method, JsonObject? parameters = null)
    {
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        int id;
        lock (_guard)
            _awaited[id = ++_last] = (target, answer);
        var inner = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _socket.Send(new() { ["id"] = id, ["method"] = "Target.sendMessageToTarget", ["params"] = new JsonObject { ["targetId"] = target, ["message"] = inner.ToJsonString() } });
        return answer;
    }

    private void Hear(JsonNode message)
    {
        switch ((string?)message["method"])
        {
            case "Target.targetCreated":
                Met(message["params"]!["targetInfo"]!);
                break;
            case "Target.didCommitProvisionalTarget":
                MoveTo((string)message["params"]!["newTargetId"]!);
                break;
            case "Target.targetDestroyed":
                Lost((string)message["params"]!["targetId"]!);
                break;
            case "Target.dispatchMessageFromTarget":
                HearPage(JsonNode.Parse((string)message["params"]!["message"]!)!);
                break;
            case null when message["error"] is not null:
                Answer((int)message["id"]!, message);
                break;
        }
    }

    private void Met(JsonNode target)
    {
        if ((string?)target["type"] != "page")
            return;
        _ = Post((string)target["targetId"]!, "Network.enable");
        if (!((bool?)target["isProvisional"] ?? false))
            MoveTo((string)target["targetId"]!);
    }

    private void MoveTo(string target)
    {
        lock (_guard)
            _target = target;
        _ready.TrySetResult();
    }

    private void Lost(string target)
    {
        List<int> lost;
        lock (_guard)
            lost = [.. _awaited.Where(one => one.Value.Target == target).Select(one => one.Key)];
        foreach (var id in lost)
            Answer(id, new JsonObject { ["error"] = "the page went on" });
    }

    private void HearPage(JsonNode message)
    {
        if (message["id"] is { } id)
            Answer((int)id, message);
        else if ((string?)message["method"] == "Network.requestWillBeSent" && message["params"]!["request"] is { } request)
            Asked?.Invoke((string)request["url"]!, request["headers"]!.AsObject());
    }

    private void Answer(int id, JsonNode message)
    {
        (string Target, TaskCompletionSource<JsonNode> Answer) awaited;
        lock (_guard)
            if (!_awaited.Remove(id, out awaited))
                return;
        if (message["error"] is null)
            awaited.Answer.SetResult(message["result"]!);
        else
            awaited.Answer.SetException(new InvalidOperationException(message.ToJsonString()));
    }

    [GeneratedRegex(@"/socket/\d+/\d+/WebPage", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Socket();
}
