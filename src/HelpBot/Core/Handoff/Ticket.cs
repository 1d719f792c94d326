using System.Collections.Immutable;
using HelpBot.Core.Turns;

namespace HelpBot.Core.Handoff;

/// <summary>A visitor who waits for, or talks with, a counsellor. It holds no words of the visitor.</summary>
/// <param name="Id">Short random id.</param>
/// <param name="CodeWord">Id of the code word that asked for help; null when none did.</param>
/// <param name="Returned">It was with a counsellor whose connection was lost: it goes before all others.</param>
/// <param name="Counsellor">Who has the chat; null while it waits.</param>
/// <param name="Ending">How it ended; null while it lives.</param>
public sealed record Ticket(
    string Id,
    string ConversationId,
    Priority Priority,
    ImmutableSortedSet<string> Flags,
    string? CodeWord,
    string Language,
    Medium Medium,
    DateTimeOffset OpenedAt,
    bool Returned = false,
    Counsellor? Counsellor = null,
    DateTimeOffset? TakenAt = null,
    Ending? Ending = null);

/// <summary>A counsellor as the queue and the visitor know them.</summary>
/// <param name="Id">Account id.</param>
/// <param name="Name">Name that the visitor sees.</param>
public sealed record Counsellor(string Id, string Name);

/// <summary>How a ticket ended.</summary>
public enum Ending
{
    /// <summary>The counsellor closed it.</summary>
    Closed,

    /// <summary>The visitor took it back.</summary>
    Withdrawn,

    /// <summary>The visitor left by quick exit: everything is wiped.</summary>
    LeftByExit,

    /// <summary>The visitor was silent until the conversation expired.</summary>
    Expired,
}
