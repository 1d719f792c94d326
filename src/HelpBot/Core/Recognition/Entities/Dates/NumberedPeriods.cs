using System.Globalization;
using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Periods told by a number, and the seasons: 2018, may 2018, 2015-12, fiscal year 2008, summer of 2015; the kinds with files of their own are asked too.</summary>
internal static class NumberedPeriods
{
    private const Role Relatives = Role.This | Role.Next | Role.Coming | Role.Last | Role.Past;

    private static readonly Func<Scene, int, Phrase?>[] Readers = [MonthOfYear, MonthInDigits, Year, NamedYear, Weeks.Week, Weeks.WeekOf, Quarters.Quarter, Quarters.HalfYear, Decades.Decade, Decades.Century, Season, MonthNumberOfYear];

    public static Phrase? Read(Scene scene, int from) => scene.NumberedPeriods.Read(scene, from, ReadAnew);

    public static Phrase? ReadAnew(Scene scene, int from)
    {
        Phrase? best = null;
        foreach (var reader in Readers)
            best = DateReader.Longer(best, reader(scene, from));
        return best;
    }

    public static Phrase Range(int from, int to, string timex, DateTime start, DateTime end) => new Phrase(TimeKind.DateRange, from, to, timex).Resolved(new Interval(start, end));

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
    public static int? RelativeYear(Scene scene, int at, out int to)
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

    public static bool Joined(Scene scene, int at) => (scene.IsDash(at) || scene.Is(at, '/') || scene.Is(at, '.') || scene.Is(at, ':')) && scene[at + 1].IsDigits && scene.Touches(at + 1);

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
