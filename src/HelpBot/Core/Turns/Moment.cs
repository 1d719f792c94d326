namespace HelpBot.Core.Turns;

/// <summary>What a turn knows of the world: the time, and how it is at the desk.</summary>
/// <param name="Now">The clock, as a value.</param>
/// <param name="Chance">Random letters, as a value.</param>
public sealed record Moment(DateTimeOffset Now, DeskStatus Desk, string Chance = "")
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Moment);
}

/// <summary>How it is at the desk.</summary>
/// <param name="OnDuty">A counsellor is there to take chats.</param>
/// <param name="Waiting">Tickets that wait.</param>
/// <param name="Estimate">Expected wait for a new ticket; null when it cannot be told.</param>
public sealed record DeskStatus(bool OnDuty, int Waiting, TimeSpan? Estimate)
{
    /// <summary>Nobody there.</summary>
    public static DeskStatus Closed { get; } = new(false, 0, null);
}
