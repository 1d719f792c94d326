using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Protocol;
using HelpBot.Running;
using HelpBot.Running.Sealing;

namespace HelpBot.Channels.DirectLine;

/// <summary>Tokens, and the beginning of a conversation. A token by itself is kept nowhere; the conversation begins with its start.</summary>
internal sealed class ConversationEndpoints(
    ConversationRunner runner,
    Tokens tokens,
    Doorkeeper door,
    JsonBodies bodies,
    HelpContent content)
{
    // A conversation ends after its silence, not after a while: a token outlives any talk of one evening.
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);

    /// <summary><c>POST tokens/generate</c>: a token for a conversation that has not begun. Anybody may have one.</summary>
    public Task Generate(HttpContext context) => door.RefuseToken(context) is { } refusal
        ? bodies.Refuse(context, refusal)
        : Answer(context, StatusCodes.Status200OK, ConversationKey.New());

    /// <summary><c>POST tokens/refresh</c>: a fresh token for the same conversation.</summary>
    public Task Refresh(HttpContext context) =>
        door.KeyOf(context) is not { } key ? bodies.Refuse(context, Refusal.Unauthorized)
        : door.RefuseRequest(context, key) is { } much ? bodies.Refuse(context, much)
        : Answer(context, StatusCodes.Status200OK, key);

    /// <summary><c>POST conversations</c>: begins the token's conversation (201), or goes on with it (200).</summary>
    public async Task Start(HttpContext context)
    {
        var body = await JsonBodies.Read(context, ProtocolJson.Default.ConversationStart);
        if (door.KeyOf(context) is not { } key)
            await bodies.Refuse(context, Refusal.Unauthorized);
        else if (body.Value is not { } start)
            await bodies.Refuse(context, body.Refusal!);
        else if (door.RefuseRequest(context, key) is { } much)
            await bodies.Refuse(context, much);
        else
            await Start(context, key, Languages.Choose(content.Settings.Languages, start.Locale, context.Request.Headers.AcceptLanguage));
    }

    /// <summary><c>GET conversations/{id}</c>: a fresh token and stream address for a client that lost its connection.</summary>
    public async Task Reconnect(HttpContext context)
    {
        if (door.Admit(context, out var refusal) is not { } key)
            await bodies.Refuse(context, refusal!);
        else if (door.RefuseRequest(context, key) is { } much)
            await bodies.Refuse(context, much);
        else if (await runner.Look(key, CancellationToken.None) is null)
            await bodies.Refuse(context, Refusal.NotFound);
        else
            await Answer(context, StatusCodes.Status200OK, key, StreamUrl(context, key));
    }

    private async Task Start(HttpContext context, ConversationKey key, string language)
    {
        if (await runner.Look(key, CancellationToken.None) is not null)
            await Answer(context, StatusCodes.Status200OK, key, StreamUrl(context, key));
        else if (door.RefuseStart(context) is { } refusal)
            await bodies.Refuse(context, refusal);
        else if (await runner.Begin(key, Medium.Web, language, CancellationToken.None))
            await Answer(context, StatusCodes.Status201Created, key, StreamUrl(context, key));
        else
            await bodies.Refuse(context, Refusal.Full(content.Texts.Wording("full", language)));
    }

    private Task Answer(HttpContext context, int status, ConversationKey key, string? stream = null) => bodies.Write(
        context,
        status,
        new DirectLineConversation(key.Id, tokens.Issue(key, TokenLife), (int)TokenLife.TotalSeconds, stream),
        ProtocolJson.Default.DirectLineConversation);

    private string StreamUrl(HttpContext context, ConversationKey key)
    {
        var request = context.Request;
        var after = ActivityEndpoints.TryReadWatermark(request, out var watermark) && watermark > 0 ? $"watermark={watermark}&" : "";
        return $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{DirectLineRoom.Root}/conversations/{key.Id}/stream?{after}t={tokens.IssuePass(key)}";
    }
}
