using System.Globalization;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Moments counted from another: two days ago, over drie weken, 3 weeks after christmas, an hour later.</summary>
internal static class CountedDates
{
    /// <summary>The moment as a date, or as a date with a time where the length has hours or shorter.</summary>
    public static Phrase? Read(Scene scene, int from) => scene.Counted.Read(scene, from, ReadAnew);

    public static Phrase? ReadAnew(Scene scene, int from)
    {
        var start = Connector(scene, from);
        if (start > from && Durations.Read(scene, start) is { } ahead && !IsInsideRange(scene, from) && AfterLength(scene, start, ahead) is null) return Ahead(scene, from, ahead);
        if (Durations.Read(scene, from) is not { } length) return null;
        return AfterLength(scene, from, length) is { } moment ? OnWeekday(scene, moment, length) : null;
    }

    /// <summary>"thursday, two years from now".</summary>
    public static Phrase? WithWeekdayBefore(Scene scene, int from)
    {
        if (Weekdays.At(scene, from, out var next) is not (> 0 and var weekday)) return null;
        var at = scene.Is(next, ',') ? next + 1 : next;
        if (Durations.Read(scene, at) is not { } length || AfterLength(scene, at, length) is not { Kind: TimeKind.Date } moment) return null;
        return ToWeekday(moment with { From = from }, weekday, length);
    }

    /// <summary>"in", "over", "na" before a length; the token after it.</summary>
    private static int Connector(Scene scene, int at)
    {
        if (!scene.Dutch) return scene.Is(at, "in") ? at + 1 : at;
        if (!(scene.Is(at, "in") || scene.Is(at, "over") || scene.Is(at, "na"))) return at;
        return scene.Is(at + 1, "de") ? at + 2 : at + 1;
    }

    private static bool IsInsideRange(Scene scene, int from) => scene.Dutch && scene.Is(from, "over") && scene[from - 1].IsDigits;

    private static Phrase Ahead(Scene scene, int from, Phrase length)
    {
        var (now, end) = (scene.Now, length.To);
        if (scene.Is(end, "since") || scene.Is(end, "sinds"))
        {
            var at = scene.Is(end + 1, "the") ? end + 2 : end + 1;
            if (scene.Is(at, "year") || scene.Is(at, "het")) at++;
            if (scene.Year(at, out var after) is { } year) (now, end) = (Calendar.Date(year, 1, 1), after);
        }

        return Moment(from, end, Calendar.Shift(now, length.Timex, 1), length);
    }

    private static Phrase? AfterLength(Scene scene, int from, Phrase length)
    {
        var at = length.To;
        if (scene.Has(at, Role.Ago) || scene.Is(at, "earlier") || (scene.Everyday && scene.Word(at) is "terug" or "back")) return Moment(from, at + 1, Calendar.Shift(scene.Now, length.Timex, -1), length);
        if (Later(scene, at) is { } later) return Moment(from, later, Calendar.Shift(scene.Now, length.Timex, 1), length);
        return length.IsClockDuration && !length.Timex.StartsWith("PT", StringComparison.Ordinal) ? null : FromDate(scene, from, at, length);
    }

    private static int? Later(Scene scene, int at)
    {
        if (scene.Is(at, "later")) return IsLaterPeriod(scene, at) ? null : at + 1;
        if (scene.Is(at, "from", "now") || scene.Is(at, "vanaf", "nu")) return at + 2;
        return scene.Is(at, "hence") ? at + 1 : null;
    }

    /// <summary>"later this week", "later than": belongs to what follows.</summary>
    private static bool IsLaterPeriod(Scene scene, int at) =>
        !scene.Dutch && (scene.Is(at + 1, "than") || (scene.Has(at + 1, Role.This | Role.Next | Role.The) && scene[at + 2].Word is { Unit: not Unit.None }) || scene.Is(at + 1, "in") || scene[at + 1].Word is { Part: not DayPart.None });

    /// <summary>"two days before yesterday", "2 weeks from january 15".</summary>
    private static Phrase? FromDate(Scene scene, int from, int at, Phrase length)
    {
        if (length.IsClockDuration) return null;
        if (scene.Is(at, "gerekend")) at++;
        var sign = scene.Has(at, Role.Before) && scene.Word(at) is "before" or "voor" or "voordat" ? -1 : scene.Word(at) is "from" or "after" or "na" or "vanaf" or "van" or "sedert" ? 1 : 0;
        if (sign == 0) return null;
        var day = DateReader.Plain(scene, at + 1) ?? Days.Holiday(scene, at + 1) ?? (scene.Has(at + 1, Role.On) ? DateReader.Plain(scene, at + 2) : null);
        if (day is null || day.Future.Impossible) return null;
        return Moment(from, day.To, Calendar.Shift(day.FromToday ? scene.Now.Date + (day.Future.Start - scene.Now.Date) : day.Future.Start, length.Timex, sign), length);
    }

    private static Phrase OnWeekday(Scene scene, Phrase moment, Phrase length)
    {
        var at = scene.Has(moment.To, Role.On) ? moment.To + 1 : moment.To;
        return moment.Kind == TimeKind.Date && Weekdays.At(scene, at, out var end) is > 0 and var weekday && DateReader.Plain(scene, at) is { } plain && plain.To == end ? ToWeekday(moment with { To = end }, weekday, length) : moment;
    }

    private static Phrase ToWeekday(Phrase moment, int weekday, Phrase length)
    {
        var date = moment.Future.Start;
        var shift = (weekday % 7) - (int)date.DayOfWeek;
        if (length.Timex.EndsWith('M') && date.Day + shift < 1) shift += 7;
        if (length.Timex.EndsWith('Y') && date.DayOfYear + shift < 1) shift += 7;
        var moved = Calendar.Days(date, shift);
        return (moment with { Timex = Calendar.Timex(moved) }).Resolved(moved);
    }

    private static Phrase Moment(int from, int to, DateTime moment, Phrase length) => length.Timex.Contains('T', StringComparison.Ordinal)
        ? new Phrase(TimeKind.DateTime, from, to, Calendar.DateTimeTimex(moment)).Resolved(moment) with { FromToday = true }
        : new Phrase(TimeKind.Date, from, to, moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Resolved(moment.Date) with { FromToday = true, Seconds = length.Seconds, Source = length.Timex };
}
