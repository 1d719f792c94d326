using System.Globalization;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Which half of the day was said.</summary>
internal enum Half : byte
{
    None,
    Am,
    Pm,

    /// <summary>Neither can be meant but both halves are settled, as for noon.</summary>
    Settled,

    /// <summary>Both were written: "7ampm".</summary>
    Either,
}

/// <summary>A time of day as it was written.</summary>
/// <param name="Minute">Null where no minutes were said.</param>
/// <param name="Bare">Whether it is no more than a number.</param>
internal sealed record ClockTime(int From, int To, int Hour, int? Minute, int? Second, Half Half, bool Bare)
{
    public string Timex => Short(Hour, Minute, Second);

    /// <summary>Whether it may also be twelve hours later.</summary>
    public bool AmPm => Half == Half.None && Hour is >= 1 and <= 12;

    public TimeSpan Span => new(Hour, Minute ?? 0, Second ?? 0);

    public Phrase ToPhrase(DateTime now) => new Phrase(TimeKind.Time, From, To, Timex) { AmPm = AmPm }.Resolved(now.Date + Span);

    public static string Short(int hour, int? minute, int? second)
    {
        if (second is { } seconds) return string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute ?? 0:D2}:{seconds:D2}");
        return minute is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minutes:D2}") : string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}");
    }
}
