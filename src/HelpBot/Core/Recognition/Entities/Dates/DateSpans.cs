using System.Globalization;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>From one date to another: from 2 july to 10 july, november 18-19, tussen 2014 en 2018, jan-feb 2017, between now and may 21st.</summary>
internal static class DateSpans
{
    public static Phrase? Read(Scene scene, int from) => DateReader.Longer(DateReader.Longer(DaysOfMonth(scene, from), Between(scene, from)), WeekWithDays(scene, from));

    /// <summary>"3-5 jan, 2018", "november 18-19", "van 4-23" of a month.</summary>
    private static Phrase? DaysOfMonth(Scene scene, int from)
    {
        var at = from;
        var between = scene.Has(at, Role.Between);
        if (between || scene.Has(at, Role.From)) at = scene.SkipThe(at + 1);
        else if (scene.Dutch && scene.Has(at, Role.On) && scene[at + 1].IsDigits) at++;
        if (DayRange(scene, at, between, out var first, out var last, out var next) && MonthAfter(scene, next) is { } month) return Days(scene, from, first, last, month);
        if (Months.Suffix(scene, at) is not { } front) return null;
        next = front.To;
        between |= scene.Has(next, Role.Between);
        if (scene.Has(next, Role.From | Role.Between)) next++;
        return DayRange(scene, next, between, out first, out last, out var end) ? Days(scene, from, first, last, front with { To = end }) : null;
    }

    private static MonthSuffix? MonthAfter(Scene scene, int at) => Months.Suffix(scene, scene.Is(at, ',') && scene.Dutch ? at + 1 : at);

    private static bool DayRange(Scene scene, int at, bool between, out int first, out int last, out int next)
    {
        (last, next) = (0, at);
        first = scene.AnyDay(at, out var joint, cardinals: false);
        if (first == 0 || (scene.Touches(at) && (scene.Is(at - 1, ':') || scene.Is(at - 1, '/') || scene.Is(at - 1, '.')))) return false;
        var after = TimeRanges.Joint(scene, joint, between);
        if (after == joint && scene.Dutch && scene.Has(joint, Role.And)) after = joint + 1;
        if (after == joint) return false;
        after = scene.SkipThe(after);
        last = scene.AnyDay(after, out next, cardinals: false);
        return last > 0 && !(scene.Is(next, '/') || scene.Is(next, ':') || (scene.Is(next, '-') && scene[next + 1].IsDigits) || (scene.Is(next, '.') && scene.Touches(next) && scene[next + 1].IsDigits));
    }

    private static Phrase Days(Scene scene, int from, int first, int last, MonthSuffix month)
    {
        var to = month.To;
        var year = month.Year;
        var comma = scene.Is(to, ',') ? to + 1 : scene.Is(to, "in") || scene.Has(to, Role.Of) ? to + 1 : to;
        if (year is null && scene.Year(comma, out var end) is { } named) (year, to) = (named, end);
        var timex = $"({Calendar.Timex(year, month.Month, first)},{Calendar.Timex(year, month.Month, last)},P{last - first}D)";
        var phrase = new Phrase(TimeKind.DateRange, from, to, timex);
        if (year is { } known) return phrase.Resolved(new Interval(Calendar.Date(known, month.Month, first), Calendar.Date(known, month.Month, last)));
        var (begin, finish) = (DayOfYear.Around(scene.Now, month.Month, first), DayOfYear.Around(scene.Now, month.Month, last));
        return phrase.Resolved(new Interval(begin.Past, finish.Past), new Interval(begin.Future, finish.Future));
    }

    private static Phrase? Between(Scene scene, int from)
    {
        var at = from;
        var between = scene.Has(at, Role.Between);
        var prefixed = between || scene.Has(at, Role.From) || scene.Is(at, "during") || scene.Is(at, "tijdens") || scene.Is(at, "gedurende");
        if (prefixed) at++;
        if (End(scene, at, between) is not { } first) return null;
        var joint = TimeRanges.Joint(scene, first.Phrase.To, between);
        if (joint == first.Phrase.To)
        {
            if (!scene.Dutch || prefixed || first.Phrase.Kind != TimeKind.DateRange || scene[first.Phrase.From].Word is not { Month: > 0 } || first.Phrase.To - first.Phrase.From > 2) return null;
            return End(scene, joint, between) is { Phrase: { Kind: TimeKind.DateRange } next } second && scene[joint].Word is { Month: > 0 } && next.Timex.StartsWith("XXXX", StringComparison.Ordinal) is false ? Join(scene, from, first, second) : null;
        }

        if (First(scene, joint, at, between) is not { } last || (last.Phrase.Kind == TimeKind.Date && scene.IsDash(first.Phrase.To) && first.Phrase.Kind == TimeKind.DateRange && first.Phrase.FromToday)) return null;
        return Join(scene, from, first, last);
    }

    private static Edge? First(Scene scene, int joint, int at, bool between)
    {
        if (End(scene, joint, between) is { } end) return end;
        if (scene.Has(joint, Role.The) && End(scene, joint + 1, between) is { } after) return after;
        var day = scene.AnyDay(scene.SkipThe(joint), out var to, cardinals: false);
        return day > 0 && (DateReader.Plain(scene, at) is { Kind: TimeKind.Date } first && first.Timex.StartsWith("XXXX-", StringComparison.Ordinal) && first.Timex.Length == 10 && char.IsAsciiDigit(first.Timex[5])) && scene[to].Word is not { Unit: not Unit.None }
            ? new Edge(DayOfYear.Phrase(scene, joint, to, null, int.Parse(first.Timex.AsSpan(5, 2), CultureInfo.InvariantCulture), day), null)
            : null;
    }

    private readonly record struct Edge(Phrase Phrase, string? Part);

    /// <summary>One end of the span: a date, a period, a part of one, or now.</summary>
    private static Edge? End(Scene scene, int at, bool between)
    {
        if (scene.Has(at, Role.Now)) return new Edge(new Phrase(TimeKind.Date, at, at + 1, Calendar.Timex(scene.Now)) { FromToday = true }.Resolved(scene.Now.Date), null);
        if (PartOf(scene, at, out var next) is { } part && Period(scene, next) is { } inner) return new Edge(inner with { From = at }, part);
        var date = DateReader.Plain(scene, at) ?? Dates.Days.Holiday(scene, at);
        var period = Period(scene, at);
        var best = DateReader.Longer(date, period);
        if (best is null && between) return null;
        return best is null || best.Future.Impossible && best.Kind != TimeKind.Date ? null : new Edge(best, null);
    }

    private static Phrase? Period(Scene scene, int at)
    {
        var phrase = DateReader.Longer(Periods.Read(scene, at), NumberedPeriods.Read(scene, at));
        return phrase is { Unresolved: false, Mod: null or "start" or "mid" or "end" } ? phrase : null;
    }

    private static string? PartOf(Scene scene, int at, out int next)
    {
        var start = scene.SkipThe(at);
        next = start + 2;
        if (!scene.Has(start + 1, Role.Of)) return null;
        return scene.Word(start) switch
        {
            "start" or "beginning" or "begin" => "start",
            "middle" or "midden" => "mid",
            "end" or "eind" or "einde" => "end",
            _ => null,
        };
    }

    private static Phrase? Join(Scene scene, int from, Edge first, Edge last)
    {
        var (begin, end) = (first.Phrase, last.Phrase);
        var to = end.To;
        if (begin.Kind == TimeKind.Date && end.Kind == TimeKind.Date) return TwoDates(scene, from, begin, end, to);
        if (IsYear(begin) && IsYear(end) && first.Part is null && last.Part is null) return TwoYears(from, to, begin, end);
        var day = begin.Kind == TimeKind.Date || end.Kind == TimeKind.Date;
        var year = ContextYear(begin, end);
        var (start, stop) = (Moved(Point(begin.Past, first), year, begin), Moved(Point(end.Past, last), year, end));
        var (futureStart, futureStop) = (Moved(Point(begin.Future, first), year, begin), Moved(Point(end.Future, last), year, end));
        if (futureStart > futureStop) futureStart = year is null ? start : Calendar.Months(futureStart, -12);
        if (stop < start) (start, stop) = year is null ? (start, futureStop) : (Calendar.Months(start, -12), stop);
        var known = year is not null || !begin.Timex.StartsWith("XXXX", StringComparison.Ordinal) || !end.Timex.StartsWith("XXXX", StringComparison.Ordinal);
        var weeks = begin.Timex.Contains("-W", StringComparison.Ordinal) && end.Timex.Contains("-W", StringComparison.Ordinal);
        var length = day ? $"{(futureStop - futureStart).Days}D" : weeks ? $"{(futureStop - futureStart).Days / 7}W" : $"{((futureStop.Year - futureStart.Year) * 12) + futureStop.Month - futureStart.Month}M";
        var timex = $"({Fuzzy(futureStart, start, known)},{Fuzzy(futureStop, stop, known)},P{length})";
        return new Phrase(TimeKind.DateRange, from, to, timex).Resolved(new Interval(start, stop), new Interval(futureStart, futureStop));
    }

    private static string Fuzzy(DateTime future, DateTime past, bool known) => !known || past.Year != future.Year ? "XXXX" + Calendar.Timex(future)[4..] : Calendar.Timex(future);

    private static DateTime Point(Interval interval, Edge edge) => edge.Part switch
    {
        "end" => interval.End,
        "mid" => Calendar.Days(interval.Start, (int)((interval.End - interval.Start).TotalDays / 2)),
        _ => interval.Start,
    };

    /// <summary>A year that only one end tells holds for both, unless an end is told from today.</summary>
    private static int? ContextYear(Phrase begin, Phrase end)
    {
        if (begin.FromToday || end.FromToday || IsYear(end) || IsRelative(begin) || IsRelative(end)) return null;
        var (left, right) = (YearOf(begin.Timex), YearOf(end.Timex));
        return left is null ? right : right is null || left == right ? left : null;
    }

    private static bool IsRelative(Phrase phrase) => phrase.Source == "relative";

    private static int? YearOf(string timex) => timex.Length >= 4 && int.TryParse(timex.AsSpan(timex[0] == '(' ? 1 : 0, 4), CultureInfo.InvariantCulture, out var year) ? year : null;

    private static bool IsYear(Phrase phrase) => phrase.Kind == TimeKind.DateRange && phrase.Timex.Length == 4 && char.IsAsciiDigit(phrase.Timex[0]);

    private static DateTime Moved(DateTime date, int? year, Phrase phrase) => year is { } known && phrase.Timex.StartsWith("XXXX", StringComparison.Ordinal) ? Calendar.Date(known, date.Month, date.Day) : date;

    private static Phrase TwoYears(int from, int to, Phrase begin, Phrase end)
    {
        var (start, stop) = (begin.Past.Start, end.Past.Start);
        return new Phrase(TimeKind.DateRange, from, to, $"({Calendar.Timex(start)},{Calendar.Timex(stop)},P{stop.Year - start.Year}Y)").Resolved(new Interval(start, stop));
    }

    private static Phrase TwoDates(Scene scene, int from, Phrase begin, Phrase end, int to)
    {
        if (NextBefore(scene, begin) && end.Timex.StartsWith("XXXX-WXX", StringComparison.Ordinal)) end = NextWeek(scene, end);
        var year = ContextYear(begin, end);
        (begin, end) = (InYear(begin, year), InYear(end, year));
        if (year is null) (begin, end) = SameLeapYear(begin, end);
        var (futureBegin, futureEnd, pastBegin, pastEnd) = (begin.Future.Start, end.Future.Start, begin.Past.Start, end.Past.Start);
        if (futureBegin > futureEnd) futureBegin = pastBegin;
        if (pastEnd < pastBegin) pastEnd = futureEnd;
        var impossible = begin.Future.Impossible || end.Future.Impossible;
        var timex = $"({begin.Timex},{end.Timex},P{(impossible ? "X" : (futureEnd - futureBegin).Days.ToString(CultureInfo.InvariantCulture))}D)";
        var pastTimex = begin.Timex.StartsWith("XXXX", StringComparison.Ordinal) ? $"({begin.Timex},{end.Timex},P{(pastEnd - pastBegin).Days}D)" : null;
        var phrase = new Phrase(TimeKind.DateRange, from, to, timex) { PastTimex = pastTimex == timex || !SpansFebruary(futureBegin, futureEnd) ? null : pastTimex };
        return phrase.Resolved(new Interval(pastBegin, pastEnd), new Interval(futureBegin, futureEnd));
    }

    private static bool SpansFebruary(DateTime begin, DateTime end) => begin <= Calendar.Date(begin.Year, 2, 28) && end >= Calendar.Date(begin.Year, 3, 1);

    private static bool NextBefore(Scene scene, Phrase phrase) => scene.Has(phrase.From, Role.Next | Role.Coming);

    private static Phrase NextWeek(Scene scene, Phrase phrase)
    {
        var date = Calendar.Days(Calendar.This(scene.Now, phrase.Timex[^1] - '0').Date, 7);
        return (phrase with { Timex = Calendar.Timex(date) }).Resolved(date);
    }

    private static Phrase InYear(Phrase phrase, int? year)
    {
        if (year is not { } known || !phrase.Timex.StartsWith("XXXX", StringComparison.Ordinal)) return phrase;
        return (phrase with { Timex = Calendar.Year(known) + phrase.Timex[4..] }).Resolved(Calendar.Date(known, phrase.Past.Start.Month, phrase.Past.Start.Day));
    }

    private static (Phrase, Phrase) SameLeapYear(Phrase begin, Phrase end)
    {
        if (begin.Timex.EndsWith("-02-29", StringComparison.Ordinal) && end.Timex.StartsWith("XXXX", StringComparison.Ordinal)) return (begin, AtYears(end, begin));
        return end.Timex.EndsWith("-02-29", StringComparison.Ordinal) && begin.Timex.StartsWith("XXXX", StringComparison.Ordinal) ? (AtYears(begin, end), end) : (begin, end);
    }

    private static Phrase AtYears(Phrase phrase, Phrase leap) => phrase.Future.Impossible ? phrase : phrase.Resolved(
        Interval.Point(Calendar.Date(leap.Past.Start.Year, phrase.Past.Start.Month, phrase.Past.Start.Day)),
        Interval.Point(Calendar.Date(leap.Future.Start.Year, phrase.Future.Start.Month, phrase.Future.Start.Day)));

    /// <summary>"next week from tuesday to friday", "volgende maand van 4-23".</summary>
    private static Phrase? WeekWithDays(Scene scene, int from)
    {
        if (Months.Relative(scene, from) is { Year: { } year } month && !scene.Has(from, Role.The))
        {
            var at = scene.Has(month.To, Role.From | Role.Between) ? month.To + 1 : month.To;
            return at > month.To && DayRange(scene, at, scene.Has(month.To, Role.Between), out var first, out var last, out var end) ? Days(scene, from, first, last, new MonthSuffix(month.Month, year, end)) : null;
        }

        if (!scene.Has(from, Role.This | Role.Next | Role.Coming | Role.Last) || !scene.Is(from + 1, "week")) return null;
        var between = scene.Has(from + 2, Role.Between);
        if (!between && !scene.Has(from + 2, Role.From)) return null;
        if (Weekdays.At(scene, from + 3, out var next) is not (> 0 and var start) || (between ? !scene.Has(next, Role.And) : !scene.Has(next, Role.Till)) || Weekdays.At(scene, next + 1, out var to) is not (> 0 and var stop)) return null;
        var monday = Calendar.Days(Calendar.Monday(scene.Now), 7 * Months.Shift(scene, from));
        var (begin, finish) = (Calendar.Days(monday, start - 1), Calendar.Days(monday, stop - 1));
        return new Phrase(TimeKind.DateRange, from, to, $"({Calendar.Timex(begin)},{Calendar.Timex(finish)},P{(finish - begin).Days}D)").Resolved(new Interval(begin, finish));
    }
}
