namespace HelpBot.Running;

/// <summary>The circumstances under which something came in, which Core must not see.</summary>
/// <param name="Id">The medium's own id of the message, by which a second delivery is recognised; null when it has none.</param>
/// <param name="ClientId">Opaque mark of the client, echoed to it (Direct Line's <c>clientActivityID</c>).</param>
/// <param name="Address">Where replies go when the medium cannot be polled (a phone number). Used for a ticket, sealed; else forgotten.</param>
public sealed record Arrival(string? Id = null, string? ClientId = null, string? Address = null)
{
    /// <summary>Nothing known.</summary>
    public static Arrival Plain { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => nameof(Arrival);
}
