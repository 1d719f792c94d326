using System.Collections.Immutable;
using HelpBot.Core.Turns;

namespace HelpBot.Running;

/// <summary>What became of something that came in.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>A turn was taken (or had been, when it came in twice): the entries that it wrote, the visitor's own included.</summary>
    /// <param name="Ended">The conversation is over and wiped.</param>
    public sealed record Taken(ImmutableArray<LoggedEntry> Entries, bool Ended) : Outcome;

    /// <summary>There is no such conversation (any more).</summary>
    public sealed record Gone : Outcome;
}

/// <summary>A log entry with its number (from 1) and time.</summary>
/// <param name="ClientId">Mark of the client that sent it, echoed.</param>
public sealed record LoggedEntry(long Number, DateTimeOffset At, Entry Entry, string? ClientId = null)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(LoggedEntry);
}

/// <summary>A part of the log.</summary>
/// <param name="Last">Number of the last entry there is: the watermark.</param>
/// <param name="IsAnew">These entries stand in the place of all that the client had.</param>
public sealed record LogPage(ImmutableArray<LoggedEntry> Entries, long Last, bool IsAnew = false);
