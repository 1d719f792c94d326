using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>A place of help from the directory. Only what was verified, with where and when.</summary>
/// <param name="Name">Proper name, the same in every language.</param>
/// <param name="Area"><c>national</c>, or the place or region it serves.</param>
/// <param name="Phone">As people dial it, or null.</param>
/// <param name="Open">When the phone is answered; null when not known for certain.</param>
/// <param name="What">Line id: what it does, in one or two sentences.</param>
/// <param name="Note">Line id: what to know before contacting it (cost, bill, anonymity), or null.</param>
/// <param name="Hours">Line id: opening hours in words, or null.</param>
/// <param name="Sources">Public pages that say so.</param>
/// <param name="Verified">The day on which a person or the dossier last confirmed it.</param>
public sealed record Service(
    string Id,
    string Name,
    string Area,
    string? Phone,
    string? Website,
    string? Chat,
    string? Address,
    OpeningHours? Open,
    Line What,
    Line? Note,
    Line? Hours,
    ImmutableArray<string> Sources,
    DateOnly Verified);

/// <summary>Weekly opening hours in the help line's time zone. <see cref="Always"/> is round the clock.</summary>
public sealed record OpeningHours(ImmutableArray<OpenPeriod> Periods)
{
    /// <summary>Day and night.</summary>
    public static OpeningHours Always { get; } = new([.. Enum.GetValues<DayOfWeek>().Select(day => new OpenPeriod(day, TimeOnly.MinValue, TimeOnly.MaxValue))]);

    /// <summary>Whether it is open at a local moment.</summary>
    public bool IsOpen(DateTime local) => Periods.Any(period => period.Holds(local));
}

/// <summary>Open on one day of the week from <paramref name="From"/> up to and not including <paramref name="Until"/>.</summary>
public readonly record struct OpenPeriod(DayOfWeek Day, TimeOnly From, TimeOnly Until)
{
    internal bool Holds(DateTime local) =>
        local.DayOfWeek == Day && TimeOnly.FromDateTime(local) is var time && time >= From && (time < Until || Until == TimeOnly.MaxValue);
}
