using System.Collections.Immutable;
using HelpBot.Core.Handoff;

namespace HelpBot.Core.Turns;

/// <summary>A deed that a turn asks for; only <c>Running</c> performs it.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Open a ticket, or raise the one that is open.</summary>
    /// <param name="CodeWord">Id of the code word that asked for help; null when none did.</param>
    public sealed record OpenTicket(Priority Priority, ImmutableSortedSet<string> Flags, string? CodeWord) : Effect;

    /// <summary>Take the ticket back: the visitor no longer wants a counsellor.</summary>
    public sealed record WithdrawTicket : Effect;

    /// <summary>The counsellor and the visitor are done.</summary>
    public sealed record CloseTicket : Effect;

    /// <summary>Remove the conversation and everything sealed with it, at once.</summary>
    public sealed record Wipe : Effect;
}
