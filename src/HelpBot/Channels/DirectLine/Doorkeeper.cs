using System.Buffers.Text;
using HelpBot.Content.Model;
using HelpBot.Privacy.Limits;
using HelpBot.Running.Sealing;

namespace HelpBot.Channels.DirectLine;

/// <summary>Decides who a request comes from. It keeps nothing of tokens, and of passes only that they were used, for as long as they would have been good.</summary>
internal sealed class Doorkeeper(Tokens tokens, Budgets budgets, HelpContent content, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    private readonly UsedPasses _used = new(Tokens.PassLife, time);

    /// <summary>The key in the request's token; null when there is none that is good.</summary>
    public ConversationKey? KeyOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        return header.Count == 1 && header[0] is { } text && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? tokens.Read(text.AsSpan(Scheme.Length))
            : null;
    }

    /// <summary>The key for the conversation that the address names, or why there is none.</summary>
    public ConversationKey? Admit(HttpContext context, out Refusal? refusal)
    {
        var key = KeyOf(context);
        refusal = key is null ? Refusal.Unauthorized : IsFor(key, context) ? null : Refusal.Forbidden;
        return refusal is null ? key : null;
    }

    /// <summary>The same for a WebSocket, whose address carries a pass. A pass lets somebody in once: addresses end up in histories and logs.</summary>
    public ConversationKey? AdmitOnce(HttpContext context, out Refusal? refusal)
    {
        var pass = context.Request.Query["t"].ToString();
        var key = pass.Length is > 0 and < 1024 ? tokens.ReadPass(pass) : null;
        refusal = key is null || !_used.Use(Base64Url.DecodeFromChars(pass)) ? Refusal.Unauthorized : IsFor(key, context) ? null : Refusal.Forbidden;
        return refusal is null ? key : null;
    }

    /// <summary>Why no token is given out now; null when one is.</summary>
    public Refusal? RefuseToken(HttpContext context) => Refuse(context, budgets.Token(context));

    /// <summary>Why no conversation may begin now; null when it may.</summary>
    public Refusal? RefuseStart(HttpContext context) => Refuse(context, budgets.Start(context));

    /// <summary>Why the holder of a token has asked too much of its conversation; null when they have not.</summary>
    public Refusal? RefuseRequest(HttpContext context, ConversationKey key, bool danger = false) => Refuse(context, budgets.Request(key.Id, danger));

    private Refusal? Refuse(HttpContext context, int? seconds) => seconds is { } wait
        ? Refusal.TooMany(content.Texts.Wording("full", Languages.Choose(content.Settings.Languages, null, context.Request.Headers.AcceptLanguage)), wait)
        : null;

    private static bool IsFor(ConversationKey key, HttpContext context) =>
        context.Request.RouteValues["id"] is string id && string.Equals(id, key.Id, StringComparison.Ordinal);
}
