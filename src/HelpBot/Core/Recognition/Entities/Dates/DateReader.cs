using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>The longest date that starts at a token.</summary>
internal static class DateReader
{
    /// <summary>Any date, also one counted from a length of time: "two weeks ago", "3 days after christmas".</summary>
    public static Phrase? Read(Scene scene, int from)
    {
        var plain = Plain(scene, from) ?? Days.Holiday(scene, from);
        var counted = CountedDates.Read(scene, from);
        var best = Longer(plain, counted is { Kind: TimeKind.Date } ? counted : null);
        return best is { Kind: TimeKind.Date } && CountedDates.WithWeekdayBefore(scene, from) is { } before ? before : best;
    }

    /// <summary>A date that is named, not counted, and no holiday: only such a date joins a time of day.</summary>
    public static Phrase? Plain(Scene scene, int from) => scene.Days.Read(scene, from, PlainAnew);

    /// <summary>The same date compared by day alone, as one beside a time is. Where there is none, the time of day does not make one.</summary>
    public static Phrase? AtMidnight(Scene scene, int from) => Plain(scene, from) is null ? null : Plain(scene.AtMidnight, from);

    public static Phrase? PlainAnew(Scene scene, int from)
    {
        Phrase? best = null;
        best = Longer(best, Named(scene, from, null));
        best = Longer(best, Prefixed(scene, from));
        best = Longer(best, Weekdays.Read(scene, from));
        best = Longer(best, Days.FromToday(scene, from));
        return Longer(best, Days.OfThisMonth(scene, from));
    }

    public static Phrase? Longer(Phrase? one, Phrase? other) => one is null || (other is not null && other.To > one.To) ? other : one;

    private static Phrase? Named(Scene scene, int from, int? relativeYear) => Longer(NamedDates.Read(scene, from, relativeYear), NumericDates.Read(scene, from, relativeYear));

    /// <summary>A weekday, "tomorrow," or "next" before the date.</summary>
    private static Phrase? Prefixed(Scene scene, int from)
    {
        var at = from;
        int? year = null;
        if (scene.Has(from, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past))
        {
            year = scene.Now.Year + Months.Shift(scene, from);
            at++;
        }

        if (Weekdays.At(scene, at, out var next) > 0 || (scene.Has(at, Role.Day) && scene[at].Word is { Part: DayPart.None } && (next = at + 1) > 0))
        {
            if (year is not null) year = scene.Now.Year;
            at = scene.Is(next, ',') || scene.Is(next, '-') ? next + 1 : next;
            if (scene.Is(at, "de") && scene.Dutch) at++;
        }

        if (at == from || Named(scene, at, year) is not { } date) return null;
        return scene.Dutch && date.To - at == 3 && scene.Is(at + 1, '-') && scene[at - 1].Word is { Weekday: > 0 } && at - 1 > 0 && !scene.Has(at - 2, Role.On | Role.The) ? null : date with { From = from };
    }
}
