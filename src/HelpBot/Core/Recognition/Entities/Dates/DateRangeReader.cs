using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>The longest range of dates that starts at a token.</summary>
internal static class DateRangeReader
{
    public static Phrase? Read(Scene scene, int from)
    {
        var best = DateReader.Longer(Periods.Read(scene, from), NumberedPeriods.Read(scene, from));
        if (CountedRanges.Read(scene, from) is { Kind: TimeKind.DateRange } counted) best = DateReader.Longer(best, counted);
        best = DateReader.Longer(best, DateSpans.Read(scene, from));
        return DateReader.Longer(best, HolidayWeekend(scene, from));
    }

    /// <summary>"the weekend of halloween", "labor day 2021 weekend".</summary>
    private static Phrase? HolidayWeekend(Scene scene, int from)
    {
        if (scene.Dutch) return null;
        var at = scene.SkipThe(from);
        if (scene.Is(at, "weekend") && scene.Has(at + 1, Role.Of)) return Days.Holiday(scene, at + 2) is { } of ? Weekend(from, of.To, of) : null;
        if (Days.Holiday(scene, from) is not { } day || !scene.Is(day.To, "weekend")) return null;
        if (scene.Year(day.To + 1, out var end) is not { } year || Holidays.Find(scene, from) is not { } holiday) return Weekend(from, day.To + 1, day);
        return Weekend(from, end, day.Resolved(holiday.Date(year)));
    }

    private static Phrase Weekend(int from, int to, Phrase day)
    {
        var (past, future) = (Near(day.Past.Start), Near(day.Future.Start));
        return new Phrase(TimeKind.DateRange, from, to, Timex(future)) { PastTimex = past == future ? null : Timex(past) }.Resolved(past, future);
    }

    private static string Timex(Interval weekend) => Calendar.WeekTimex(weekend.Start) + "-WE";

    private static Interval Near(DateTime day)
    {
        var (saturday, monday) = (Calendar.This(day, 6), Calendar.Days(Calendar.This(day, 7), 1));
        return Calendar.Weekday(day) switch
        {
            1 or 2 => new Interval(Calendar.Days(saturday, -7), Calendar.Days(day, 1)),
            7 => new Interval(saturday, monday),
            _ => new Interval(day, monday),
        };
    }
}
