using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Weekdays, alone and with what makes them one day: next friday, monday of last week, maandag 21, first monday of may.</summary>
internal static class Weekdays
{
    public static Phrase? Read(Scene scene, int from) => DateReader.Longer(Relative(scene, from), Nth(scene, from)) ?? FromNow(scene, from) ?? Bare(scene, from);

    /// <summary>Short forms that are common words stand only after "on" or with a point.</summary>
    public static int At(Scene scene, int at, out int end)
    {
        end = at + 1;
        if (scene[at].Word is not { Weekday: > 0, Part: DayPart.None } word) return 0;
        var point = scene.Is(at + 1, '.') && scene.Touches(at + 1);
        if (scene.Dutch && scene[at].Length <= 4 && point) end = at + 2;
        return word.Weekday;
    }

    private static bool StandsAlone(Scene scene, int at)
    {
        var on = scene.Has(at - 1, Role.On) || (scene.Dutch && scene.Has(at - 1, Role.For));
        if (!scene.Dutch) return on || scene.Word(at) is not ("sat" or "sun");
        if (scene.Word(at) is not ("zat" or "vrij" or "zon" or "zo")) return !(scene.Is(at - 2, "in", "de") && scene[at].Length <= 6);
        var point = scene.Is(at + 1, '.') && scene.Touches(at + 1) && scene[at + 2].Kind != TokenKind.None;
        return point || (on && scene.Word(at) is not "zo");
    }

    private static Phrase? Relative(Scene scene, int from)
    {
        var start = from;
        var at = scene.Has(from, Role.On) ? from + 1 : from;
        if (scene.Has(at, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past) && !scene.Is(at, "huidige"))
        {
            var role = at;
            var next = at + 1;
            if (scene.Is(at, "this") && scene.Has(next, Role.Past | Role.Coming)) role = next++;
            var week = scene.Is(next, "week");
            if (week) next = AfterWeek(scene, next + 1);
            if (At(scene, next, out var end) is > 0 and var weekday) return at > start && !(week && scene.Has(role, Role.Next | Role.Coming)) ? null : Day(scene, start, end, weekday, role);
        }

        return At(scene, at, out var after) is > 0 and var day ? WeekAfter(scene, from, at, after, day) : null;
    }

    private static int AfterWeek(Scene scene, int at)
    {
        if (scene.IsDash(at)) return at + 1;
        if (scene.Is(at, ',') && scene.Has(at + 1, Role.On)) return at + 2;
        return scene.Has(at, Role.On) ? at + 1 : at;
    }

    /// <summary>"monday of last week", "dinsdag van volgende week".</summary>
    private static Phrase? WeekAfter(Scene scene, int from, int at, int after, int weekday)
    {
        var next = scene.Skip(after, Role.Of);
        next = scene.SkipThe(next);
        if (!scene.Has(next, Role.This | Role.Next | Role.Coming | Role.Last) || !scene.Is(next + 1, "week")) return null;
        return at > from && !scene.Has(next, Role.Next | Role.Coming) ? null : Day(scene, from, next + 2, weekday, next, inWeek: true);
    }

    private static Phrase Day(Scene scene, int from, int to, int weekday, int role, bool inWeek = false)
    {
        var here = Calendar.This(scene.Now, weekday).Date;
        var today = Calendar.Weekday(scene.Now);
        var date = here;
        if (scene.Has(role, Role.Coming)) date = inWeek || scene.Has(from, Role.On) ? Calendar.Days(here, 7) : today >= weekday ? Calendar.Days(here, 7) : here;
        else if (scene.Has(role, Role.Next)) date = Calendar.Days(here, 7);
        else if (scene.Has(role, Role.Past)) date = today <= weekday ? Calendar.Days(here, -7) : here;
        else if (scene.Has(role, Role.Last)) date = Calendar.Days(here, -7);
        return new Phrase(TimeKind.Date, from, to, Calendar.Timex(date)).Resolved(date);
    }

    /// <summary>first friday of october, 1st week of oct. on friday, laatste maandag van volgende maand.</summary>
    private static Phrase? Nth(Scene scene, int from)
    {
        var at = scene.SkipThe(from);
        if (Cardinal(scene, at, out var next) is not (> 0 and var number)) return null;
        if (scene.Is(next, "week"))
        {
            var month = Months.Suffix(scene, next + 1);
            if (month is null) return null;
            var on = scene.Skip(month.Value.To, Role.On);
            return At(scene, on, out var last) is > 0 and var named ? InMonth(scene, from, last, number, named, month.Value) : null;
        }

        if (At(scene, next, out var end) is not (> 0 and var weekday)) return null;
        if (Months.Suffix(scene, end) is { } suffix) return InMonth(scene, from, suffix.To, number, weekday, suffix);
        return number is >= 1 and <= 5 && !scene.Has(at, Role.Last) ? ThisMonth(scene, at, end, number, weekday) : null;
    }

    /// <summary>1 to 5, and 6 for the last; 0 for none.</summary>
    public static int Cardinal(Scene scene, int at, out int end)
    {
        end = at + 1;
        if (scene.Is(at, "last") || scene.Is(at, "laatste")) return 6;
        if (scene[at].Word is { Ordinal: >= 1 and <= 5, Plural: false } word && !word.Is(Role.Half | Role.Quarter)) return (int)word.Ordinal;
        return scene.Day(at, out end, out var ordinal) is >= 1 and <= 5 and var day && ordinal ? day : 0;
    }

    private static Phrase InMonth(Scene scene, int from, int to, int number, int weekday, MonthSuffix month)
    {
        var year = month.Year ?? scene.Now.Year;
        var date = InMonth(year, month.Month, ref number, weekday);
        var timex = $"XXXX-{month.Month:D2}-WXX-{weekday % 7}-#{number}";
        var phrase = new Phrase(TimeKind.Date, from, to, timex);
        if (month.Year is not null) return phrase.Resolved(date);
        var (past, future) = (date, date);
        if (future < scene.Now) future = InMonth(year + 1, month.Month, ref number, weekday);
        if (past >= scene.Now) past = InMonth(year - 1, month.Month, ref number, weekday);
        return phrase.Resolved(Interval.Point(past), Interval.Point(future));
    }

    private static DateTime InMonth(int year, int month, ref int number, int weekday)
    {
        var first = Calendar.Date(year, month, 1);
        var nth = Math.Min(number, 5);
        var date = Calendar.Days(first, ((weekday - Calendar.Weekday(first) + 7) % 7) + (7 * (nth - 1)));
        number = nth;
        if (date.Month == month) return date;
        number--;
        return Calendar.Days(date, -7);
    }

    private static Phrase ThisMonth(Scene scene, int from, int to, int number, int weekday)
    {
        var first = Calendar.FirstOfMonth(scene.Now);
        var shift = ((weekday % 7) - ((int)first.DayOfWeek)) is > 0 and var ahead ? ahead : (weekday % 7) - (int)first.DayOfWeek + 7;
        var date = Calendar.Date(first.Year, first.Month, 1 + shift + (7 * (number - 1)));
        return new Phrase(TimeKind.Date, from, to, Calendar.Timex(date == DateTime.MinValue ? first : date)).Resolved(date);
    }

    /// <summary>three mondays from now.</summary>
    private static Phrase? FromNow(Scene scene, int from)
    {
        if (scene[from].Word is not { Cardinal: >= 1 and < 100 } word || At(scene, from + 1, out var end) is not (> 0 and var weekday)) return null;
        var later = scene.Is(end, "later") ? end + 1 : scene.Is(end, "from", "now") || scene.Is(end, "vanaf", "nu") ? end + 2 : 0;
        if (later == 0) return null;
        var date = scene.Now.Date;
        var left = word.Cardinal - ((int)scene.Now.DayOfWeek > weekday % 7 ? 1 : 0);
        date = left > 0 ? Calendar.Days(Calendar.This(date, weekday), 7 * left) : date;
        return new Phrase(TimeKind.Date, from, later, Calendar.Timex(date)).Resolved(date);
    }

    private static Phrase? Bare(Scene scene, int from)
    {
        if (At(scene, from, out var end) is not (> 0 and var weekday)) return null;
        if (WithDay(scene, from, end, weekday) is { } exact) return exact;
        if (!StandsAlone(scene, from)) return null;
        var here = Calendar.This(scene.Now, weekday);
        var future = here < scene.Now ? Calendar.Days(here, 7) : here;
        var past = here >= scene.Now ? Calendar.Days(here, -7) : here;
        return new Phrase(TimeKind.Date, from, end, $"XXXX-WXX-{weekday}").Resolved(Interval.Point(past.Date), Interval.Point(future.Date));
    }

    /// <summary>monday 21, friday the 26th, dinsdag de elfde.</summary>
    private static Phrase? WithDay(Scene scene, int from, int at, int weekday)
    {
        var article = scene.Has(at, Role.The) && !scene.Is(at, "het");
        var day = article ? scene.AnyDay(at + 1, out var end, cardinals: false) : scene.Day(at, out end, out _);
        if (day == 0 || scene.Is(end, ':') || scene.IsDash(end) || scene.Is(end, '/') || (scene.Is(end, '.') && scene.Touches(end) && scene[end + 1].IsDigits && scene.Touches(end + 1))) return null;
        if (article)
        {
            var date = Calendar.Date(scene.Now.Year, scene.Now.Month, day);
            return date != DateTime.MinValue && Calendar.Weekday(date) == weekday ? new Phrase(TimeKind.Date, from, end, Calendar.Timex(date)).Resolved(date) : null;
        }

        if (scene.Has(end, Role.Clock | Role.Till) || scene.Word(end) is "am" or "pm" or "a" or "p" or "o" || scene[end].Word is { Month: > 0 } or { Unit: not Unit.None } or { Part: not DayPart.None }) return null;
        return Matching(scene, from, end, weekday, day);
    }

    /// <summary>The months around now in which the day falls on the weekday.</summary>
    private static Phrase Matching(Scene scene, int from, int to, int weekday, int day)
    {
        var month = Calendar.FirstOfMonth(scene.Now);
        var today = scene.Now.Date;
        if (today.Day == day && Calendar.Weekday(today) == weekday) return new Phrase(TimeKind.Date, from, to, Calendar.Timex(today)).Resolved(today);
        var future = Search(month, 1, weekday, day, date => date >= today);
        var past = Search(month, -1, weekday, day, date => date < today);
        return new Phrase(TimeKind.Date, from, to, $"XXXX-WXX-{weekday}").Resolved(Interval.Point(past), Interval.Point(future));
    }

    private static DateTime Search(DateTime month, int step, int weekday, int day, Func<DateTime, bool> fits)
    {
        for (var tries = 0; tries < 60; tries++, month = Calendar.Months(month, step))
            if (Calendar.Date(month.Year, month.Month, day) is var date && date != DateTime.MinValue && Calendar.Weekday(date) == weekday && fits(date)) return date;
        return DateTime.MinValue;
    }
}
