using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Days told from today, days of a month without its name, and holidays.</summary>
internal static class Days
{
    public static Phrase? FromToday(Scene scene, int from)
    {
        if (Shift(scene, from, out var to) is not { } shift || IsGreeting(scene, from)) return null;
        var date = Calendar.Days(scene.Now.Date, shift);
        return new Phrase(TimeKind.Date, from, to, Calendar.Timex(date)).Resolved(date) with { FromToday = true };
    }

    /// <summary>"good day", "goede morgen".</summary>
    public static bool IsGreeting(Scene scene, int at) => scene.Word(at - 1) is "good" or "goede" or "goeden" or "goeie" or "nice" or "fijne" or "nighty";

    private static int? Shift(Scene scene, int from, out int to)
    {
        to = from + 1;
        if (scene[from].Word is { Part: DayPart.None } word && word.Is(Role.Day)) return scene.Touches(to) && scene[to].Kind == TokenKind.Letters ? null : word.Shift;
        if (scene.Is(from, "current", "date")) return (to = from + 2) - to;
        var at = scene.SkipThe(from);
        return scene.Dutch ? Dutch(scene, from, at, out to) : English(scene, from, at, out to);
    }

    private static int? English(Scene scene, int from, int at, out int to)
    {
        to = at + 3;
        if (scene.Is(at, "day", "before", "yesterday")) return -2;
        if (scene.Is(at, "day", "after") && scene[at + 2].Word is { Shift: 1 }) return 2;
        to = at + 2;
        if (at > from && scene.Is(at, "day", "before")) return -1;
        if (at > from && scene.Is(at, "day", "after")) return 1;
        if (!scene.Is(at + 1, "day") && !(at > from && scene.Is(at, "day")) && !scene.Is(from, "my", "day")) return null;
        if (scene.Is(at, "day"))
        {
            to = at + 1;
            return at > from || scene.Is(from, "my") ? 0 : null;
        }

        if (scene.Is(from, "my", "day")) return 0;
        return scene.Has(at, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past) ? Months.Shift(scene, at) : null;
    }

    private static int? Dutch(Scene scene, int from, int at, out int to)
    {
        to = at + 3;
        if (scene.Is(at, "dag", "na", "morgen")) return 2;
        to = at + 2;
        if (scene.Is(at, "dag", "ervoor")) return -1;
        if (scene.Is(at, "dag", "erna")) return 1;
        if (scene.Is(from, "deze", "morgen")) return 0;
        if (scene.Is(at + 1, "dag") && (scene.Is(at, "mijn") || scene.Has(at, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past))) return Months.Shift(scene, at);
        to = at + 1;
        return at > from && scene.Is(from, "de", "dag") && !scene.Is(at + 1, "van") && !scene.Is(at + 1, "na") ? 0 : null;
    }

    /// <summary>"(on) the 18th", "(op) de 15e".</summary>
    public static Phrase? OfThisMonth(Scene scene, int from)
    {
        var on = scene.Has(from - 1, Role.On);
        var at = scene.SkipThe(from);
        if (scene.Is(from, "het")) return null;
        if (OfRelativeMonth(scene, from, at) is { } relative) return relative;
        if (!on && !(scene.Has(from - 1, Role.At | Role.In) && at == from)) return on ? null : ForThe(scene, from, at);
        var day = scene.Day(at, out var end, out var ordinal);
        if (day == 0 && at > from) day = scene.WrittenDay(at, out end, cardinals: false);
        if (day == 0 || (!on && (!ordinal || scene.Dutch)) || Continues(scene, end, ordinal)) return null;
        return InMonth(scene, from, end, day);
    }

    private static bool Continues(Scene scene, int end, bool ordinal) =>
        scene.Is(end, '%') || scene.Is(end, '/') || scene.Has(end, Role.Clock) || scene.Word(end) is "am" or "pm" || ((scene.Is(end, '.') || scene.Is(end, ':') || scene.Is(end, ',') || scene.Is(end, '-')) && scene.Touches(end) && scene[end + 1].IsDigits && scene.Touches(end + 1))
        || (!ordinal && scene[end].Word is { Unit: not Unit.None });

    /// <summary>"for the 12th." at the end of a sentence.</summary>
    private static Phrase? ForThe(Scene scene, int from, int at)
    {
        if (at == from || !scene.Has(from - 1, Role.For)) return null;
        var day = scene.Day(at, out var end, out var ordinal);
        if (day == 0 || !ordinal) day = scene.WrittenDay(at, out end, cardinals: false);
        var ends = end >= scene.Text.Count || scene.Is(end, '.') || scene.Is(end, ',') || scene.Is(end, '!') || scene.Is(end, '?');
        return day > 0 && ends ? InMonth(scene, from, end, day) : null;
    }

    private static Phrase InMonth(Scene scene, int from, int to, int day)
    {
        var date = Calendar.Date(scene.Now.Year, scene.Now.Month, day);
        var first = Calendar.FirstOfMonth(scene.Now);
        var (past, future) = (date, date);
        if (date == DateTime.MinValue)
        {
            var (before, after) = (Calendar.Months(first, -1), Calendar.Months(first, 1));
            (past, future) = (Calendar.Date(before.Year, before.Month, day), Calendar.Date(after.Year, after.Month, day));
        }
        else
        {
            if (future < scene.Now) future = Calendar.Months(future, 1);
            if (past >= scene.Now) past = Calendar.Months(past, -1);
        }

        return new Phrase(TimeKind.Date, from, to, $"XXXX-XX-{day:D2}").Resolved(Interval.Point(past), Interval.Point(future));
    }

    /// <summary>"the 15th day of next month", "20 ste van de volgende maand".</summary>
    private static Phrase? OfRelativeMonth(Scene scene, int from, int at)
    {
        var day = scene.AnyDay(at, out var next, cardinals: false);
        if (day == 0) return null;
        if (scene.Is(next, "day") || scene.Is(next, "dag")) next++;
        var of = scene.Skip(next, Role.Of);
        if (Months.Relative(scene, of) is not { } month || (of == next && scene.Has(of, Role.The))) return null;
        return DayOfYear.Phrase(scene, from, month.To, month.Year, month.Month, day);
    }

    public static Phrase? Holiday(Scene scene, int from)
    {
        var ordered = scene.Has(from, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past);
        if (Holidays.Find(scene, ordered ? from + 1 : from) is not { } holiday) return null;
        if (ordered) return OfYear(scene, from, holiday, Ordered(scene, from, holiday.Date), holiday.End);
        var at = scene.Skip(holiday.End, Role.Of);
        if (scene.Year(at, out var end) is { } year) return OfYear(scene, from, holiday, year, end);
        var word = scene.Dutch ? "jaar" : "year";
        var the = scene.SkipThe(at);
        if (scene.Is(the + 1, word) && scene.Has(the, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past)) return OfYear(scene, from, holiday, scene.Now.Year + Months.Shift(scene, the), the + 2);
        var date = holiday.Date(scene.Now.Year);
        if (date == DateTime.MinValue) return null;
        var (past, future) = (date >= scene.Now ? holiday.Date(date.Year - 1) : date, date < scene.Now ? holiday.Date(date.Year + 1) : date);
        return new Phrase(TimeKind.Date, from, holiday.End, "XXXX" + (holiday.Timex ?? date.ToString("-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).Resolved(Interval.Point(past), Interval.Point(future));
    }

    /// <summary>"next easter" is this year's where that is still to come.</summary>
    private static int Ordered(Scene scene, int at, Func<int, DateTime> date)
    {
        var shift = Months.Shift(scene, at);
        var here = date(scene.Now.Year);
        return shift == 0 || (shift > 0 ? here >= scene.Now : here <= scene.Now) ? scene.Now.Year : scene.Now.Year + shift;
    }

    private static Phrase? OfYear(Scene scene, int from, (Func<int, DateTime> Date, string? Timex, int End) holiday, int year, int end)
    {
        var date = holiday.Date(year);
        return date == DateTime.MinValue ? null : new Phrase(TimeKind.Date, from, end, Calendar.Year(year) + (holiday.Timex ?? date.ToString("-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).Resolved(date);
    }
}
