using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HelpBot.Protocol;

/// <summary>Direct Line 3.0's <c>Conversation</c>: what a client needs to go on.</summary>
/// <param name="ExpiresIn">Seconds that the token is good for.</param>
/// <param name="StreamUrl">WebSocket address, good once and for a minute; null when only a token was asked for.</param>
public sealed record DirectLineConversation(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl")] string? StreamUrl = null)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(DirectLineConversation);
}

/// <summary>What a client may say when it starts a conversation; anything else it says is dropped.</summary>
/// <param name="Locale">Language tag that it would like to be spoken to in.</param>
public sealed record ConversationStart([property: JsonPropertyName("locale")] string? Locale = null);

/// <summary>Direct Line 3.0's <c>ActivitySet</c>.</summary>
/// <param name="Watermark">Number of the last entry; a client asks for what came after it.</param>
public sealed record ActivitySet(
    [property: JsonPropertyName("activities")] ImmutableArray<Activity> Activities,
    [property: JsonPropertyName("watermark")] string Watermark)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(ActivitySet);
}

/// <summary>Direct Line 3.0's <c>ResourceResponse</c>: the id that a posted activity got.</summary>
public sealed record ResourceResponse([property: JsonPropertyName("id")] string Id)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(ResourceResponse);
}
