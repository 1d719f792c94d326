using System.Globalization;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>A date with a range of times or a part of the day: monday 11-4, tuesday afternoon, tussen 3 en 8 gisteren, early in the day wednesday.</summary>
internal static class DateTimeRangeReader
{
    public static Phrase? Read(Scene scene, int from)
    {
        var best = DateReader.Longer(DateFirst(scene, from), RangeFirst(scene, from));
        best = DateReader.Longer(best, PartFirst(scene, from));
        best = DateReader.Longer(best, TwoMoments(scene, from));
        best = DateReader.Longer(best, PartOfTheDay(scene, from));
        return CountedRanges.Read(scene, from) is { Kind: TimeKind.DateTimeRange } counted ? DateReader.Longer(best, counted) : best;
    }

    private static Phrase? DateFirst(Scene scene, int from)
    {
        if (PartOfDay.Read(scene, from) is { } part) return WithHours(scene, from, part) ?? part.ToPhrase(from);
        if (WeekdayPart(scene, from) is { } compound) return compound;
        Phrase? best = null;
        if (DateReader.Plain(scene, from) is not { } date || date.Future.Impossible) return null;
        best = DateReader.Longer(best, WithPart(scene, date));
        best = DateReader.Longer(best, WithRange(scene, date));
        best = DateReader.Longer(best, BeforeAfter(scene, date));
        if (best is null && Weekdays.At(scene, from, out var end) > 0 && end < date.To && scene.IsDash(end + 1)) best = Shorter(scene, from, end);
        return best;
    }

    /// <summary>"tonight from 7 to 7:30pm".</summary>
    private static Phrase? WithHours(Scene scene, int from, PartOfDay part)
    {
        if (TimeRanges.Read(scene, part.To) is not { } range) return null;
        var day = new Phrase(TimeKind.Date, from, part.To, Calendar.Timex(part.Day)).Resolved(part.Day);
        return Join(day, (range.AmPm ? InPart(range, part.Part) : range) with { AmPm = false }, from, range.To);
    }

    /// <summary>"maandag 3-8": the numbers are hours, not a date.</summary>
    private static Phrase? Shorter(Scene scene, int from, int end) => scene.Dutch && !scene.Has(from - 1, Role.On) && Weekdays.Read(scene, from) is { } day && day.To == end ? WithRange(scene, day) : null;

    /// <summary>"komende maandagmiddag", "maandagavond".</summary>
    private static Phrase? WeekdayPart(Scene scene, int from)
    {
        var order = scene.Has(from, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past);
        var at = order ? from + 1 : from;
        if (scene[at].Word is not { Weekday: > 0 and var weekday, Part: not DayPart.None and var part }) return null;
        var here = Calendar.This(scene.Now, weekday).Date;
        if (!order)
        {
            var (past, future) = (here >= scene.Now ? Calendar.Days(here, -7) : here, here < scene.Now ? Calendar.Days(here, 7) : here);
            return new Phrase(TimeKind.DateTimeRange, from, at + 1, $"XXXX-WXX-{weekday}{DayParts.Hours(part).Timex}").Resolved(DayParts.On(past, part, null), DayParts.On(future, part, null));
        }

        var today = Calendar.Weekday(scene.Now);
        var day = scene.Has(from, Role.Coming) ? today >= weekday ? Calendar.Days(here, 7) : here : scene.Has(from, Role.Past) ? today <= weekday ? Calendar.Days(here, -7) : here : Calendar.Days(here, 7 * Months.Shift(scene, from));
        return new Phrase(TimeKind.DateTimeRange, from, at + 1, Calendar.Timex(day) + DayParts.Hours(part).Timex).Resolved(DayParts.On(day, part, null));
    }

    /// <summary>"wednesday evening (next week)", "mar4 night", "morgen in de ochtend".</summary>
    private static Phrase? WithPart(Scene scene, Phrase date)
    {
        if (scene.Is(date.To, ',') || DayParts.Find(scene, date.To, out var to, out var mod) is not (>= DayPart.Morning and <= DayPart.Night and var part)) return null;
        if (scene.Is(date.To, "in") && !scene.Has(date.To + 1, Role.The) && !scene.Dutch) return null;
        if (AfterPart(scene, date, to) is { } later) (date, to) = (later, later.To);
        if (TimeRanges.Read(scene, to) is { } range) return Settled(date, range, part);
        return new Phrase(TimeKind.DateTimeRange, date.From, to, date.Timex + DayParts.Hours(part).Timex) { Mod = mod }.Resolved(DayParts.On(date.Past.Start, part, mod), DayParts.On(date.Future.Start, part, mod));
    }

    /// <summary>"wednesday evening next week": the week stands after the part.</summary>
    private static Phrase? AfterPart(Scene scene, Phrase date, int to)
    {
        if (date.To - date.From > 2 || scene[date.From].Word is not { Weekday: > 0 and var weekday } || !scene.Has(to, Role.This | Role.Next | Role.Last) || !scene.Is(to + 1, "week")) return null;
        var day = Calendar.Days(Calendar.This(scene.Now, weekday).Date, 7 * Months.Shift(scene, to));
        return new Phrase(TimeKind.Date, date.From, to + 2, Calendar.Timex(day)).Resolved(day);
    }

    /// <summary>A range of hours inside a part of the day is in that half of the day.</summary>
    private static Phrase Settled(Phrase date, Phrase range, DayPart part)
    {
        var settled = range.AmPm ? InPart(range, part) : range;
        return Join(date, settled with { AmPm = false }, date.From, range.To);
    }

    private static Phrase InPart(Phrase range, DayPart part)
    {
        if (part == DayPart.Morning || range.Past.Start.Hour >= 12) return range;
        var hours = range.Past.Start.Hour < 12 && range.Past.End.Hour <= 12 && range.Past.Start.Date == range.Past.End.Date ? 12 : 0;
        var moved = new Interval(range.Past.Start.AddHours(hours), range.Past.End.AddHours(hours));
        return (range with { Timex = Resolution.ToPm(range.Timex) }).Resolved(moved);
    }

    private static Phrase? WithRange(Scene scene, Phrase date)
    {
        var at = scene.Is(date.To, ',') ? date.To + 1 : date.To;
        if (scene.Has(at, Role.On) || (scene.Dutch && scene.Word(at) is "om" or "rond") || (scene.Has(at, Role.At) && !scene.Dutch)) at++;
        if (TimeRanges.Read(scene, at) is not { } range) return null;
        return Join(date, range, date.From, range.To);
    }

    private static Phrase? RangeFirst(Scene scene, int from)
    {
        if (TimeRanges.Read(scene, from) is not { } range) return null;
        var at = scene.Is(range.To, ',') ? range.To + 1 : range.To;
        if (scene.Has(at, Role.On) || scene.Has(at, Role.Of) || scene.Has(at, Role.At)) at++;
        if (PartOfDay.Read(scene, at) is { } part)
        {
            var day = new Phrase(TimeKind.Date, at, part.To, Calendar.Timex(part.Day)).Resolved(part.Day);
            return Join(day, (range.AmPm ? InPart(range, part.Part) : range) with { AmPm = false }, from, part.To);
        }

        var date = DateReader.Plain(scene, at) ?? (at > range.To ? null : scene.Has(at, Role.The) ? DateReader.Plain(scene, at + 1) : null);
        if (date is null || date.Future.Impossible) return null;
        if (DayParts.Find(scene, date.To, out var to, out _) is >= DayPart.Morning and <= DayPart.Night and var after) return Join(date, (range.AmPm ? InPart(range, after) : range) with { AmPm = false }, from, to);
        return Join(date, range, from, date.To);
    }

    /// <summary>"first monday 1pm to 3pm of next month", "5 tot 7 morgen": the date carries the hours.</summary>
    private static Phrase Join(Phrase date, Phrase range, int from, int to)
    {
        var comma = range.Timex.IndexOf(',', StringComparison.Ordinal);
        var timex = comma < 0 ? date.Timex + range.Timex : $"({date.Timex}{range.Timex[1..comma]},{date.Timex}{range.Timex[(comma + 1)..]}";
        var phrase = new Phrase(TimeKind.DateTimeRange, from, to, timex) { AmPm = range.AmPm && (range.Bare || (range.Past.Start.Hour < 12 && range.Past.End.Hour < 12)) };
        return phrase.Resolved(On(date.Past.Start, range.Past), On(date.Future.Start, range.Past));
    }

    private static Interval On(DateTime day, Interval hours) => new(day.Date + hours.Start.TimeOfDay, day.Date + hours.End.TimeOfDay);

    /// <summary>"in the morning of may 3", "evening, monday".</summary>
    private static Phrase? PartFirst(Scene scene, int from)
    {
        if (DayParts.Find(scene, from, out var to, out var mod) is not (>= DayPart.Morning and <= DayPart.Night and var part) || Days.IsGreeting(scene, from)) return null;
        if (scene.Has(to, Role.On | Role.Of)) to++;
        if (DateReader.Plain(scene, to) is not { } date || date.Future.Impossible) return null;
        return new Phrase(TimeKind.DateTimeRange, from, date.To, date.Timex + DayParts.Hours(part).Timex) { Mod = mod }.Resolved(DayParts.On(date.Past.Start, part, mod), DayParts.On(date.Future.Start, part, mod));
    }

    /// <summary>"early in the day wednesday", "mid today", "woensdag vroeg op de dag".</summary>
    private static Phrase? PartOfTheDay(Scene scene, int from)
    {
        if (scene.Dutch && DateReader.Plain(scene, from) is { } first && Prefix(scene, first.To, out var after) is { } suffix && scene.Is(after, "dag")) return Third(first, first.From, after + 1, suffix);
        if (Prefix(scene, from, out var to) is not { } mod) return null;
        if (scene.Is(to, "day") || scene.Is(to, "dag")) to++;
        else if (to > from + 1 && scene.Has(to - 1, Role.The)) return null;
        return DateReader.Plain(scene, to) is { } date && !date.Future.Impossible ? Third(date, from, date.To, mod) : null;
    }

    private static string? Prefix(Scene scene, int from, out int to)
    {
        to = from + 1;
        var mod = scene.Word(from) switch
        {
            "early" or "earlier" or "eerder" or "vroeg" or "vroeger" or "begin" or "start" => "start",
            "mid" or "middle" or "midden" or "halverwege" => "mid",
            "late" or "later" or "laat" => "end",
            _ => null,
        };
        if (mod is null || (!scene.Dutch && scene.Word(from) is "begin" or "start")) return null;
        if (scene.Has(to, Role.In) || (scene.Dutch && scene.Has(to, Role.On | Role.Of))) to = scene.SkipThe(to + 1);
        return mod;
    }

    private static Phrase Third(Phrase date, int from, int to, string mod)
    {
        var day = date.Future.Start.Date;
        var hours = mod switch
        {
            "start" => new Interval(day, day.AddHours(12)),
            "mid" => new Interval(day.AddHours(10), day.AddHours(14)),
            _ => new Interval(day.AddHours(12), Calendar.Days(day, 1)),
        };
        return new Phrase(TimeKind.DateTimeRange, from, to, date.Timex) { Mod = mod }.Resolved(hours);
    }

    /// <summary>"feb 1st no later than 6:00", "23/12 before 5pm".</summary>
    private static Phrase? BeforeAfter(Scene scene, Phrase date)
    {
        if (Modifiers.Read(scene, date.To) is not { Mod: "before" or "after" } modifier) return null;
        if ((Clock.Read(scene, modifier.To) ?? Clock.Point(scene, modifier.To, dots: true)) is not { Bare: false } time) return null;
        var phrase = new Phrase(TimeKind.DateTimeRange, date.From, time.To, date.Timex + time.Timex) { Mod = modifier.Mod, AmPm = time.AmPm, Source = "point" };
        return phrase.Resolved(Interval.Point(date.Past.Start.Date + time.Span), Interval.Point(date.Future.Start.Date + time.Span));
    }

    /// <summary>From one moment to another, at least one of them with a date.</summary>
    private static Phrase? TwoMoments(Scene scene, int from)
    {
        var between = scene.Has(from, Role.Between);
        var at = between || scene.Has(from, Role.From) ? from + 1 : from;
        if (Moment(scene, at) is not { } begin) return null;
        var joint = TimeRanges.Joint(scene, begin.To, between);
        if (joint == begin.To || Moment(scene, joint) is not { } end) return null;
        if (begin.Kind == TimeKind.Time && end.Kind == TimeKind.Time) return null;
        return Span(from, begin, end);
    }

    private static Phrase? Moment(Scene scene, int at)
    {
        var moment = DateTimeReader.Read(scene, at);
        return moment ?? (Clock.Read(scene, at) is { } time ? time.ToPhrase(scene.Now) : null);
    }

    private static Phrase Span(int from, Phrase begin, Phrase end)
    {
        var (left, right) = (begin.Timex, end.Timex);
        var (futureStart, futureEnd, pastStart, pastEnd) = (begin.Future.Start, end.Future.Start, begin.Past.Start, end.Past.Start);
        if (begin.Kind == TimeKind.Time)
        {
            (futureStart, pastStart) = (futureEnd.Date + futureStart.TimeOfDay, pastEnd.Date + pastStart.TimeOfDay);
            left = Day(right, pastStart) + left;
            if (right == "PRESENT_REF") left = Short(pastStart, begin.Timex);
        }
        else if (end.Kind == TimeKind.Time)
        {
            (futureEnd, pastEnd) = (futureStart.Date + futureEnd.TimeOfDay, pastStart.Date + pastEnd.TimeOfDay);
            right = left == "PRESENT_REF" ? Short(futureEnd, end.Timex) : Day(left, futureEnd) + right;
        }
        else
        {
            if (futureStart > futureEnd) futureStart = pastStart;
            if (pastEnd < pastStart) pastEnd = futureEnd;
        }

        if (begin.AmPm != end.AmPm && futureStart > futureEnd && futureStart.Date == futureEnd.Date) futureEnd = futureEnd.AddHours(12);
        if (begin.AmPm != end.AmPm && pastStart > pastEnd && pastStart.Date == pastEnd.Date) pastEnd = pastEnd.AddHours(12);
        var timex = $"({left},{right},{TimeRanges.Length(futureEnd - futureStart)})";
        return new Phrase(TimeKind.DateTimeRange, from, end.To, timex) { AmPm = begin.AmPm && end.AmPm }.Resolved(new Interval(pastStart, pastEnd), new Interval(futureStart, futureEnd));
    }

    private static string Day(string timex, DateTime moment) => timex.IndexOf('T', StringComparison.Ordinal) is > 0 and var at && timex != "PRESENT_REF" ? timex[..at] : Calendar.Timex(moment);

    private static string Short(DateTime moment, string timex) => Calendar.Timex(moment) + (timex.Contains(':', StringComparison.Ordinal) ? moment.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : moment.ToString("'T'HH", CultureInfo.InvariantCulture));
}
