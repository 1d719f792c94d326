using System.Globalization;
using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Periods told by a number: 2018, may 2018, week 27, 2019 Q1, the 3rd week of 2018, the nineties, 21e eeuw.</summary>
internal static class NumberedPeriods
{
    private const Role Relatives = Role.This | Role.Next | Role.Coming | Role.Last | Role.Past;

    private static readonly Func<Scene, int, Phrase?>[] Readers = [MonthOfYear, MonthInDigits, Year, NamedYear, Week, WeekOf, Quarter, HalfYear, Decade, Century, Season, MonthNumberOfYear];

    public static Phrase? Read(Scene scene, int from) => scene.NumberedPeriods.Read(scene, from);

    public static Phrase? ReadAnew(Scene scene, int from)
    {
        Phrase? best = null;
        foreach (var reader in Readers)
            best = DateReader.Longer(best, reader(scene, from));
        return best;
    }

    private static Phrase Range(int from, int to, string timex, DateTime start, DateTime end) => new Phrase(TimeKind.DateRange, from, to, timex).Resolved(new Interval(start, end));

    private static Phrase MonthPhrase(int from, int to, int year, int month)
    {
        var first = Calendar.Date(year, month, 1);
        return Range(from, to, $"{Calendar.Year(year)}-{month:D2}", first, Calendar.Months(first, 1));
    }

    /// <summary>april 2017, april of 87, 2017 april, dec/2018, january next year.</summary>
    private static Phrase? MonthOfYear(Scene scene, int from)
    {
        if (scene[from].IsDigits || scene[from].Word is { Cardinal: > 0 })
        {
            if (scene.Year(from, out var next) is not { } front) return null;
            if (scene.Is(next, ',')) next++;
            return scene.Month(next, out var last) is > 0 and var named && !scene.IsDash(next) ? MonthPhrase(from, last, front, named) : null;
        }

        if (scene.Month(from, out var at) is not (> 0 and var month) || scene.GluedBefore(from)) return null;
        var year = YearAfterMonth(scene, at, out var to);
        return year is { } known ? MonthPhrase(from, to, known, month) : null;
    }

    private static int? YearAfterMonth(Scene scene, int at, out int to)
    {
        var separator = scene.Is(at, '/') || scene.Is(at, '\\') || scene.Is(at, '-') || scene.Is(at, '.') || scene.Is(at, ',');
        var next = separator ? at + 1 : at;
        var of = scene.Has(next, Role.Of) || scene.Is(next, "in");
        if (of) next++;
        if (scene.Year(next, out to) is { } year) return year;
        if (RelativeYear(scene, next, out to) is { } relative) return relative;
        return (of || scene.IsApostrophe(next)) && scene.ShortYear(next, out to) is { } brief && !Clocklike(scene, to) ? brief.Year : null;
    }

    private static bool Clocklike(Scene scene, int at) => scene.Is(at, ':') || scene.Has(at, Role.Clock);

    /// <summary>"next year", "vorig jaar".</summary>
    private static int? RelativeYear(Scene scene, int at, out int to)
    {
        to = at + 2;
        var start = scene.Has(at, Role.The) && !scene.Is(at + 1, scene.Dutch ? "jaar" : "year") ? at + 1 : at;
        to = start + 2;
        return (scene.Has(start, Relatives) || (scene.Has(start, Role.The) && start == at)) && scene.Is(start + 1, scene.Dutch ? "jaar" : "year") ? scene.Now.Year + Months.Shift(scene, start) : null;
    }

    /// <summary>2015-12, 12-2015, 2015.3.</summary>
    private static Phrase? MonthInDigits(Scene scene, int from)
    {
        if (!scene[from].IsDigits || (scene.Touches(from) && (scene.IsDash(from - 1) || scene.Is(from - 1, '/') || scene.Is(from - 1, '.')) && scene[from - 2].IsDigits)) return null;
        var sign = scene.Is(from + 1, '-') || scene.Is(from + 1, '/') || scene.Is(from + 1, '.');
        if (!sign || Joined(scene, from + 3)) return null;
        if (scene.Year(from, out _) is { } year && scene.Digits(from + 2, 2) is >= 1 and <= 12 and var month && !scene.GluedAfter(from + 2)) return MonthPhrase(from, from + 3, year, (int)month);
        return scene.Digits(from, 2) is >= 1 and <= 12 and var front && !scene.Is(from + 1, '.') && scene.Year(from + 2, out _) is { } after ? MonthPhrase(from, from + 3, after, (int)front) : null;
    }

    private static bool Joined(Scene scene, int at) => (scene.IsDash(at) || scene.Is(at, '/') || scene.Is(at, '.') || scene.Is(at, ':')) && scene[at + 1].IsDigits && scene.Touches(at + 1);

    private static Phrase? Year(Scene scene, int from)
    {
        if (scene.Year(from, out var to) is not { } year || InDashes(scene, from)) return null;
        if (scene[from].IsDigits && Touching(scene, from)) return null;
        return Range(from, to, Calendar.Year(year), Calendar.Date(year, 1, 1), Calendar.Date(year + 1, 1, 1));
    }

    private static bool Touching(Scene scene, int from) =>
        (scene.Touches(from) && (scene.Is(from - 1, '.') || scene.Is(from - 1, ',') || scene.Is(from - 1, '/') || scene.Is(from - 1, ':')) && scene[from - 2].IsDigits) || (scene.Touches(from + 1) && (scene.Is(from + 1, '.') || scene.Is(from + 1, ',') || scene.Is(from + 1, '/') || scene.Is(from + 1, ':')) && scene.Touches(from + 2) && scene[from + 2].IsDigits) || scene.Is(from + 1, '%');

    /// <summary>"+86 2010-2015-86": part of a longer code.</summary>
    private static bool InDashes(Scene scene, int from) =>
        (scene.IsDash(from - 1) && scene[from - 2].IsDigits && (!MayJoin(scene, from - 2) || (scene.IsDash(from - 3) && scene[from - 4].IsDigits)))
        || (scene.IsDash(from + 1) && scene[from + 2].IsDigits && (!MayJoin(scene, from + 2) || (scene.IsDash(from + 3) && scene[from + 4].IsDigits)));

    /// <summary>A month or another year may stand on the other side of a dash.</summary>
    private static bool MayJoin(Scene scene, int at) => scene[at].Length <= 2 ? scene[at].Value is >= 1 and <= 12 : scene[at].Length == 4 && scene[at].Value is >= 1500 and <= 2100;

    /// <summary>year 2008, fiscal year 2008, sy18, cy 2008.</summary>
    private static Phrase? NamedYear(Scene scene, int from)
    {
        var at = from;
        string? special = scene.Word(from) is "fiscal" or "fy" ? "FY" : scene.Word(from) is "school" or "sy" ? "SY" : null;
        if (scene.Word(from) is "fiscal" or "school" or "calendar") at++;
        var brief = scene.Word(from) is "fy" or "sy" or "cy";
        if (!brief && !scene.Is(at, scene.Dutch ? "jaar" : "year")) return null;
        var token = scene[at + 1];
        var year = scene.Year(at + 1, out var to) ?? (token.IsDigits && token.Length is >= 2 and <= 4 && !scene.Dutch ? token.Length == 2 ? new TwoDigitYear((int)token.Value).Year : (int)token.Value : null);
        if (token.IsDigits && token.Length == 3) year = (int)token.Value;
        if (year is not { } known || known < 1) return special is not null && at > from ? new Phrase(TimeKind.DateRange, from, at + 1, special + "XXXX") { Unresolved = true } : null;
        if (special is not null) return new Phrase(TimeKind.DateRange, from, to, special + Calendar.Year(known)) { Unresolved = true };
        return Range(from, to, Calendar.Year(known), Calendar.Date(known, 1, 1), Calendar.Date(known + 1, 1, 1));
    }

    /// <summary>week 27, week 3 of 2027.</summary>
    private static Phrase? Week(Scene scene, int from)
    {
        if (!scene.Is(from, "week") || scene.Digits(from + 1, 2) is not (>= 1 and <= 53 and var week) || scene.Is(from + 2, ':') || Joined(scene, from + 2)) return null;
        var to = from + 2;
        var year = scene.Now.Year;
        if (scene.Has(to, Role.Of) && !scene.Dutch)
        {
            var of = to + 1;
            if (scene.Year(of, out var end) is { } named) (year, to) = (named, end);
            else if (RelativeYear(scene, of, out end) is { } relative) (year, to) = (relative, end);
        }

        var monday = Calendar.Days(Calendar.FirstWeek(year), 7 * (week - 1));
        return Range(from, to, $"{Calendar.Year(year)}-W{week:D2}", monday, Calendar.Days(monday, 7));
    }

    /// <summary>the last week of july, 3rd week of 2018, laatste week van vorige maand.</summary>
    private static Phrase? WeekOf(Scene scene, int from)
    {
        var at = scene.SkipThe(from);
        if (Weekdays.Cardinal(scene, at, out var next) is not (> 0 and var number) || !scene.Is(next, "week")) return null;
        var last = number == 6;
        next++;
        if (Months.Suffix(scene, next) is { } month) return WeekOfMonth(scene, from, month, Math.Min(number, 5), last);
        var of = scene.Skip(next, Role.Of);
        var year = scene.Year(of, out var to) ?? RelativeYear(scene, of, out to);
        if (year is not { } known || (scene.Dutch is false && of > next && scene.Has(next, Role.In))) return null;
        var monday = last ? Calendar.LastWeek(known) : Calendar.Days(Calendar.FirstWeek(known), 7 * (number - 1));
        return Range(from, to, last ? Calendar.WeekTimex(monday) : $"{Calendar.Year(known)}-W{number:D2}", monday, Calendar.Days(monday, 7));
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
            return Range(from, to, timex, monday, Calendar.Days(monday, 7));
        }

        var here = Calendar.WeekOfMonth(scene.Now.Year, month.Month, number, last);
        var past = here >= scene.Now ? Calendar.WeekOfMonth(scene.Now.Year - 1, month.Month, number, last) : here;
        var future = here < scene.Now ? Calendar.WeekOfMonth(scene.Now.Year + 1, month.Month, number, last) : here;
        return new Phrase(TimeKind.DateRange, from, to, timex).Resolved(new Interval(past, Calendar.Days(past, 7)), new Interval(future, Calendar.Days(future, 7)));
    }

    /// <summary>the 9th month of next year, last month of 2017.</summary>
    private static Phrase? MonthNumberOfYear(Scene scene, int from)
    {
        if (scene.Dutch) return null;
        var at = scene.SkipThe(from);
        var number = scene.Is(at, "last") ? 12 : (int)(OrdinalFinder.Read(scene.Text, at, out var end) ?? 0);
        OrdinalFinder.Read(scene.Text, at, out end);
        if (number is < 1 or > 12 || !scene.Is(end, "month") || !(scene.Has(end + 1, Role.Of) || scene.Is(end + 1, "in"))) return null;
        var year = scene.Year(end + 2, out var to) ?? RelativeYear(scene, end + 2, out to);
        return year is { } known ? MonthPhrase(from, to, known, number) : null;
    }

    private static Phrase? Quarter(Scene scene, int from)
    {
        var at = scene.SkipThe(from);
        if (QuarterNumber(scene, at, out var next) is > 0 and var number)
        {
            var of = scene.Has(next, Role.Of) || scene.Is(next, ',') || (scene.Is(next, '-') && scene[next + 1].IsDigits) ? next + 1 : next;
            if (scene.Has(of, Role.The) && scene.Is(of + 1, scene.Dutch ? "jaar" : "year")) return Undated(scene, from, of + 2, number);
            var year = scene.Year(of, out var to) ?? RelativeYear(scene, of, out to);
            return year is { } known ? QuarterOf(from, to, known, number) : Undated(scene, from, next, number);
        }

        if ((scene.Year(from, out next) ?? RelativeYear(scene, from, out next)) is not { } front) return null;
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
        return Range(from, to, $"({Calendar.Timex(start)},{Calendar.Timex(end)},P3M)", start, end);
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
    private static Phrase? HalfYear(Scene scene, int from)
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
        var year = scene.Year(of, out var to) ?? RelativeYear(scene, of, out to);
        return year is { } known ? HalfOf(from, to, known, number) : null;
    }

    private static Phrase HalfOf(int from, int to, int year, int number)
    {
        var start = Calendar.Date(year, (6 * number) - 5, 1);
        var end = Calendar.Months(start, 6);
        return Range(from, to, $"({Calendar.Timex(start)},{Calendar.Timex(end)},P6M)", start, end);
    }

    /// <summary>the nineties, 1990s, the 90's, jaren 90, jaren negentig.</summary>
    private static Phrase? Decade(Scene scene, int from)
    {
        var at = scene.SkipThe(from);
        if (scene.Dutch)
        {
            if (!scene.Is(at, "jaren") || scene.GluedAfter(at + 1)) return null;
            var named = at + 1;
            if (scene.IsApostrophe(named)) named++;
            var value = scene[named].IsDigits ? scene[named].Length is 2 or 4 ? (int)scene[named].Value : -1 : (int)(scene[named].Word?.Cardinal ?? -1);
            return value >= 0 && value % 10 == 0 && value < 2100 && !(scene[named].Word is { Rounds: true }) ? DecadeOf(scene, from, named + 1, value) : null;
        }

        if (scene[at].Word is { Decade: >= 0 } word) return DecadeOf(scene, from, at + 1, word.Decade);
        if (NumberReader.Whole(scene.Text, at, out var century, out var next) && scene[scene.Is(next, '-') ? next + 1 : next].Word is { Decade: >= 0 and < 100 } tens && century is >= 10 and <= 21) return DecadeOf(scene, from, (scene.Is(next, '-') ? next + 1 : next) + 1, ((int)century * 100) + tens.Decade);
        var start = scene.IsApostrophe(at) ? at + 1 : at;
        if (!scene[start].IsDigits || scene[start].Length is not (2 or 4) || scene[start].Value % 10 != 0) return null;
        var s = scene.IsApostrophe(start + 1) ? start + 2 : start + 1;
        return scene.Is(s, "s") && scene.Touches(s) ? DecadeOf(scene, from, s + 1, (int)scene[start].Value) : null;
    }

    private static Phrase DecadeOf(Scene scene, int from, int to, int value)
    {
        var century = value >= 100;
        var begin = century ? value : (scene.Now.Year / 100 * 100) + value;
        var timex = century ? $"({begin:D4}-01-01,{begin + 10:D4}-01-01,P10Y)" : string.Create(CultureInfo.InvariantCulture, $"(XX{(value == 0 ? "0" : value)}-01-01,XX{(value + 10) % 100:D2}-01-01,P10Y)");
        var here = Calendar.Date(begin, 1, 1);
        var past = !century && here >= scene.Now ? begin - 100 : begin;
        var future = !century && here < scene.Now ? begin + 100 : begin;
        return new Phrase(TimeKind.DateRange, from, to, timex).Resolved(Years(past, 10), Years(future, 10));
    }

    private static Interval Years(int year, int count) => new(Calendar.Date(year, 1, 1), Calendar.Date(year + count, 1, 1));

    /// <summary>21st century, 19e eeuw.</summary>
    private static Phrase? Century(Scene scene, int from)
    {
        if (OrdinalFinder.Read(scene.Text, from, out var to) is not (>= 2 and <= 30 and var number) || !scene.Has(to, Role.Century)) return null;
        var year = ((int)number - 1) * 100;
        return Range(from, to + 1, $"({year:D4}-01-01,{year + 100:D4}-01-01,P100Y)", Calendar.Date(year, 1, 1), Calendar.Date(year + 100, 1, 1));
    }

    private static Phrase? Season(Scene scene, int from)
    {
        var mod = Periods.Prefix(scene, from, out var next, out _);
        var at = mod is null ? from : next;
        if (scene.Has(at, Role.The | Role.A) && scene.Dutch) at++;
        var order = scene.Has(at, Relatives) || (!scene.Dutch && scene.Has(at, Role.The)) ? at++ : -1;
        if (scene[at].Word is not { Season: { } season } || (scene.Is(at, "fall") && order < 0 && mod is null && !scene.Has(at - 1, Role.In | Role.Of))) return null;
        var of = scene.Has(at + 1, Role.Of) || scene.Is(at + 1, "in") || scene.Is(at + 1, ',') ? at + 2 : at + 1;
        var year = scene.Year(of, out var to) ?? RelativeYear(scene, of, out to);
        if (year is null)
        {
            to = at + 1;
            if (order >= 0 && scene.Has(order, Relatives)) year = scene.Now.Year + Months.Shift(scene, order);
        }

        return new Phrase(TimeKind.DateRange, from, to, year is { } known ? $"{Calendar.Year(known)}-{season}" : season) { Unresolved = true };
    }
}
