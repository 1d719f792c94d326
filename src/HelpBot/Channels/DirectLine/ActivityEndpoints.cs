using System.Globalization;
using HelpBot.Core.Turns;
using HelpBot.Protocol;
using HelpBot.Running;
using HelpBot.Running.Sealing;

namespace HelpBot.Channels.DirectLine;

/// <summary>What is said, both ways, by request.</summary>
internal sealed class ActivityEndpoints(ConversationRunner runner, Doorkeeper door, JsonBodies bodies, Drawing drawing)
{
    /// <summary><c>POST conversations/{id}/activities</c>: takes a turn and answers with the id of what was said.</summary>
    public async Task Post(HttpContext context)
    {
        if (door.Admit(context, out var refusal) is not { } key)
        {
            await bodies.Refuse(context, refusal!);
            return;
        }

        var body = await JsonBodies.Read(context, ProtocolJson.Default.ReceivedActivity);
        if (body.Value is { Type: not null } activity)
            await Take(context, key, activity);
        else
            await bodies.Refuse(context, body.Refusal ?? Refusal.Malformed);
    }

    /// <summary><c>GET conversations/{id}/activities?watermark=</c>: what was said after the watermark.</summary>
    public async Task Get(HttpContext context)
    {
        if (door.Admit(context, out var refusal) is not { } key)
            await bodies.Refuse(context, refusal!);
        else if (!TryReadWatermark(context.Request, out var after))
            await bodies.Refuse(context, Refusal.Malformed);
        else if (door.RefuseRequest(context, key) is { } much)
            await bodies.Refuse(context, much);
        else if (await runner.Read(key, after, CancellationToken.None) is { } page)
            await bodies.Write(context, StatusCodes.Status200OK, drawing.Draw(key.Id, page), ProtocolJson.Default.ActivitySet);
        else
            await bodies.Refuse(context, Refusal.NotFound);
    }

    /// <summary>The watermark that a client sent back; 0 when it sent none.</summary>
    /// <returns>False when it is not one of ours.</returns>
    public static bool TryReadWatermark(HttpRequest request, out long after)
    {
        var text = request.Query["watermark"].ToString();
        after = 0;
        return text.Length == 0 || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out after);
    }

    // A turn is taken to its end even when the client is gone already: what was said counts.
    private async Task Take(HttpContext context, ConversationKey key, ReceivedActivity activity)
    {
        var incoming = IncomingActivities.Read(activity);
        if (incoming is not Incoming.Asked { Wish: Wish.Exit } && door.RefuseRequest(context, key, danger: Incoming.CannotWait(incoming)) is { } much)
            await bodies.Refuse(context, much);
        else if (incoming is null)
            await Accept(context, key, 0);
        else if (await runner.Take(key, incoming, IncomingActivities.Arrival(activity), CancellationToken.None) is Outcome.Taken taken)
            await Accept(context, key, taken.Entries.IsEmpty ? 0 : taken.Entries[0].Number);
        else
            await bodies.Refuse(context, Refusal.NotFound);
    }

    private Task Accept(HttpContext context, ConversationKey key, long number) =>
        bodies.Write(context, StatusCodes.Status200OK, new ResourceResponse(Drawing.Id(key.Id, number)), ProtocolJson.Default.ResourceResponse);
}
