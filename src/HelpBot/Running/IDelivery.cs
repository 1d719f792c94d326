using System.Collections.Immutable;
using HelpBot.Core.Turns;

namespace HelpBot.Running;

/// <summary>Brings entries to a visitor whose medium cannot ask for them.</summary>
public interface IDelivery
{
    /// <summary>The medium it serves.</summary>
    Medium Medium { get; }

    /// <summary>Delivers entries that came from the desk. A failure is its own to report and never undoes the turn.</summary>
    ValueTask Deliver(string address, string language, ImmutableArray<LoggedEntry> entries, CancellationToken cancel);
}
