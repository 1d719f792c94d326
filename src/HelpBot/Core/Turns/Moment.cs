using System.Collections.Immutable;
using HelpBot.Core.Handoff;

namespace HelpBot.Core.Turns;

/// <summary>What a turn knows of the world: the time, and how it is at the desk.</summary>
/// <param name="Now">The clock, as a value.</param>
/// <param name="Chance">Random letters, as a value.</param>
public sealed record Moment(DateTimeOffset Now, DeskStatus Desk, string Chance = "")
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Moment);
}

/// <summary>How it is at the desk, for one visitor.</summary>
/// <param name="OnDuty">A counsellor is there to take chats.</param>
/// <param name="Waits">Expected wait by priority, from their place in the queue or from the place that they would get; empty when it cannot be told.</param>
public sealed record DeskStatus(bool OnDuty, ImmutableArray<TimeSpan> Waits)
{
    /// <summary>Nobody there.</summary>
    public static DeskStatus Closed { get; } = new(false, []);

    /// <summary>Somebody there, and everybody waits as long.</summary>
    public static DeskStatus Staffed(TimeSpan wait) => new(true, [wait, wait, wait]);

    /// <summary>Expected wait; null when it cannot be told.</summary>
    public TimeSpan? Wait(Priority priority) => Waits.IsEmpty ? null : Waits[(int)priority];
}
