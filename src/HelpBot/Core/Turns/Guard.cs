namespace HelpBot.Core.Turns;

/// <summary>
/// By which name the bot knows the visitor again, should somebody else have the phone. The name itself is nowhere: only a salted hash of it, and of the one
/// for when somebody forces them. While the name is awaited the conversation is set aside, whole, and a harmless one stands in its place.
/// </summary>
public sealed record Guard
{
    /// <summary>Chance, drawn when the name was agreed on.</summary>
    public required string Salt { get; init; }

    /// <summary>Hash of the agreed name.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of the name that calls for help; null when none was agreed on.</summary>
    public string? Alarm { get; init; }

    /// <summary>When the visitor was last heard.</summary>
    public DateTimeOffset HeardAt { get; init; }

    /// <summary>The conversation that is set aside, without its guard; null while it is held in the open.</summary>
    public Conversation? Aside { get; init; }

    /// <summary>How many names were wrong since the right one.</summary>
    public int Wrong { get; init; }

    /// <summary>A ticket was opened that nothing on the screen tells of.</summary>
    public bool Alarmed { get; init; }

    /// <summary>While the name was awaited the last counsellor went off duty: still to be told to whoever waits, when they are known again.</summary>
    public bool Forsaken { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(Guard);
}
