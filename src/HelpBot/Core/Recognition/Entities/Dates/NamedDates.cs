using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Dates with a month by name: May 22nd, 4e van juli 1995, oct/2, april the ninth.</summary>
internal static class NamedDates
{
    public static Phrase? Read(Scene scene, int from, int? relativeYear)
    {
        if (scene[from].Word is { Month: > 0 }) return MonthFirst(scene, from, relativeYear);
        if (scene.Is(from, '(') && MonthFirst(scene, from + 1, relativeYear) is { } inner && scene.Is(inner.To, ')')) return inner with { From = from, To = inner.To + 1 };
        var start = scene.SkipThe(from);
        if (scene.Is(from, "het")) return null;
        return DayFirst(scene, from, start, relativeYear);
    }

    private static Phrase? MonthFirst(Scene scene, int from, int? relativeYear)
    {
        if (scene.GluedBefore(from)) return null;
        var month = scene.Month(from, out var next);
        if (Separator(scene, next) && scene[next + 1].IsDigits) next++;
        if (scene.Year(next, out var afterYear) is { } middle && Separator(scene, afterYear) && scene.AnyDay(afterYear + 1, out var last, cardinals: false) is > 0 and var lastDay) return DayOfYear.Phrase(scene, from, last, middle, month, lastDay);
        next = scene.SkipThe(next);
        var day = scene.AnyDay(next, out var end, cardinals: !scene.Dutch);
        if (day == 0 || IsDecimal(scene, end) || scene.Is(end, '%')) return null;
        if (scene.Is(end, ':') && scene[end + 1].IsDigits) return null;
        if (scene.IsDash(end) && scene.Touches(end) && scene[end + 1].IsDigits && scene[end + 1].Length == 2 && !Bracketed(scene, end)) return null;
        if (scene.Dutch && scene[end].Word is { Month: > 0 }) return null;
        end = Weekday(scene, end);
        return WithYear(scene, from, end, month, day, relativeYear);
    }

    private static bool Bracketed(Scene scene, int at) => scene.Is(at + 2, '(');

    private static Phrase? DayFirst(Scene scene, int from, int start, int? relativeYear)
    {
        var day = scene.Day(start, out var next, out _);
        if (day == 0 && (day = scene.WrittenDay(start, out next, cardinals: true)) > 0 && start > from) return null;
        if (day == 0 || (scene.Touches(start) && (scene.Is(start - 1, ':') || scene.Is(start - 1, '$') || scene.Is(start - 1, '.')))) return null;
        if (scene.Is(next, '.') && !scene.Touches(next + 1)) next++;
        next = Joint(scene, next);
        var month = scene.Month(next, out var end);
        if (month == 0) return null;
        end = Weekday(scene, end);
        return WithYear(scene, from, end, month, day, relativeYear);
    }

    private static int Joint(Scene scene, int at)
    {
        if (scene.Has(at, Role.Of) || (scene.Dutch && scene.Has(at, Role.In) && scene.Is(at, "in"))) return at + 1;
        if (scene.Is(at, "day", "of") || scene.Is(at, "dag", "van")) return at + 2;
        return Separator(scene, at) || scene.Is(at, ',') ? at + 1 : at;
    }

    private static bool Separator(Scene scene, int at) => scene.Is(at, '/') || scene.Is(at, '-') || scene.Is(at, ',') || scene.Is(at, '\\') || scene.Is(at, '.');

    private static bool IsDecimal(Scene scene, int at) => scene.Is(at, '.') && scene.Touches(at) && scene.Touches(at + 1) && scene[at + 1].IsDigits;

    /// <summary>A weekday in brackets after the date.</summary>
    private static int Weekday(Scene scene, int at)
    {
        if (!scene.Is(at, '(') || scene[at + 1].Word is not { Weekday: > 0 }) return at;
        var close = scene.Is(at + 2, '.') ? at + 3 : at + 2;
        return scene.Is(close, ')') ? close + 1 : at;
    }

    private static Phrase WithYear(Scene scene, int from, int end, int month, int day, int? relativeYear)
    {
        var at = YearAt(scene, end, out var comma);
        if (scene.Year(at, out var afterYear) is { } year) return DayOfYear.Phrase(scene, from, afterYear, year, month, day);
        if (scene.ShortYear(at, out var afterShort) is { } brief && (!comma || EndsAfter(scene, afterShort)) && !RunsOn(scene, at, afterShort)) return DayOfYear.Phrase(scene, from, afterShort, brief, month, day);
        return DayOfYear.Phrase(scene, from, end, null, month, day, relativeYear);
    }

    private static int YearAt(Scene scene, int at, out bool comma)
    {
        comma = scene.Is(at, ',');
        if (scene.Has(at, Role.Of) || scene.Is(at, "in")) return at + 1;
        return comma || scene.Is(at, '/') || scene.Is(at, '-') || scene.Is(at, '.') ? at + 1 : at;
    }

    private static bool EndsAfter(Scene scene, int at) => at >= scene.Text.Count || scene.Is(at, '.') || scene.Is(at, '?') || scene.Is(at, '!') || scene.Is(at, ';');

    /// <summary>Two digits with a unit, a month or another number after them are no year.</summary>
    private static bool RunsOn(Scene scene, int at, int end) =>
        scene[end].Word is { Unit: not Unit.None } or { Month: > 0 } || scene.IsDash(end) || scene.Is(end, '/') || scene.Has(end, Role.Clock | Role.Till | Role.And) || scene.IsDash(at - 1);
}
