using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Ranges counted from now: the next 3 days, afgelopen 5 minuten, the last four months of 2021, rest of the week, within two hours.</summary>
internal static class CountedRanges
{
    private const Role Relatives = Role.Next | Role.Coming | Role.Last | Role.Past;

    public static Phrase? Read(Scene scene, int from) => scene.CountedRanges.Read(scene, from, ReadAnew);

    public static Phrase? ReadAnew(Scene scene, int from) => Relative(scene, from) ?? NumberFirst(scene, from) ?? FirstLast(scene, from) ?? Rest(scene, from) ?? WeekOfDate(scene, from) ?? Starting(scene, from) ?? Compared(scene, from);

    private static Phrase? Relative(Scene scene, int from)
    {
        var within = scene.Has(from, Role.Within);
        var at = within ? scene.SkipThe(from + 1) : from;
        var order = scene.Has(at, Relatives) && !IsVerb(scene, at) ? at++ : -1;
        if (order < 0 && !within) return scene.Has(from, Role.The) ? TheDecades(scene, from) : ThisQuarter(scene, from);
        if (scene.Is(from, "this") && scene.Has(at, Role.Past | Role.Coming)) order = at++;
        if (order >= 0 && QuartersOrDecades(scene, from, order, at) is { } known) return known;
        if (within && order < 0)
        {
            if (Durations.Read(scene, at) is not { } inside) return null;
            return inside.IsClockDuration ? Clock(scene, from, inside.To, inside, 1) : Ahead(scene, from, inside.To, inside, 0);
        }

        var number = Durations.Read(scene, at);
        if (number is null || scene.Has(at, Role.A) && !scene.Has(at + 1, Role.Few | Role.Couple)) number = One(scene, at);
        if (number is null) return null;
        if (scene.Has(number.To, Role.Ago | Role.Later)) number = Durations.Single(scene, at) ?? number;
        var sign = scene.Has(order, Role.Next | Role.Coming) ? 1 : -1;
        if (number.IsClockDuration) return Clock(scene, from, number.To, number, sign);
        if (number.Seconds > 0 && number.To - at == 1 && !Durations.IsPlural(scene, at)) return null;
        return sign > 0 ? Ahead(scene, from, number.To, number, within ? 0 : 1) : Back(scene, from, number.To, number);
    }

    /// <summary>"shouldn't last two hours": last is the verb.</summary>
    private static bool IsVerb(Scene scene, int at)
    {
        if (!scene.Is(at, "last")) return false;
        var before = scene.Is(at - 1, "not") ? at - 2 : scene.Is(at - 1, "t") && scene.IsApostrophe(at - 2) ? at - 3 : at - 1;
        return scene.Word(before) is "will" or "would" or "won" or "may" or "might" or "must" or "shall" or "should" or "shouldn" or "can" or "cannot" or "could" or "couldn";
    }

    private static Phrase? ThisQuarter(Scene scene, int from) => scene.Has(from, Role.This) ? QuartersOrDecades(scene, from, from, from + 1) : null;

    /// <summary>"the next two decades": the article belongs to it.</summary>
    private static Phrase? TheDecades(Scene scene, int from) =>
        !scene.Dutch && scene.Has(from + 1, Relatives | Role.This) && QuartersOrDecades(scene, from, from + 1, from + 2) is { } phrase && scene[phrase.To - 1].Word?.Unit == Unit.Decade ? phrase : null;

    /// <summary>"next hour", "komende weken": one of the unit.</summary>
    private static Phrase? One(Scene scene, int at)
    {
        var unit = Durations.UnitAt(scene, at, out var end);
        var (timex, clock) = unit switch
        {
            Unit.Hour => ("PT1H", true),
            Unit.Minute => ("PT1M", true),
            Unit.Second => ("PT1S", true),
            Unit.Day when Durations.IsPlural(scene, at) => ("P1D", false),
            Unit.Day when scene.Has(end, Role.And) && Durations.Read(scene, end + 1) is { IsClockDuration: true } => ("P1D", true),
            Unit.Week when Durations.IsPlural(scene, at) => ("P1W", false),
            Unit.Month when Durations.IsPlural(scene, at) => ("P1M", false),
            Unit.Year when Durations.IsPlural(scene, at) => ("P1Y", false),
            Unit.Weekend when Durations.IsPlural(scene, at) => ("P1WE", false),
            _ => (string.Empty, false),
        };
        if (timex.Length == 0 || scene.Dutch && scene.Is(at, "u")) return null;
        var phrase = new Phrase(TimeKind.Duration, at, end, timex) { Seconds = 1, IsClockDuration = clock };
        if (!clock || Durations.IsPlural(scene, at)) return phrase;
        return scene.Has(end, Role.And) && Durations.Read(scene, end + 1) is { } more ? phrase with { To = more.To, Timex = timex + more.Timex[(unit == Unit.Day ? 1 : 2)..] } : phrase;
    }

    private static Phrase Clock(Scene scene, int from, int to, Phrase length, int sign)
    {
        var other = Calendar.Shift(scene.Now, length.Timex, sign);
        var (start, end) = sign > 0 ? (scene.Now, other) : (other, scene.Now);
        return new Phrase(TimeKind.DateTimeRange, from, to, $"({Calendar.DateTimeTimex(start)},{Calendar.DateTimeTimex(end)},{length.Timex})").Resolved(new Interval(start, end));
    }

    private static Phrase Ahead(Scene scene, int from, int to, Phrase length, int offset)
    {
        var start = Calendar.Days(scene.Now, offset);
        if (length.Timex.EndsWith("BD", StringComparison.Ordinal)) return BusinessDays(scene, from, to, length.Timex, 1);
        var end = Calendar.Shift(start, length.Timex, 1);
        return Range(from, to, start.Date, end.Date, length.Timex);
    }

    private static Phrase Back(Scene scene, int from, int to, Phrase length) =>
        length.Timex.EndsWith("BD", StringComparison.Ordinal) ? BusinessDays(scene, from, to, length.Timex, -1) : Range(from, to, Calendar.Shift(scene.Now, length.Timex, -1).Date, scene.Now.Date, length.Timex);

    private static Phrase BusinessDays(Scene scene, int from, int to, string timex, int sign)
    {
        var count = int.TryParse(timex.AsSpan(1, timex.Length - 3), System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 250) : 1;
        var days = Enumerable.Range(1, count).Select(day => Calendar.BusinessDays(scene.Now.Date, sign * day)).Order().ToArray();
        return Range(from, to, days[0], Calendar.Days(days[^1], 1), timex) with { List = string.Join(',', days.Select(Calendar.Timex)) };
    }

    private static Phrase Range(int from, int to, DateTime start, DateTime end, string length) => new Phrase(TimeKind.DateRange, from, to, $"({Calendar.Timex(start)},{Calendar.Timex(end)},{length})").Resolved(new Interval(start, end));

    /// <summary>"5 upcoming years", "2 next days".</summary>
    private static Phrase? NumberFirst(Scene scene, int from)
    {
        if (!scene[from].IsDigits && scene[from].Word is not { Cardinal: >= 1 }) return null;
        if (Counting.NumberReader.Read(scene.Text, from) is not { Kind: Counting.Kind.Integer } figure) return null;
        var at = Counting.NumberReader.After(scene.Text, from + 1, figure.End);
        if (!scene.Has(at, Relatives) || scene.Touches(at) || !Durations.IsPlural(scene, at + 1) || One(scene, at + 1) is not { } unit) return null;
        var timex = unit.Timex.Replace("1", ((long)figure.Value).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var length = unit with { Timex = timex };
        var sign = scene.Has(at, Role.Next | Role.Coming) ? 1 : -1;
        if (length.IsClockDuration) return Clock(scene, from, unit.To, length, sign);
        return sign > 0 ? Ahead(scene, from, unit.To, length, 1) : Back(scene, from, unit.To, length);
    }

    private static Phrase? QuartersOrDecades(Scene scene, int from, int order, int at)
    {
        var count = 1L;
        var next = at;
        if (scene[at].IsDigits) (count, next) = (scene[at].Value, at + 1);
        else if (Counting.NumberReader.Whole(scene.Text, at, out var value, out var end)) (count, next) = (value, end);
        count = Math.Clamp(count, 1, 100);
        var shift = Months.Shift(scene, order);
        if (!scene.Dutch && scene.Word(next) is "quarter" or "quarters")
        {
            var quarter = Calendar.Months(Calendar.Date(scene.Now.Year, ((scene.Now.Month - 1) / 3 * 3) + 1, 1), 3 * shift);
            var begin = shift < 0 ? Calendar.Months(quarter, -3 * ((int)count - 1)) : quarter;
            var last = shift < 0 ? Calendar.Months(quarter, 3) : Calendar.Months(quarter, 3 * (int)count);
            return Range(from, next + 1, begin, last, $"P{3 * count}M");
        }

        if (scene[next].Word is not { Unit: Unit.Decade }) return null;
        var decade = scene.Now.Year / 10 * 10;
        var years = (int)count * 10;
        var first = shift < 0 ? decade - years : shift > 0 ? decade + 10 : decade;
        return Range(from, next + 1, Calendar.Date(first, 1, 1), Calendar.Date(first + years, 1, 1), $"P{years}Y");
    }

    /// <summary>"the last 3 weeks of this year", "first ten days of 2019".</summary>
    private static Phrase? FirstLast(Scene scene, int from)
    {
        if (scene.Dutch) return null;
        var at = scene.SkipThe(from);
        var first = scene.Is(at, "first");
        if (!first && !scene.Is(at, "last")) return null;
        if (Durations.Read(scene, at + 1) is not { IsClockDuration: false } length || length.Timex.Contains('E', StringComparison.Ordinal) || length.Timex.EndsWith("0Y", StringComparison.Ordinal)) return null;
        if (!scene.Has(length.To, Role.Of) && !scene.Is(length.To, "in")) return null;
        var of = length.To + 1;
        int? year = scene.Year(of, out var to);
        if (year is null && scene.Has(of, Role.This | Relatives) && scene.Is(of + 1, "year")) (year, to) = (scene.Now.Year + Months.Shift(scene, of), of + 2);
        if (year is not { } known) return null;
        var weeks = length.Timex.EndsWith('W');
        var begin = weeks ? Calendar.FirstWeek(known) : Calendar.Date(known, 1, 1);
        var end = weeks ? Calendar.Days(Calendar.LastWeek(known), 7) : Calendar.Date(known + 1, 1, 1);
        if (first) end = Calendar.Shift(begin, length.Timex, 1);
        else begin = Calendar.Shift(end, length.Timex, -1);
        return Range(from, to, begin, end, length.Timex);
    }

    private static Phrase? Rest(Scene scene, int from)
    {
        if (!scene.Has(from, Role.Rest)) return null;
        var at = scene.Skip(from + 1, Role.Of);
        at = scene.SkipThe(at);
        if (scene.Has(at, Role.This) || scene.Is(at, "my") || scene.Is(at, "mijn")) at++;
        var today = scene.Now.Date;
        if (scene.Is(at, "day") || scene.Is(at, "dag") || scene.Is(at, "vandaag"))
        {
            var night = today.AddDays(1).AddSeconds(-1);
            return new Phrase(TimeKind.DateTimeRange, from, at + 1, $"({Calendar.DateTimeTimex(scene.Now)},{Calendar.DateTimeTimex(night)},PT{(long)(night - scene.Now).TotalSeconds}S)").Resolved(new Interval(scene.Now, night));
        }

        var (end, days) = scene[at].Word?.Unit switch
        {
            Unit.Week => (Calendar.Days(today, 7 - Calendar.Weekday(today)), 7 - Calendar.Weekday(today)),
            Unit.Month => LastDay(today, Calendar.Months(Calendar.FirstOfMonth(today), 1)),
            Unit.Year => LastDay(today, Calendar.Date(today.Year + 1, 1, 1)),
            _ => (DateTime.MinValue, -1),
        };
        return days < 0 ? null : Range(from, at + 1, today, end, $"P{days}D");
    }

    private static (DateTime End, int Days) LastDay(DateTime today, DateTime next) => (Calendar.Days(next, -1), (next - today).Days);

    /// <summary>"the week of april 10th", "w/c feb 4", "de week beginnend op 4 feb", "month of the 3rd".</summary>
    private static Phrase? WeekOfDate(Scene scene, int from)
    {
        var at = scene.SkipThe(from);
        if (scene.Is(at, "w") && scene.Is(at + 1, '/') && scene.Is(at + 2, "c")) at += 3;
        else if (!scene.Is(at, "week")) return null;
        else if (scene.Has(at + 1, Role.Of)) at += 2;
        else if (scene.Has(at + 1, Role.Starting)) at = scene.Skip(at + 2, Role.On);
        else if (scene.Is(at + 1, "die", "begint")) at = scene.Skip(at + 3, Role.On);
        else return null;
        var day = DateReader.Plain(scene, at) ?? DateReader.Plain(scene, scene.SkipThe(at)) ?? Days.Holiday(scene, at);
        if (day is null || day.Future.Impossible) return null;
        return new Phrase(TimeKind.DateRange, from, day.To, day.Timex).Resolved(Week(day.Past.Start), Week(day.Future.Start));
    }

    private static Interval Week(DateTime day) => new(Calendar.Monday(day), Calendar.Days(Calendar.Monday(day), 7));

    /// <summary>"a week starting tomorrow", "for 3 days, from today".</summary>
    private static Phrase? Starting(Scene scene, int from)
    {
        if (scene.Dutch) return null;
        var start = scene.Has(from, Role.For) ? from + 1 : from;
        if (start > from && Durations.Read(scene, start) is { } lasting && scene.Has(lasting.To, Role.Starting)) return null;
        if (Durations.Read(scene, start) is not { IsClockDuration: false } length) return null;
        var at = scene.Is(length.To, ',') ? length.To + 1 : length.To;
        if (scene.Has(at, Role.Starting)) at = scene.Has(at + 1, Role.From | Role.On) || scene.Is(at + 1, "with") ? at + 2 : at + 1;
        else if (start > from && scene.Has(at, Role.From)) at++;
        else return null;
        if (DateReader.Plain(scene, at) is not { } day || day.Past.Impossible) return null;
        var end = Calendar.Seconds(day.Past.Start, length.Seconds);
        return Range(from, day.To, day.Past.Start, end, length.Timex);
    }

    /// <summary>"more than 2 days ago": a range that ends there.</summary>
    private static Phrase? Compared(Scene scene, int from)
    {
        if (Durations.Comparison(scene, from, out var next) is not { } mod || CountedDates.Read(scene, next) is not { Kind: TimeKind.Date } date || date.Source is null) return null;
        var back = date.Future.Start < scene.Now;
        if (mod == "more") return (new Phrase(TimeKind.DateRange, from, date.To, date.Timex) { Mod = back ? "before" : "after", Source = "point" }).Resolved(date.Future.Start);
        var other = Calendar.Seconds(date.Future.Start, back ? date.Seconds : -date.Seconds);
        return back ? Range(from, date.To, date.Future.Start, other, date.Source) : Range(from, date.To, other, date.Future.Start, date.Source);
    }
}
