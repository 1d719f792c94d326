using System.Text.Json.Serialization;

namespace HelpBot.Protocol;

/// <summary>
/// A Bot Framework activity as a client sends it, unchecked. Only these fields are read. Dropped unread are all others, among them
/// <c>from</c> (the token says who it is), <c>timestamp</c> and <c>localTimezone</c> (they tell where somebody is),
/// <c>locale</c> (the conversation has its language), <c>attachments</c> and <c>entities</c>.
/// </summary>
public sealed record ReceivedActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>; other types are accepted and change nothing.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>The client's own id of the message, if it gives one; by it a second delivery is recognised. Not echoed.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>What the visitor typed; passed on.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Passed on when it is a choice or a wish, else dropped. Opaque for clients.</summary>
    [JsonPropertyName("value")]
    [JsonConverter(typeof(ActionValueJson))]
    public ActionValue? Value { get; init; }

    /// <summary>Of <c>channelData</c> only <c>clientActivityID</c>, echoed; the rest is dropped.</summary>
    [JsonPropertyName("channelData")]
    [JsonConverter(typeof(ClientMarkJson))]
    public string? ClientActivityId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ReceivedActivity);
}

/// <summary>
/// What a button stands for: an offered choice (<paramref name="Step"/> and <paramref name="Choice"/>), or one of the ways out that every step has
/// (<paramref name="Wish"/>: <c>exit</c>, <c>danger</c>, <c>human</c>, <c>back</c>, <c>repeat</c>, <c>menu</c>, <c>language</c>).
/// </summary>
/// <param name="Language">With the wish <c>language</c>: two-letter code of the one to speak.</param>
public sealed record ActionValue(
    [property: JsonPropertyName("step")] string? Step = null,
    [property: JsonPropertyName("choice")] string? Choice = null,
    [property: JsonPropertyName("wish")] string? Wish = null,
    [property: JsonPropertyName("language")] string? Language = null)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(ActionValue);
}
