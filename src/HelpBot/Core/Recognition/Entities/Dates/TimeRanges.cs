using System.Globalization;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>From one time of day to another: 5 to 7pm, tussen 9:30 en 15:00, for two hours from 9.</summary>
internal static class TimeRanges
{
    public static Phrase? Read(Scene scene, int from) => scene.TimeRanges.Read(scene, from, ReadAnew);

    public static Phrase? ReadAnew(Scene scene, int from)
    {
        if (!scene.Dutch && ForHours(scene, from) is { } hours) return hours;
        var start = from;
        var part = scene.Dutch ? Clock.PartAfter(scene, from, out start) : null;
        var at = part is null ? from : start;
        if (part is not null && scene.Has(at, Role.At)) at++;
        var between = scene.Has(at, Role.Between);
        if (between || scene.Has(at, Role.From)) at++;
        if (between) at = scene.SkipThe(at);
        if (Point(scene, at, first: true, between) is not { } begin) return null;
        var joint = Joint(scene, begin.To, between);
        if (joint == begin.To || Point(scene, joint, first: false, between) is not { } end) return null;
        if (begin.Bare && end.Bare && IsDate(scene, at, begin, joint, end)) return null;
        return Resolve(scene, from, begin, end, part);
    }

    /// <summary>"from 9 for two hours", "for two hours from 9".</summary>
    private static Phrase? ForHours(Scene scene, int from)
    {
        if (scene.Has(from, Role.From) && Point(scene, from + 1, first: true, between: false) is { } begin && scene.Has(begin.To, Role.For) && Durations.Read(scene, begin.To + 1) is { IsClockDuration: true } length) return Lasting(scene, from, length.To, begin, length);
        if (!scene.Has(from, Role.For) || Durations.Read(scene, from + 1) is not { IsClockDuration: true } first || !scene.Has(first.To, Role.From)) return null;
        return Point(scene, first.To + 1, first: true, between: false) is { } after ? Lasting(scene, from, after.To, after, first) : null;
    }

    private static Phrase Lasting(Scene scene, int from, int to, ClockTime begin, Phrase length)
    {
        var start = scene.Now.Date + begin.Span;
        var end = Calendar.Seconds(start, length.Seconds);
        return new Phrase(TimeKind.TimeRange, from, to, $"({begin.Timex},{ClockTime.Short(end.Hour, end.Minute, end.Second)},{Length(end - start)})").Resolved(new Interval(start, end));
    }

    private static ClockTime? Point(Scene scene, int at, bool first, bool between)
    {
        if (scene.Dutch && scene.Word(at) is "het" or "de" && scene.Is(at + 1, "middaguur")) return Clock.Read(scene, at);
        if (between && FourDigits(scene, at) is { } packed) return packed;
        var time = Clock.Point(scene, at, dots: true) ?? Clock.Read(scene, at);
        if (time is not { } known) return null;
        if (known.Bare && scene[at].IsDigits && (scene.GluedAfter(at) || (first ? false : Continues(scene, known.To)))) return null;
        return known;
    }

    private static bool Continues(Scene scene, int at) =>
        ((scene.Is(at, '/') || scene.Is(at, '-') || scene.Is(at, '.') || scene.Is(at, ',')) && scene.Touches(at) && scene.Touches(at + 1) && scene[at + 1].IsDigits) || scene.Is(at, '%') || scene[at].Word is { Month: > 0 } || scene[at].Word is { Unit: not Unit.None and not Unit.Hour };

    /// <summary>"between 0730-0930".</summary>
    private static ClockTime? FourDigits(Scene scene, int at)
    {
        var token = scene[at];
        if (!token.IsDigits || token.Length != 4 || token.Value / 100 > 24 || token.Value % 100 > 59) return null;
        return token.Value is >= 1500 and <= 2100 && !scene.Word(at).StartsWith("0", StringComparison.Ordinal) ? null : new ClockTime(at, at + 1, (int)token.Value / 100, (int)token.Value % 100, null, Half.None, Bare: false);
    }

    public static int Joint(Scene scene, int at, bool between)
    {
        if (scene.Dutch)
        {
            if (scene.Is(at, "tot", "en", "met")) return at + 3;
            if (scene.Is(at, "tot", "aan")) return at + 2;
            if (scene.Is(at, "t") && scene.Is(at + 1, '/') && scene.Is(at + 2, "m")) return at + 3;
        }

        if (scene.IsDash(at)) return scene.IsDash(at + 1) ? at + 2 : at + 1;
        if (scene.Has(at, Role.Till) || (between && scene.Has(at, Role.And))) return scene.Dutch ? at + 1 : scene.SkipThe(at + 1);
        return at;
    }

    /// <summary>Bare numbers joined by a dash and followed by more are a date or code.</summary>
    private static bool IsDate(Scene scene, int at, ClockTime begin, int joint, ClockTime end) =>
        scene[at].IsDigits && scene.IsDash(begin.To) && (scene.Is(at - 1, '/') || (scene.IsDash(at - 1) && scene.Touches(at) && scene[at - 2].IsDigits) || (scene.IsDash(end.To) && scene.Touches(end.To) && scene[end.To + 1].IsDigits) || scene.Is(end.To, '/'));

    private static Phrase? Resolve(Scene scene, int from, ClockTime begin, ClockTime end, DayPart? part)
    {
        if (end is { Half: Half.Am, Hour: 0 } && begin.Half == Half.Am) end = end with { Hour = 12 };
        if (part is not null && end.Half == Half.None && begin.Half == Half.None && begin.Hour > 12) part = null;
        var bare = begin.Minute is null && end.Minute is null && begin.Half == Half.None && (begin.Bare || !scene.Dutch);
        if (part is { } before && before != DayPart.Morning && bare && end.Half == Half.None) bare = true;
        return bare ? WholeHours(scene, from, begin, end) with { Bare = begin.Bare && end.Bare && part is null } : Exact(scene, from, begin, end);
    }

    /// <summary>Hours without minutes: "5 to 7" may be either half, "5 to 7pm" is settled by its end.</summary>
    private static Phrase WholeHours(Scene scene, int from, ClockTime begin, ClockTime end)
    {
        var (first, last) = (begin.Hour, end.Hour);
        var settled = end.Half is Half.Am or Half.Pm or Half.Settled;
        var ampm = !settled && first <= 12 && last <= 12 && !(first == 0 && last == 0);
        if (end.Half == Half.Am)
        {
            if (first > 12 && first - 12 < last) first -= 12;
            if (first < 12 && first > last) first += 12;
        }
        else if (end.Half == Half.Pm)
        {
            if (first + 12 < last) first += 12;
        }
        else if (ampm && first > last)
        {
            if (first == 12) first = 0;
            else last += 12;
        }

        var length = last >= first ? last - first : last - first + 24;
        var timex = string.Create(CultureInfo.InvariantCulture, $"(T{first:D2},T{last % 24:D2},PT{length}H)");
        var day = scene.Now.Date;
        return new Phrase(TimeKind.TimeRange, from, end.To, timex) { AmPm = ampm }.Resolved(new Interval(day.AddHours(first), day.AddHours(first + length)));
    }

    private static Phrase? Exact(Scene scene, int from, ClockTime begin, ClockTime end)
    {
        var day = scene.Now.Date;
        var (start, stop) = (day + begin.Span, day + end.Span);
        var (left, right) = (begin.Half is Half.Am or Half.Pm, end.Half is Half.Am or Half.Pm);
        var ampm = false;
        if (left != right) Settle(begin, end, ref start, ref stop);
        else if (!left && begin.Half != Half.Settled && end.Half != Half.Settled && begin.Hour <= 12 && end.Hour <= 12)
        {
            if (begin.Hour > end.Hour)
            {
                if (begin.Hour == 12) start = start.AddHours(-12);
                else stop = stop.AddHours(12);
            }

            ampm = true;
        }

        if (stop < start) stop = stop.AddHours(24);
        if (start == stop) return null;
        var timex = $"({ClockTime.Short(start.Hour, begin.Minute, begin.Second)},{ClockTime.Short(stop.Hour, end.Minute, end.Second)},{Length(stop - start)})";
        return new Phrase(TimeKind.TimeRange, from, end.To, timex) { AmPm = ampm }.Resolved(new Interval(start, stop));
    }

    /// <summary>One side says am or pm, and the other follows from it.</summary>
    private static void Settle(ClockTime begin, ClockTime end, ref DateTime start, ref DateTime stop)
    {
        if (begin.Half is Half.Am or Half.Pm)
        {
            if (end.Hour < 12 && stop < start) stop = stop.AddHours((start - stop).TotalHours >= 12 ? 24 : 12);
            return;
        }

        if (end.Half == Half.Am)
        {
            if (begin.Hour < 12 && stop < start) start = start.AddHours(-12);
        }
        else if (begin.Hour < 12 && (stop - start).TotalHours > 12)
        {
            start = start.AddHours(12);
        }
    }

    public static string Length(TimeSpan length)
    {
        var hours = (length.Days * 24) + length.Hours;
        return string.Create(CultureInfo.InvariantCulture, $"PT{(hours > 0 ? $"{hours}H" : string.Empty)}{(length.Minutes > 0 ? $"{length.Minutes}M" : string.Empty)}{(length.Seconds > 0 ? $"{length.Seconds}S" : string.Empty)}");
    }
}
