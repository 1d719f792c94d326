using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HelpBot.Protocol;

/// <summary>What this help line puts into <c>channelData</c>. Clients that do not know it lose nothing but looks.</summary>
/// <param name="ClientActivityId">The mark that the client gave its own message, echoed so that the client knows it again.</param>
/// <param name="HelpBot">The message in parts.</param>
public sealed record ChannelData(
    [property: JsonPropertyName("clientActivityID")] string? ClientActivityId = null,
    [property: JsonPropertyName("helpbot")] HelpBotData? HelpBot = null)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(ChannelData);
}

/// <summary>A message in parts.</summary>
public sealed record HelpBotData
{
    /// <summary><c>counsellor</c> when a counsellor says it; null when the bot does.</summary>
    [JsonPropertyName("from")]
    public string? From { get; init; }

    /// <summary>Sentences before the services and the question; left out where there is no message.</summary>
    [JsonPropertyName("lines")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<string> Lines { get; init; }

    /// <summary>Services to show after the lines; left out when there are none.</summary>
    [JsonPropertyName("services")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<ServiceData> Services { get; init; }

    /// <summary>The question that stands open.</summary>
    [JsonPropertyName("question")]
    public string? Question { get; init; }

    /// <summary>The awaited answer: <c>choice</c>, <c>yesNo</c>, <c>text</c>, <c>number</c>, <c>age</c>, <c>time</c>, <c>service</c>, <c>secret</c> (not to be shown); null when none.</summary>
    [JsonPropertyName("expects")]
    public string? Expects { get; init; }

    /// <summary>True when somebody may read along, so that the page must look harmless; else null.</summary>
    [JsonPropertyName("covert")]
    public bool? Covert { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(HelpBotData);
}

/// <summary>A place of help, as the directory has it.</summary>
/// <param name="What">What it does.</param>
/// <param name="Phone">As people dial it.</param>
/// <param name="Hours">Opening hours in words.</param>
/// <param name="Note">What to know before contacting it.</param>
public sealed record ServiceData(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("what")] string What,
    [property: JsonPropertyName("phone")] string? Phone,
    [property: JsonPropertyName("hours")] string? Hours,
    [property: JsonPropertyName("note")] string? Note,
    [property: JsonPropertyName("website")] string? Website,
    [property: JsonPropertyName("chat")] string? Chat,
    [property: JsonPropertyName("address")] string? Address);
