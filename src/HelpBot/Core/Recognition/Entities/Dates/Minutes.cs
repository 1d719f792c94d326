using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Times told by minutes before or after an hour: ten past nine, half acht, vijf voor half zes.</summary>
internal static class Minutes
{
    public static ClockTime? Before(Scene scene, int from) => scene.Dutch ? Dutch(scene, from) : English(scene, from);

    private static ClockTime? English(Scene scene, int from)
    {
        if (!Amount(scene, from, out var minutes, out var next)) return null;
        if (scene.Word(next) is not ("past" or "to")) return null;
        var to = scene.Is(next, "to");
        if (to && next == from + 1 && scene[from].Word is { Ordinal: < 0 } or null && !scene.Is(from, "half")) return null;
        return Hour(scene, next + 1) is { } hour ? At(from, hour.To, hour.Hour, to ? -minutes : minutes) : null;
    }

    private static bool Amount(Scene scene, int from, out int minutes, out int next)
    {
        var at = scene.Has(from, Role.A) ? from + 1 : from;
        next = at + 1;
        minutes = scene.Is(at, "quarter") ? 15 : scene.Is(at, "half") ? 30 : 0;
        if (minutes > 0) return true;
        if (scene.Is(from, "three") && scene.Word(from + 1) is "quarter" or "quarters") return (minutes = 45) > 0 && (next = from + 2) > 0;
        if (scene.Digits(from, 2) is >= 0 and < 60 and var digits && !scene.GluedAfter(from)) minutes = (int)digits;
        else if (NumberReader.Whole(scene.Text, from, out var value, out next) && value < 60 && !scene[from].IsDigits) minutes = (int)value;
        else return false;
        if (scene[from].IsDigits) next = from + 1;
        if (scene.Word(next) is "minutes" or "minute" or "mins" or "min" or "minuten" or "minuut") next++;
        return true;
    }

    private static ClockTime? Dutch(Scene scene, int from)
    {
        if (scene.Is(from, "half") && Hour(scene, from + 1) is { } halfHour && scene[halfHour.To].Word is not { Unit: Unit.Day or Unit.Week or Unit.Month or Unit.Year }) return At(from, halfHour.To, halfHour.Hour, -30);
        var start = scene.Has(from, Role.A) && scene.Word(from + 1) is "kwart" or "kwartier" ? from + 1 : from;
        var (minutes, next) = (15, start + 1);
        if (scene.Is(start, "drie") && scene.Word(start + 1) is "kwart" or "kwartier") (minutes, next) = (45, start + 2);
        else if (scene.Word(start) is not ("kwart" or "kwartier") && !Amount(scene, from, out minutes, out next)) return null;
        if (scene.Word(next) is not ("over" or "voor" or "na")) return null;
        var before = scene.Is(next, "voor");
        var half = scene.Is(next + 1, "half");
        if (Hour(scene, half ? next + 2 : next + 1) is not { } hour) return null;
        if (next == from + 1 && scene[from].IsDigits && !half && scene[hour.To].Word is { Unit: not Unit.None and not Unit.Hour }) return null;
        return At(from, hour.To, hour.Hour, (before ? -minutes : minutes) - (half ? 30 : 0));
    }

    private static (int Hour, int To)? Hour(Scene scene, int at)
    {
        if (scene.Digits(at, 2) is >= 0 and <= 24 and var hour && !(scene.Is(at + 1, ':') && scene.Touches(at + 1))) return ((int)hour, at + 1);
        return Clock.Hour(scene, at, out var written, out var next) ? (written, next) : null;
    }

    private static ClockTime At(int from, int to, int hour, int minutes)
    {
        if (minutes < 0) (hour, minutes) = (hour - 1, minutes + 60);
        return new ClockTime(from, to, ((hour % 24) + 24) % 24, minutes, null, Half.None, Bare: false);
    }
}
