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
        .OrderBy(ticket => Place(ticket, now));

    /// <summary>How many of the waiting tickets come before one. It is not among those before it, and need not be in the queue yet.</summary>
    public static int Ahead(Ticket ticket, IEnumerable<Ticket> waiting, DateTimeOffset now)
    {
        var place = Place(ticket, now);
        return waiting.Count(other => !string.Equals(other.Id, ticket.Id, StringComparison.Ordinal) && Place(other, now).CompareTo(place) < 0);
    }

    /// <summary>Priority with its age counted in: 0 normal, 1 high, 2 urgent, and on upward.</summary>
    public static double Aged(Ticket ticket, DateTimeOffset now) =>
        (int)ticket.Priority + Math.Floor(Math.Max(0, (now - ticket.OpenedAt) / AgesAfter));

    /// <summary>Expected wait of a ticket that has <paramref name="ahead"/> tickets before it.</summary>
    /// <param name="free">Counsellors who could take a chat at once.</param>
    /// <param name="onDuty">Counsellors on duty: at least one.</param>
    public static TimeSpan Estimate(int ahead, int free, int onDuty, TimeSpan talk) => ahead < free
        ? TimeSpan.FromMinutes(1)
        : TimeSpan.FromMinutes(Math.Ceiling(Math.Max(1, talk.TotalMinutes * (ahead - free + 1) / onDuty)));

    private static (bool NotReturned, double Sooner, DateTimeOffset Opened, string Id) Place(Ticket ticket, DateTimeOffset now) =>
        (!ticket.Returned, -Aged(ticket, now), ticket.OpenedAt, ticket.Id);
}
