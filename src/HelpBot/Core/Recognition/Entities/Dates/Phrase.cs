namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>The seven kinds of time phrases.</summary>
internal enum TimeKind : byte
{
    Date,
    Time,
    DateTime,
    DateRange,
    TimeRange,
    DateTimeRange,
    Duration,
}

/// <summary>From a moment up to another; for a point both are the same.</summary>
internal readonly record struct Interval(DateTime Start, DateTime End)
{
    public static Interval Point(DateTime moment) => new(moment, moment);

    /// <summary>Whether a date of it does not exist, as in 30 February.</summary>
    public bool Impossible => Start == DateTime.MinValue || End == DateTime.MinValue;
}

/// <summary>A time phrase that was read: its tokens, its timex and its latest past and next future reading.</summary>
/// <param name="From">The first token.</param>
/// <param name="To">The token after the last.</param>
internal sealed record Phrase(TimeKind Kind, int From, int To, string Timex)
{
    public Interval Past { get; init; }

    public Interval Future { get; init; }

    /// <summary>before, after, since, until, approx, start, mid, end, more, less, ref_undef, or two of them.</summary>
    public string? Mod { get; init; }

    /// <summary>Whether the hour may also be twelve hours later.</summary>
    public bool AmPm { get; init; }

    /// <summary>Whether before, after, since or until made a range of it.</summary>
    public bool Ranged { get; init; }

    /// <summary>The days of a row of working days.</summary>
    public string? List { get; init; }

    /// <summary>The timex of the past reading where it differs.</summary>
    public string? PastTimex { get; init; }

    /// <summary>The length of a duration.</summary>
    public double Seconds { get; init; }

    public bool Meal { get; init; }

    /// <summary>Named but without a resolution, such as "summer".</summary>
    public bool Unresolved { get; init; }

    /// <summary>A part of the day without a day: its timex and hours stand in the phrase.</summary>
    public bool IsDayPart { get; init; }

    /// <summary>Bare numbers, "5 to 7", which are hours only beside a date or part of the day.</summary>
    public bool Bare { get; init; }

    /// <summary>A day told from today, which does not take the year of what stands beside it.</summary>
    public bool FromToday { get; init; }

    /// <summary>Whether the unit of a duration is shorter than a day.</summary>
    public bool IsClockDuration { get; init; }

    public string? Source { get; init; }

    public Phrase Resolved(Interval past, Interval future) => this with { Past = past, Future = future };

    public Phrase Resolved(Interval only) => Resolved(only, only);

    public Phrase Resolved(DateTime moment) => Resolved(Interval.Point(moment));
}
