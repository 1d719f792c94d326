using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>A date with a time of day: tomorrow at 8, 7 this evening, last night at 8, now, end of the day, an hour ago.</summary>
internal static class DateTimeReader
{
    public static Phrase? Read(Scene scene, int from) => scene.Moments.Read(scene, from, ReadAnew);

    public static Phrase? ReadAnew(Scene scene, int from)
    {
        var best = DateReader.Longer(DateFirst(scene, from), TimeFirst(scene, from));
        best = DateReader.Longer(best, Now(scene, from));
        best = DateReader.Longer(best, EndOfDay(scene, from));
        return CountedDates.Read(scene, from) is { Kind: TimeKind.DateTime } counted ? DateReader.Longer(best, counted) : best;
    }

    private static Phrase? DateFirst(Scene scene, int from)
    {
        if (PartOfDay.Read(scene, from) is { } part) return PartFirst(scene, from, part);
        if (scene[from].Word is { Weekday: > 0 and var weekday, Part: not DayPart.None and var inside }) return WeekdayPart(scene, from, weekday, inside);
        if (DateReader.AtMidnight(scene, from) is not { } date || date.Future.Impossible) return Counted(scene, from);
        return Then(scene, date);
    }

    /// <summary>"maandagochtend om 9 uur".</summary>
    private static Phrase? WeekdayPart(Scene scene, int from, int weekday, DayPart part)
    {
        if (!scene.Has(from + 1, Role.At) || Clock.Point(scene, from + 2, dots: true) is not { } time || IsRange(scene, time)) return null;
        var here = Calendar.This(scene.Now, weekday).Date;
        var (past, future) = (here >= scene.Now.Date ? Calendar.Days(here, -7) : here, here < scene.Now.Date ? Calendar.Days(here, 7) : here);
        var settled = Clock.ToPart(time, part);
        return new Phrase(TimeKind.DateTime, from, time.To, $"XXXX-WXX-{weekday}{settled.Timex}").Resolved(Interval.Point(past + settled.Span), Interval.Point(future + settled.Span));
    }

    private static Phrase? Counted(Scene scene, int from) => CountedDates.Read(scene, from) is { Kind: TimeKind.Date } date ? Then(scene, date) : null;

    private static Phrase? Then(Scene scene, Phrase date)
    {
        var at = Connector(scene, date.To);
        if (at == date.To + 1 && scene.IsDash(date.To) && scene[at + 1].Kind == TokenKind.None) return null;
        var time = Clock.Read(scene, at) ?? (at > date.To && scene.Has(date.To, Role.At) ? Clock.Point(scene, at, dots: true) : null) ?? Clock.WithPreposition(scene, date.To);
        if (time is null && at > date.To && (scene.Has(at - 1, Role.At) || scene.Has(at - 1, Role.Around) || scene.Is(at - 1, '@'))) time = Clock.Point(scene, at, dots: true);
        return time is { } known && !IsRange(scene, known) ? Join(scene, date.From, known.To, date, known) : null;
    }

    /// <summary>"monday 3-8": the number begins a range.</summary>
    private static bool IsRange(Scene scene, ClockTime time) => time.Bare && scene.IsDash(time.To) && scene[time.To + 1].IsDigits;

    /// <summary>at, on, a comma, a dash between a date and a time.</summary>
    private static int Connector(Scene scene, int at)
    {
        var next = scene.Is(at, ',') ? at + 1 : at;
        if (scene.Has(next, Role.At | Role.Around | Role.On | Role.For) || scene.Is(next, '@') || scene.IsDash(next) || scene.Is(next, "t") || (scene.Dutch && scene.Word(next) is "tegen" or "voor")) next++;
        else if (scene.Has(next, Role.Of)) next++;
        if (next > at && scene.Has(next - 1, Role.At | Role.On) && scene.Has(next, Role.The)) next++;
        if (scene.Has(next - 1, Role.At) && scene.Has(next, Role.Around)) next++;
        return next;
    }

    private static Phrase? TimeFirst(Scene scene, int from)
    {
        var time = Clock.Read(scene, from) ?? Clock.WithPreposition(scene, from) ?? Bare(scene, from);
        if (time is not { } known) return null;
        var at = Connector(scene, known.To);
        if (PartOfDay.Read(scene, at) is { } part && !(known.Half is Half.Am or Half.Pm)) return At(scene, from, part.To, part, known);
        if (known.Bare && !scene.Has(from - 1, Role.At)) return null;
        if (DateReader.AtMidnight(scene, at) is not { } date || date.Future.Impossible || DateReader.Plain(scene, from) is { } longer && longer.To >= date.To) return null;
        return Join(scene, from, date.To, date, known);
    }

    private static ClockTime? Bare(Scene scene, int from) => scene[from].IsDigits || scene[from].Word is { Cardinal: >= 0 } ? Clock.Point(scene, from) : null;

    /// <summary>"last night at 8", "tonight around 3", "vanavond om 9 uur".</summary>
    private static Phrase? PartFirst(Scene scene, int from, PartOfDay part)
    {
        var at = scene.Is(part.To, ',') ? part.To + 1 : part.To;
        if (scene.Has(at, Role.At | Role.Around | Role.In | Role.On) || (scene.Dutch && scene.Is(at, "tegen"))) at++;
        if (scene.Has(at - 1, Role.At) && scene.Has(at, Role.Around)) at++;
        if (Clock.Point(scene, at, dots: true) is not { } time || IsRange(scene, time) || (time.Bare && (scene[time.To].Word is { Unit: not Unit.None } || scene.Is(time.To, '%') || scene.Is(time.To, '/') || (at == part.To && scene.Dutch && part.IsTonight)))) return null;
        return scene.Has(time.To, Role.Till) || scene.IsDash(time.To) ? null : At(scene, from, time.To, part, time);
    }

    private static Phrase At(Scene scene, int from, int to, PartOfDay part, ClockTime time)
    {
        var hour = time.Hour;
        var morning = part.Part == DayPart.Morning;
        if (morning && hour >= 12) hour -= 12;
        else if (!morning && hour < 12 && !(part.Part == DayPart.Night && hour < 6)) hour += 12;
        var moment = part.Day.Date + new TimeSpan(hour, time.Minute ?? 0, time.Second ?? 0);
        return new Phrase(TimeKind.DateTime, from, to, Calendar.Timex(part.Day) + ClockTime.Short(hour, time.Minute, time.Second)).Resolved(moment);
    }

    private static Phrase Join(Scene scene, int from, int to, Phrase date, ClockTime time)
    {
        if (Clock.PartAfter(scene, to, out var end) is { } part && time.Half == Half.None) (time, to) = (Clock.ToPart(time, part), end);
        else if (PartOfAnyKind(scene, to, out end) is { } loose) (time, to) = (time.Half == Half.None ? Clock.ToPart(time, loose) : time, end);
        var phrase = new Phrase(TimeKind.DateTime, from, to, date.Timex + time.Timex) { AmPm = time.AmPm };
        return phrase.Resolved(Interval.Point(date.Past.Start.Date + time.Span), Interval.Point(date.Future.Start.Date + time.Span));
    }

    /// <summary>"early morning" after a time.</summary>
    private static DayPart? PartOfAnyKind(Scene scene, int at, out int end)
    {
        end = at;
        return !scene.Dutch && DayParts.Find(scene, at, out end, out _) is >= DayPart.Morning and <= DayPart.Night and var part ? part : null;
    }

    private static Phrase? Now(Scene scene, int from)
    {
        var to = NowEnd(scene, from);
        if (to > from && !IsFor(scene, from, to)) return new Phrase(TimeKind.DateTime, from, to, "PRESENT_REF").Resolved(scene.Now);
        if (scene.Is(from, "asap") || scene.Is(from, "zsm")) return new Phrase(TimeKind.DateTime, from, from + 1, "FUTURE_REF").Resolved(scene.Now);
        if (scene.Is(from, "as", "soon", "as") && scene.Is(from + 3, "possible")) return new Phrase(TimeKind.DateTime, from, from + 4, "FUTURE_REF").Resolved(scene.Now);
        if (scene.Dutch && scene.Is(from, "zo") && scene.Word(from + 1) is "snel" && scene.Is(from + 2, "mogelijk")) return new Phrase(TimeKind.DateTime, from, from + 3, "FUTURE_REF").Resolved(scene.Now);
        return !scene.Dutch && scene.Word(from) is "recently" or "previously" ? new Phrase(TimeKind.DateTime, from, from + 1, "PAST_REF").Resolved(scene.Now) : null;
    }

    private static int NowEnd(Scene scene, int from)
    {
        if (scene.Has(from, Role.Now)) return scene.Dutch && scene.Is(from + 1, "meteen") ? from + 2 : from + 1;
        if (scene.Dutch) return from;
        if (scene.Is(from, "right", "now")) return from + 2;
        if (!scene.Is(from, "at")) return from;
        if (scene.Is(from + 1, "present")) return from + 2;
        if (scene.Is(from + 1, "this", "time") || scene.Is(from + 1, "this", "minute") || scene.Is(from + 1, "the", "minute") || scene.Is(from + 1, "the", "moment")) return from + 3;
        return scene.Is(from + 1, "the", "present", "time") ? from + 4 : from;
    }

    /// <summary>"is now for", "for now": not a moment.</summary>
    private static bool IsFor(Scene scene, int from, int to) => !scene.Dutch && (scene.Is(from - 1, "for") || (scene.Is(to, "for") && scene.Word(from - 1) is "is" or "are") || (from == 0 && scene.Is(to, ',')));

    /// <summary>"end of the day", "eind van de zondag".</summary>
    private static Phrase? EndOfDay(Scene scene, int from)
    {
        if (scene.Is(from, "eod")) return Last(scene, from, from + 1, null);
        var at = scene.Is(from, "aan") && scene.Is(from + 1, "het") ? from + 2 : scene.SkipThe(from);
        if (!scene.Has(at, Role.End)) return null;
        var of = scene.Skip(at + 1, Role.Of);
        if (of == at + 1) return null;
        var the = scene.SkipThe(of);
        if (scene.Is(the, "day") || scene.Is(the, "dag")) return Last(scene, from, the + 1, null);
        return DateReader.Plain(scene, the) is { } date ? Last(scene, from, date.To, date) : null;
    }

    private static Phrase Last(Scene scene, int from, int to, Phrase? date)
    {
        var (past, future) = date is null ? (scene.Now.Date, scene.Now.Date) : (date.Past.Start, date.Future.Start);
        var timex = (date?.Timex ?? Calendar.Timex(scene.Now)) + "T23:59:59";
        var end = new TimeSpan(23, 59, 59);
        return new Phrase(TimeKind.DateTime, from, to, timex).Resolved(Interval.Point(past.Date + end), Interval.Point(future.Date + end));
    }
}
