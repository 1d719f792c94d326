using System.Text.Json.Serialization;

namespace HelpBot.Protocol;

/// <summary>
/// Names of the Bot Framework's hand-off events. There a bot sends the first to a hub of counsellors, which answers with the second; this help line is bot and hub in
/// one, so the client gets both. Clients show neither.
/// </summary>
public static class HandoffEvents
{
    /// <summary>
    /// A counsellor is called. Its value is an empty object, because all who are called for wait in one queue. The protocol's transcript is never attached: this help line
    /// leaves none, and the counsellor reads the conversation at the desk for as long as it lives.
    /// </summary>
    public const string Initiate = "handoff.initiate";

    /// <summary>What became of it: its value has a state.</summary>
    public const string Status = "handoff.status";
}

/// <summary>The value of a hand-off event. Nothing that anybody said is in it.</summary>
/// <param name="State">Of a status: <c>accepted</c>, <c>failed</c> or <c>completed</c>; null when a counsellor is called.</param>
public sealed record HandoffValue([property: JsonPropertyName("state")] string? State = null)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(HandoffValue);
}
