using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HelpBot.Protocol;

/// <summary>
/// A Bot Framework activity as this help line sends it: the fields of the published schema that we fill, and no others.
/// What clients send is a <see cref="ReceivedActivity"/>.
/// </summary>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>Of an event: <c>redraw</c> when what follows stands in the place of all that the client had, or one of <see cref="HandoffEvents"/>; else null.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Of a hand-off event: what the protocol asks; else null.</summary>
    [JsonPropertyName("value")]
    public HandoffValue? Value { get; init; }

    /// <summary>Conversation id, a bar, and the entry's number in seven digits; null for activities that are not in the log.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>When it was said, UTC.</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Always <c>directline</c>.</summary>
    [JsonPropertyName("channelId")]
    public string? ChannelId { get; init; }

    /// <summary>Who said it.</summary>
    [JsonPropertyName("from")]
    public ChannelAccount? From { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    [JsonPropertyName("conversation")]
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Two-letter code of the language that <see cref="Text"/> is in.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    /// <summary>All that is said as plain text, paragraphs two line ends apart.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Of a message always <c>plain</c>: nothing that is said is to be read as Markdown; else null.</summary>
    [JsonPropertyName("textFormat")]
    public string? TextFormat { get; init; }

    /// <summary><c>expectingInput</c> when a question stands open, else <c>acceptingInput</c>.</summary>
    [JsonPropertyName("inputHint")]
    public string? InputHint { get; init; }

    /// <summary>The answers on offer.</summary>
    [JsonPropertyName("suggestedActions")]
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>The same in parts, for a client that draws it well, and the client's own mark, echoed.</summary>
    [JsonPropertyName("channelData")]
    public ChannelData? ChannelData { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(Activity);
}

/// <summary>The activity types that go over the wire here.</summary>
public static class ActivityTypes
{
    /// <summary>Something said or chosen.</summary>
    public const string Message = "message";

    /// <summary>Something that a program says to a program; read only for its <c>value</c>.</summary>
    public const string Event = "event";

    /// <summary>The conversation is over. From a client: the visitor leaves, wipe everything.</summary>
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>Who said something.</summary>
/// <param name="Id"><c>helpbot</c>, <c>counsellor</c> or <c>visitor</c>; never an id that a client made up.</param>
/// <param name="Name">Name of a counsellor, as the visitor may see it.</param>
/// <param name="Role"><c>bot</c> or <c>user</c>.</param>
public sealed record ChannelAccount(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("name")] string? Name = null);

/// <summary>The conversation that an activity belongs to.</summary>
public sealed record ConversationAccount([property: JsonPropertyName("id")] string Id)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(ConversationAccount);
}

/// <summary>Answers on offer, in order.</summary>
public sealed record SuggestedActions([property: JsonPropertyName("actions")] ImmutableArray<CardAction> Actions);

/// <summary>One answer on offer. A client that takes it posts a message with its text and value.</summary>
/// <param name="Type">Always <c>messageBack</c>.</param>
/// <param name="Title">Label of the button.</param>
/// <param name="Text">Text of the message that the client posts.</param>
/// <param name="DisplayText">What the client shows as said by the visitor.</param>
/// <param name="Value">What the choice is recognised by.</param>
/// <param name="ChannelData">Covert when the choice says that somebody may read along, so that a client can hide what is plain at once; else null.</param>
public sealed record CardAction(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("displayText")] string DisplayText,
    [property: JsonPropertyName("value")] ActionValue Value,
    [property: JsonPropertyName("channelData")] ChannelData? ChannelData = null);
