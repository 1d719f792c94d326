namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>A day and month, and perhaps a year.</summary>
internal static class DayOfYear
{
    /// <summary>The date as a phrase. Without a year it has a past and a future reading.</summary>
    /// <param name="relativeYear">The year that "this", "next" or "last" before the date means, if any.</param>
    public static Phrase Phrase(Scene scene, int from, int to, int? year, int month, int day, int? relativeYear = null)
    {
        var timex = Calendar.Timex(year, month, day);
        var phrase = new Phrase(TimeKind.Date, from, to, timex);
        if (year is { } known) return phrase.Resolved(Calendar.Date(known, month, day));
        if (relativeYear is { } relative) return phrase.Resolved(Calendar.Date(relative, month, day));
        var (past, future) = Around(scene.Now, month, day);
        return phrase.Resolved(Interval.Point(past), Interval.Point(future));
    }

    /// <summary>A date with a two-digit year that may be of either century.</summary>
    public static Phrase Phrase(Scene scene, int from, int to, TwoDigitYear year, int month, int day)
    {
        var known = Phrase(scene, from, to, year.Year, month, day);
        return !year.Ambiguous ? known : (known with { Timex = string.Concat("XX", known.Timex.AsSpan(2)) })
            .Resolved(Interval.Point(Calendar.Date(1900 + year.Value, month, day)), Interval.Point(Calendar.Date(2000 + year.Value, month, day)));
    }

    /// <summary>The last such day before now and the first from now on.</summary>
    public static (DateTime Past, DateTime Future) Around(DateTime now, int month, int day)
    {
        if (month == 2 && day == 29) return LeapDays(now);
        var date = Calendar.Date(now.Year, month, day);
        if (date == DateTime.MinValue) return (date, date);
        return (date >= now ? Calendar.Date(now.Year - 1, month, day) : date, date < now ? Calendar.Date(now.Year + 1, month, day) : date);
    }

    private static (DateTime Past, DateTime Future) LeapDays(DateTime now)
    {
        var past = now.Year;
        while (!DateTime.IsLeapYear(past) || Calendar.Date(past, 2, 29) >= now) past--;
        var future = past + 1;
        while (!DateTime.IsLeapYear(future)) future++;
        return (Calendar.Date(past, 2, 29), Calendar.Date(future, 2, 29));
    }
}
