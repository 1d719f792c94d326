using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Quarters and halves of a year: 2019 Q1, the third quarter, first half of 2018, 2019 H2.</summary>
internal static class Quarters
{
    public static Phrase? Quarter(Scene scene, int from)
    {
        var at = scene.SkipThe(from);
        if (QuarterNumber(scene, at, out var next) is > 0 and var number)
        {
            var of = scene.Has(next, Role.Of) || scene.Is(next, ',') || (scene.Is(next, '-') && scene[next + 1].IsDigits) ? next + 1 : next;
            if (scene.Has(of, Role.The) && scene.Is(of + 1, scene.Dutch ? "jaar" : "year")) return Undated(scene, from, of + 2, number);
            var year = scene.Year(of, out var to) ?? NumberedPeriods.RelativeYear(scene, of, out to);
            return year is { } known ? QuarterOf(from, to, known, number) : Undated(scene, from, next, number);
        }

        if ((scene.Year(from, out next) ?? NumberedPeriods.RelativeYear(scene, from, out next)) is not { } front) return null;
        if (scene.IsApostrophe(next) && scene.Is(next + 1, "s")) next += 2;
        next = scene.IsDash(next) ? next + 1 : scene.SkipThe(next);
        return QuarterNumber(scene, next, out var last) is > 0 and var after ? QuarterOf(from, last, front, after) : null;
    }

    private static int QuarterNumber(Scene scene, int at, out int to)
    {
        to = at + 2;
        if (scene.Is(at, scene.Dutch ? "k" : "q") && scene.Digits(at + 1, 1) is >= 1 and <= 4 and var digit && scene.Touches(at + 1)) return (int)digit;
        if (Weekdays.Cardinal(scene, at, out var next) is not (>= 1 and <= 4 and var number)) return 0;
        if (scene.Is(next, '-')) next++;
        to = next + 1;
        return scene.Word(next) is "quarter" or "kwartaal" ? number : 0;
    }

    private static Phrase QuarterOf(int from, int to, int year, int number)
    {
        var start = Calendar.Date(year, (3 * number) - 2, 1);
        var end = Calendar.Months(start, 3);
        return NumberedPeriods.Range(from, to, $"({Calendar.Timex(start)},{Calendar.Timex(end)},P3M)", start, end);
    }

    /// <summary>A quarter without a year has a past and a future reading.</summary>
    private static Phrase Undated(Scene scene, int from, int to, int number)
    {
        var start = Calendar.Date(scene.Now.Year, (3 * number) - 2, 1);
        var end = Calendar.Months(start, 3);
        var (past, future) = (end > scene.Now ? -12 : 0, end < scene.Now ? 12 : 0);
        var timex = $"(XXXX{Calendar.Timex(start)[4..]},XXXX{Calendar.Timex(end)[4..]},P3M)";
        return new Phrase(TimeKind.DateRange, from, to, timex).Resolved(new Interval(Calendar.Months(start, past), Calendar.Months(end, past)), new Interval(Calendar.Months(start, future), Calendar.Months(end, future)));
    }

    /// <summary>2019 H2, first half of 2018.</summary>
    public static Phrase? HalfYear(Scene scene, int from)
    {
        if (scene.Year(from, out var next) is { } front && scene[from].IsDigits)
        {
            if (scene.IsDash(next) || scene.Has(next, Role.The)) next++;
            return scene.Is(next, "h") && scene.Digits(next + 1, 1) is 1 or 2 && scene.Touches(next + 1) ? HalfOf(from, next + 2, front, (int)scene[next + 1].Value) : null;
        }

        var at = scene.SkipThe(from);
        var number = 0;
        if (scene.Is(at, "h") && scene.Digits(at + 1, 1) is 1 or 2 && scene.Touches(at + 1)) (number, next) = ((int)scene[at + 1].Value, at + 2);
        else if (Weekdays.Cardinal(scene, at, out next) is >= 1 and <= 2 and var cardinal && scene.Word(next) is "half" or "helft") (number, next) = (cardinal, next + 1);
        if (number == 0) return null;
        var of = scene.Has(next, Role.Of) || scene.Is(next, ',') ? next + 1 : next;
        var year = scene.Year(of, out var to) ?? NumberedPeriods.RelativeYear(scene, of, out to);
        return year is { } known ? HalfOf(from, to, known, number) : null;
    }

    private static Phrase HalfOf(int from, int to, int year, int number)
    {
        var start = Calendar.Date(year, (6 * number) - 5, 1);
        var end = Calendar.Months(start, 6);
        return NumberedPeriods.Range(from, to, $"({Calendar.Timex(start)},{Calendar.Timex(end)},P6M)", start, end);
    }
}
