using System.Net.WebSockets;
using HelpBot.Privacy;
using HelpBot.Protocol;
using HelpBot.Running;
using HelpBot.Running.Sealing;

namespace HelpBot.Channels.DirectLine;

/// <summary>
/// <c>GET conversations/{id}/stream</c>: a WebSocket that carries activity sets as they come, and empty messages to stay alive.
/// What the client sends over it is thrown away; it posts instead.
/// </summary>
internal sealed class StreamEndpoint(ConversationRunner runner, WakeUps wakeUps, Doorkeeper door, JsonBodies bodies, Drawing drawing, IHostApplicationLifetime program, TimeProvider time)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan ForGoodbye = TimeSpan.FromSeconds(5);

    /// <summary>Answers the handshake and stays until either side has enough.</summary>
    public async Task Open(HttpContext context)
    {
        var asked = ActivityEndpoints.TryReadWatermark(context.Request, out var after) && context.WebSockets.IsWebSocketRequest;
        Refusal? refusal = Refusal.Malformed;
        if (SameSite.RefusesSocket(context.Request))
        {
            await bodies.Refuse(context, Refusal.Foreign);
            return;
        }

        if (!asked || door.AdmitOnce(context, out refusal) is not { } key)
        {
            await bodies.Refuse(context, refusal!);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        // A program that stops does not wait for a page that is left open.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, program.ApplicationStopping);
        var hanging = Hear(socket, over);
        await Tell(socket, key, after, over.Token);
        // To stop listening is to cut the line, and a line that is cut loses what is still on its way: the client closes first.
        over.CancelAfter(ForGoodbye);
        await hanging;
    }

    private async Task Tell(WebSocket socket, ConversationKey key, long after, CancellationToken over)
    {
        using var listener = wakeUps.Listen(key.Id, asVisitor: true);
        await using var pulse = time.CreateTimer(static bell => ((WakeUps.Listener)bell!).Ring(), listener, KeepAlive, KeepAlive);
        try
        {
            var there = true;
            while (there && await runner.Read(key, after, over) is { } page)
            {
                await Send(socket, key, page, over);
                after = page.Last;
                there = await listener.Next(over);
            }

            if (there)
                await Send(socket, Drawing.Farewell(key.Id, after), over);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, over);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The client has left, or the program stops: nobody to tell it to.
        }
    }

    private ValueTask Send(WebSocket socket, ConversationKey key, LogPage page, CancellationToken over) => page.Entries.IsEmpty
        ? socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, over)
        : Send(socket, drawing.Draw(key.Id, page), over);

    private ValueTask Send(WebSocket socket, ActivitySet set, CancellationToken over) => bodies.Lend(
        set,
        ProtocolJson.Default.ActivitySet,
        bytes => socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, over));

    // Waits with no buffer at all, so that an idle conversation costs little.
    private static async Task Hear(WebSocket socket, CancellationTokenSource over)
    {
        var scrap = new byte[256];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                await socket.ReceiveAsync(Memory<byte>.Empty, over.Token);
                if ((await socket.ReceiveAsync(scrap.AsMemory(), over.Token)).MessageType == WebSocketMessageType.Close)
                    break;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Gone without a word: the same as a close.
        }

        await over.CancelAsync();
    }
}
