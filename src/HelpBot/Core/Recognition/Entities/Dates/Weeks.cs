using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Weeks told by a number: week 27, the 3rd week of 2018, laatste week van juli.</summary>
internal static class Weeks
{
    /// <summary>week 27, week 3 of 2027.</summary>
    public static Phrase? Week(Scene scene, int from)
    {
        if (!scene.Is(from, "week") || scene.Digits(from + 1, 2) is not (>= 1 and <= 53 and var week) || scene.Is(from + 2, ':') || NumberedPeriods.Joined(scene, from + 2)) return null;
        var to = from + 2;
        var year = scene.Now.Year;
        if (scene.Has(to, Role.Of) && !scene.Dutch)
        {
            var of = to + 1;
            if (scene.Year(of, out var end) is { } named) (year, to) = (named, end);
            else if (NumberedPeriods.RelativeYear(scene, of, out end) is { } relative) (year, to) = (relative, end);
        }

        var monday = Calendar.Days(Calendar.FirstWeek(year), 7 * (week - 1));
        return NumberedPeriods.Range(from, to, $"{Calendar.Year(year)}-W{week:D2}", monday, Calendar.Days(monday, 7));
    }

    /// <summary>the last week of july, 3rd week of 2018, laatste week van vorige maand.</summary>
    public static Phrase? WeekOf(Scene scene, int from)
    {
        var at = scene.SkipThe(from);
        if (Weekdays.Cardinal(scene, at, out var next) is not (> 0 and var number) || !scene.Is(next, "week")) return null;
        var last = number == 6;
        next++;
        if (Months.Suffix(scene, next) is { } month) return WeekOfMonth(scene, from, month, Math.Min(number, 5), last);
        var of = scene.Skip(next, Role.Of);
        var year = scene.Year(of, out var to) ?? NumberedPeriods.RelativeYear(scene, of, out to);
        if (year is not { } known || (scene.Dutch is false && of > next && scene.Has(next, Role.In))) return null;
        var monday = last ? Calendar.LastWeek(known) : Calendar.Days(Calendar.FirstWeek(known), 7 * (number - 1));
        return NumberedPeriods.Range(from, to, last ? Calendar.WeekTimex(monday) : $"{Calendar.Year(known)}-W{number:D2}", monday, Calendar.Days(monday, 7));
    }

    private static Phrase WeekOfMonth(Scene scene, int from, MonthSuffix month, int number, bool last)
    {
        var to = month.To;
        var year = month.Year;
        if (year is null && scene.Year(to, out var end) is { } named) (year, to) = (named, end);
        var timex = $"{Calendar.Year(year)}-{month.Month:D2}-W{number:D2}";
        if (year is { } known)
        {
            var monday = Calendar.WeekOfMonth(known, month.Month, number, last);
            return NumberedPeriods.Range(from, to, timex, monday, Calendar.Days(monday, 7));
        }

        var here = Calendar.WeekOfMonth(scene.Now.Year, month.Month, number, last);
        var past = here >= scene.Now ? Calendar.WeekOfMonth(scene.Now.Year - 1, month.Month, number, last) : here;
        var future = here < scene.Now ? Calendar.WeekOfMonth(scene.Now.Year + 1, month.Month, number, last) : here;
        return new Phrase(TimeKind.DateRange, from, to, timex).Resolved(new Interval(past, Calendar.Days(past, 7)), new Interval(future, Calendar.Days(future, 7)));
    }
}
