using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Times of day: 8.30 pm, half past seven, kwart voor acht, three thirty, 's ochtends om 9, noon.</summary>
internal static class Clock
{
    /// <summary>A time that is one by itself.</summary>
    public static ClockTime? Read(Scene scene, int from) => scene.Clocks.Read(scene, from, ReadAnew);

    public static ClockTime? ReadAnew(Scene scene, int from)
    {
        if (Named(scene, from) is { } named) return named;
        if (DayPartFirst(scene, from) is { } first) return first;
        if (Point(scene, from) is not { } point) return null;
        var at = scene.Has(from - 1, Role.At) || scene.Is(from - 1, "circa") || (!scene.Dutch && scene.Has(from - 1, Role.Around));
        if (!point.Bare) return DutchHours(scene, point) ? point : null;
        if (at && !Blocked(scene, point)) return point;
        return scene.Dutch && scene.Has(from - 1, Role.Around) && scene[from].Kind == TokenKind.Letters ? point with { From = from - 1 } : null;
    }

    /// <summary>"at 8.30", where the preposition is part of it.</summary>
    public static ClockTime? WithPreposition(Scene scene, int from)
    {
        if (!scene.Has(from, Role.At)) return null;
        var at = from + 1;
        return scene[at].IsDigits && scene.Is(at + 1, '.') && scene.Touches(at + 1) && Point(scene, at, dots: true) is { Minute: not null } point ? point with { From = from } : null;
    }

    /// <summary>A number that stands for an hour, or more than that.</summary>
    /// <param name="dots">Whether "8.30" without more is a time.</param>
    public static ClockTime? Point(Scene scene, int from, bool dots = false) => dots
        ? scene.DottedHours.Read(scene, from, (scene, at) => PointAnew(scene, at, dots: true))
        : scene.Hours.Read(scene, from, (scene, at) => PointAnew(scene, at, dots: false));

    public static ClockTime? PointAnew(Scene scene, int from, bool dots)
    {
        if (scene[from].Kind == TokenKind.None || scene.GluedBefore(from) || IsTail(scene, from)) return null;
        if (Minutes.Before(scene, from) is { } spoken) return Finish(scene, spoken);
        if (Digital(scene, from, dots) is { } digital) return Finish(scene, digital);
        return Written(scene, from) is { } written ? Finish(scene, written) : null;
    }

    private static bool IsTail(Scene scene, int from) => scene.Touches(from) && (scene.Is(from - 1, ':') || scene.Is(from - 1, '.') || scene.Is(from - 1, ',') || scene.Is(from - 1, '$') || scene.Is(from - 1, '/') || scene.Is(from - 1, '@') || scene.Is(from - 1, '€')) && scene.Touches(from - 1) && scene[from].IsDigits && (scene[from - 2].IsDigits || scene.Is(from - 1, '$'));

    private static bool Blocked(Scene scene, ClockTime point) =>
        scene.Is(point.To, '%') || ((scene.Is(point.To, '.') || scene.Is(point.To, ',')) && scene.Touches(point.To) && scene.Touches(point.To + 1) && scene[point.To + 1].IsDigits)
        || (scene.Is(point.To, ':') && scene[point.To + 1].IsDigits) || scene.Is(point.To, '/') || (scene.GluedAfter(point.To - 1) && scene[point.From].IsDigits)
        || (scene[point.To].Word is { Unit: not Unit.None } && !scene.Dutch) || scene[point.To].Word is { Month: > 0 };

    /// <summary>"10 uur" is a time only where the words around say so; else it is a length of time.</summary>
    private static bool DutchHours(Scene scene, ClockTime time)
    {
        if (!scene.Dutch || time.Minute is not null || time.Half != Half.None || time.To - time.From != 2 || !scene.Is(time.To - 1, "uur") || scene.Touches(time.To - 1)) return true;
        return Settles(scene, time.From - 1) || scene.Has(time.To, Role.Till) || scene.Word(time.To) is "morgen" or "vandaag" or "gisteren" || scene[time.To].IsDigits
            || (scene.Has(time.From - 1, Role.Or | Role.And) && scene.Is(time.From - 2, "uur") && Settles(scene, time.From - 4));
    }

    private static bool Settles(Scene scene, int at) => scene.Word(at) is "om" or "is" or "vanaf" or "morgen" or "vandaag" or "gisteren" || scene[at].IsDigits;

    private static ClockTime? Digital(Scene scene, int from, bool dots)
    {
        if (scene.Digits(from, 2) is not (>= 0 and <= 24 and var hour)) return Packed(scene, from);
        var next = from + 1;
        var colon = scene.Is(next, ':');
        var dot = scene.Is(next, '.') && scene.Touches(next);
        var letter = (scene.Is(next, "h") || scene.Is(next, "u")) && scene.Digits(next + 1, 2) >= 0 && scene[next + 1].Length == 2 && scene.Touches(next + 1);
        if ((colon || dot || letter) && scene.Digits(next + 1, 2) is >= 0 and < 60 and var minute && scene[next + 1].Length == 2) return WithMinutes(scene, from, (int)hour, (int)minute, next + 2, dots || colon || letter || scene.Dutch);
        return colon && scene[next + 1].IsDigits && scene.Touches(next + 1) && scene.Touches(next) ? null : new ClockTime(from, next, (int)hour, null, null, Half.None, Bare: true);
    }

    private static ClockTime? WithMinutes(Scene scene, int from, int hour, int minute, int next, bool standsAlone)
    {
        if (scene.Is(next, '%') || scene.Is(next, "procent") || scene.Is(next, "percent")) return null;
        if (scene.Is(next, '.') && scene.Touches(next) && scene.Touches(next + 1) && scene[next + 1].IsDigits) return null;
        int? second = null;
        if (scene.Is(next, ':') && scene.Digits(next + 1, 2) is >= 0 and < 60 and var seconds) (second, next) = ((int)seconds, next + 2);
        if (scene.Dutch && scene.Has(next, Role.Clock) && scene.Is(next, "u")) next++;
        var time = new ClockTime(from, next, hour, minute, second, Half.None, Bare: false);
        return standsAlone || Description(scene, next, out _) != Half.None ? time : null;
    }

    /// <summary>"1030am", "0730".</summary>
    private static ClockTime? Packed(Scene scene, int from)
    {
        if (!scene[from].IsDigits || scene[from].Length != 4) return null;
        var (hour, minute) = ((int)scene[from].Value / 100, (int)scene[from].Value % 100);
        return hour <= 24 && minute < 60 && Description(scene, from + 1, out _) != Half.None ? new ClockTime(from, from + 1, hour, minute, null, Half.None, Bare: false) : null;
    }

    /// <summary>"seven", "three thirty", "six forty-three minutes", "vijf uur dertig".</summary>
    private static ClockTime? Written(Scene scene, int from)
    {
        if (!Hour(scene, from, out var hour, out var next)) return null;
        if (scene.Dutch || next != from + 1) return new ClockTime(from, next, hour, null, null, Half.None, Bare: true);
        var start = scene.Is(next, '-') ? next + 1 : next;
        if (!NumberReader.Whole(scene.Text, start, out var minute, out var end) || minute is < 10 or > 59 || scene[start].IsDigits) return new ClockTime(from, next, hour, null, null, Half.None, Bare: true);
        var named = scene.Word(end) is "minutes" or "minute" or "mins" or "min";
        var alone = minute % 5 == 0 || scene.Has(from - 1, Role.At);
        return new ClockTime(from, named ? end + 1 : end, hour, (int)minute, null, Half.None, Bare: !alone && !named);
    }

    public static bool Hour(Scene scene, int at, out int hour, out int next)
    {
        (hour, next) = (0, at + 1);
        if (scene[at].Kind != TokenKind.Letters || !NumberReader.Whole(scene.Text, at, out var value, out var end)) return false;
        if (value > 24 || (!scene.Dutch && value > 12) || end > at + 1) value = scene[at].Word is { Cardinal: >= 0 and <= 12 } word ? word.Cardinal : -1;
        hour = (int)value;
        return value >= 0;
    }

    private static ClockTime Finish(Scene scene, ClockTime time)
    {
        var half = Description(scene, time.To, out var end);
        if (half != Half.None) time = ToHalf(time with { To = end, Bare = false }, half);
        else if (Oclock(scene, time.To) is { } clock) time = time with { To = clock, Bare = false };
        if (half == Half.None && PartAfter(scene, time.To, out end) is { } part && MayHavePart(scene, time)) time = ToPart(time with { To = end, Bare = false }, part);
        return time.Hour == 24 ? time with { Hour = 0 } : time;
    }

    private static bool MayHavePart(Scene scene, ClockTime time) => !time.Bare || scene.Dutch || scene.Has(time.To, Role.In | Role.At | Role.On | Role.For | Role.Around);

    private static int? Oclock(Scene scene, int at)
    {
        if (scene.Dutch) return scene.Has(at, Role.Clock) && !scene.Is(at, "uurs") ? at + 1 : null;
        if (scene.Has(at, Role.Clock)) return at + 1;
        if (!scene.Is(at, "o")) return null;
        var next = scene.IsApostrophe(at + 1) ? at + 2 : at + 1;
        return scene.Is(next, "clock") ? next + 1 : null;
    }

    /// <summary>am, p.m., a m, p, ampm; also after o'clock.</summary>
    public static Half Description(Scene scene, int at, out int end)
    {
        var start = Oclock(scene, at) is { } clock ? clock : scene.Is(at, '.') && scene.Touches(at) && scene.Touches(at + 1) ? at + 1 : at;
        end = start + 1;
        var word = scene.Word(start);
        if (word is "am") return Half.Am;
        if (word is "pm") return Half.Pm;
        if (word is "ampm") return Half.Either;
        if (word is not ("a" or "p")) return Half.None;
        var half = word is "a" ? Half.Am : Half.Pm;
        var next = scene.Is(end, '.') ? end + 1 : end;
        if (scene.Is(next, "m"))
        {
            end = next + 1;
            if (next > start + 1 && scene.Is(end, '.') && (scene.Touches(end) || !scene.Touches(next))) end++;
            return half;
        }

        return scene.Touches(start) && (half == Half.Pm || scene[at - 1].IsDigits) && !scene.Dutch ? half : Half.None;
    }

    private static ClockTime ToHalf(ClockTime time, Half half) => half switch
    {
        Half.Am => time with { Hour = time.Hour >= 12 ? time.Hour - 12 : time.Hour, Half = Half.Am },
        Half.Pm => time with { Hour = time.Hour < 12 ? time.Hour + 12 : time.Hour, Half = Half.Pm },
        Half.Either => time with { Hour = time.Hour >= 12 ? time.Hour - 12 : time.Hour },
        _ => time,
    };

    /// <summary>"in the morning", "'s avonds", "in de nacht" after a time.</summary>
    public static DayPart? PartAfter(Scene scene, int at, out int end)
    {
        var next = at;
        if (scene.Dutch)
        {
            if ((scene.IsApostrophe(at) && scene.Is(at + 1, "s")) || scene.Is(at, "des")) next = scene.Is(at, "des") ? at + 1 : at + 2;
            else if ((scene.Has(at, Role.In | Role.On | Role.At) || scene.Is(at, "tegen")) && scene.Is(at + 1, "de")) next = at + 2;
        }
        else
        {
            if (scene.Has(at, Role.In | Role.At | Role.On | Role.For | Role.Around)) next = scene.Skip(at + 1, Role.The);
            if (scene.Word(next) is "early" or "late") next++;
        }

        end = next + 1;
        if (scene[next].Word is not { Part: >= DayPart.Morning and <= DayPart.Night, Weekday: 0 } word || word.Is(Role.Day)) return scene.Is(next, "midnight") && next > at ? DayPart.Night : scene.Is(next, "morgen") && scene.Dutch && next > at ? DayPart.Morning : null;
        if (scene.Dutch && next == at && scene.Word(next) is not "ochtend") return null;
        return word.Part;
    }

    public static ClockTime ToPart(ClockTime time, DayPart part) => part switch
    {
        DayPart.Morning => time with { Hour = time.Hour >= 12 ? time.Hour - 12 : time.Hour, Half = Half.Am },
        DayPart.Night when time.Hour is <= 3 or 12 => time with { Hour = time.Hour % 12, Half = Half.Am },
        _ => time with { Hour = time.Hour < 12 ? time.Hour + 12 : time.Hour, Half = Half.Pm },
    };

    /// <summary>"in the morning at 7", "'s ochtends om 9 uur".</summary>
    private static ClockTime? DayPartFirst(Scene scene, int from)
    {
        if (PartAfter(scene, from, out var next) is not { } part) return null;
        if (scene.Dutch && scene.Is(from, "in") is false && !scene.IsApostrophe(from) && !scene.Is(from, "des") && next == from + 1) return null;
        if (scene.Has(next, Role.At)) next++;
        if (Point(scene, next) is not { } time || (scene[next].IsDigits && Blocked(scene, time)) || scene.IsDash(time.To) || scene.Has(time.To, Role.Till)) return null;
        return time.Half == Half.None || time.Half == HalfOf(part) ? ToPart(time with { From = from, Bare = false }, part) : null;
    }

    private static Half HalfOf(DayPart part) => part == DayPart.Morning ? Half.Am : Half.Pm;

    /// <summary>noon, midnight, mid-morning, "12 noon", "7ish", het middaguur, 's nachts.</summary>
    private static ClockTime? Named(Scene scene, int from)
    {
        if (scene.Is(from + 1, "noon") && scene.Digits(from, 2) == 12) return Settled(from, from + 2, 12);
        if (scene.Has(from, Role.Noon) && !scene.Is(from, "middaguur")) return Settled(from, from + 1, 12);
        if (scene.Has(from, Role.Midnight)) return Settled(from, from + 1, 0);
        if (scene.Digits(from, 2) is >= 0 and <= 24 and var hour && Ish(scene, from + 1, out var end)) return new ClockTime(from, end, (int)hour % 24, null, null, Half.None, Bare: false);
        return scene.Dutch ? DutchNamed(scene, from) : EnglishMid(scene, from);
    }

    private static bool Ish(Scene scene, int at, out int end)
    {
        end = scene.IsDash(at) ? at + 2 : at + 1;
        return scene.Is(end - 1, "ish");
    }

    private static ClockTime? EnglishMid(Scene scene, int from)
    {
        if (scene.Is(from, "midmorning")) return Settled(from, from + 1, 10);
        if (scene.Is(from, "midafternoon")) return Settled(from, from + 1, 14);
        if (!scene.Is(from, "mid")) return null;
        var at = scene.IsDash(from + 1) ? from + 2 : from + 1;
        int? hour = scene.Word(at) switch
        {
            "night" => 0,
            "morning" => 10,
            "afternoon" => 14,
            "day" => 12,
            _ => null,
        };
        return hour is { } known ? Settled(from, at + 1, known) : null;
    }

    private static ClockTime? DutchNamed(Scene scene, int from)
    {
        var at = scene.Is(from, "rond") ? from + 1 : from;
        at = scene.Has(at, Role.The) ? at + 1 : scene.IsApostrophe(at) && scene.Is(at + 1, "s") ? at + 2 : at;
        if (scene.Is(at, "middaguur") || (scene.Word(at) is "middag" or "middags" && !(at > from && scene.Has(from - 1, Role.In)) && !scene.Has(from - 1, Role.This | Role.Next | Role.Last))) return Settled(from, at + 1, 12);
        var night = scene.Is(from, "in") && scene.Is(from + 1, "de") ? from + 2 : at;
        if (night > from && scene.Word(night) is "nacht" or "nachts" && !scene.Has(from, Role.Around)) return Settled(from, scene.Is(night, "nacht") && scene.Is(night + 1, "van") ? night + 2 : night + 1, 0);
        return null;
    }

    private static ClockTime Settled(int from, int to, int hour) => new(from, to, hour, null, null, Half.Settled, Bare: false);
}
