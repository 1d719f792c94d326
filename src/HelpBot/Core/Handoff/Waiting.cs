namespace HelpBot.Core.Handoff;

/// <summary>Who is next, and how long it takes. Pure.</summary>
public static class Waiting
{
    /// <summary>After this long a ticket counts as one priority higher, so that no one starves.</summary>
    public static TimeSpan AgesAfter { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Talk time assumed until there is a measured one.</summary>
    public static TimeSpan UsualTalk { get; } = TimeSpan.FromMinutes(20);

    /// <summary>Waiting tickets, the next one first: returned ones, then by aged priority, then by arrival.</summary>
    public static IEnumerable<Ticket> InOrder(IEnumerable<Ticket> tickets, DateTimeOffset now) => tickets
        .Where(ticket => ticket is { Counsellor: null, Ending: null })
        .OrderByDescending(ticket => ticket.Returned)
        .ThenByDescending(ticket => Aged(ticket, now))
        .ThenBy(ticket => ticket.OpenedAt);

    /// <summary>Priority with its age counted in: 0 normal, 1 high, 2 urgent, and on upward.</summary>
    public static double Aged(Ticket ticket, DateTimeOffset now) =>
        (int)ticket.Priority + Math.Floor(Math.Max(0, (now - ticket.OpenedAt) / AgesAfter));

    /// <summary>Expected wait of a ticket that has <paramref name="ahead"/> tickets before it; null when nobody is on duty.</summary>
    /// <param name="free">Counsellors who could take a chat at once.</param>
    /// <param name="onDuty">Counsellors on duty.</param>
    public static TimeSpan? Estimate(int ahead, int free, int onDuty, TimeSpan talk) => onDuty switch
    {
        0 => null,
        _ when ahead < free => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromMinutes(Math.Ceiling(Math.Max(1, talk.TotalMinutes * (ahead - free + 1) / onDuty))),
    };
}
