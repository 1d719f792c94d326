using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Parts of the day: their timex and hours, alone and with early or late.</summary>
internal static class DayParts
{
    public static (string Timex, int Begin, int End) Hours(DayPart part) => part switch
    {
        DayPart.Morning => ("TMO", 8, 12),
        DayPart.Afternoon => ("TAF", 12, 16),
        DayPart.Evening => ("TEV", 16, 20),
        DayPart.Night => ("TNI", 20, 24),
        DayPart.Daytime => ("TDT", 8, 18),
        DayPart.NightTime => ("TNT", 0, 8),
        DayPart.BusinessHours => ("TBH", 8, 18),
        DayPart.Breakfast => ("TMEB", 8, 12),
        DayPart.Brunch => ("TMER", 8, 12),
        DayPart.Lunch => ("TMEL", 11, 13),
        _ => ("TMED", 16, 20),
    };

    /// <summary>The part on a day. The night ends a second before midnight.</summary>
    public static Interval On(DateTime day, DayPart part, string? mod)
    {
        var (_, begin, end) = Hours(part);
        if (mod == "start") end = begin + 2;
        if (mod == "end") begin += 2;
        return new Interval(day.Date.AddHours(begin), end == 24 ? day.Date.AddDays(1).AddSeconds(-1) : day.Date.AddHours(end));
    }

    /// <summary>"in the evening", "early in the morning", "morning", "at lunchtime", "in de ochtend", "'s avonds".</summary>
    public static Phrase? Read(Scene scene, int from)
    {
        if (Find(scene, from, out var to, out var mod) is not { } part || Days.IsGreeting(scene, from)) return null;
        if (part >= DayPart.Breakfast && !MealStands(scene, from, to)) return null;
        var mealMod = part >= DayPart.Breakfast ? null : mod;
        return new Phrase(TimeKind.TimeRange, from, to, Hours(part).Timex) { Mod = mealMod, Meal = part >= DayPart.Breakfast, IsDayPart = true, Source = part.ToString() }.Resolved(On(scene.Now, part, mealMod));
    }

    /// <summary>The part that starts at a token, with the words that belong to it.</summary>
    public static DayPart? Find(Scene scene, int from, out int to, out string? mod) => scene.Dutch ? Dutch(scene, from, out to, out mod) : English(scene, from, out to, out mod);

    private static bool MealStands(Scene scene, int from, int to)
    {
        if (scene.Word(to - 1) is "lunchtime" or "dinnertime" or "lunchtijd") return true;
        var before = scene.Has(from, Role.At) ? from : from - 1;
        return scene.Dutch ? scene.Word(from - 1) is "op" or "om" or "voor" or "na" or "naar" or "rond" : scene.Word(before) is "at" or "before" or "after" or "around" or "circa";
    }

    private static DayPart? English(Scene scene, int from, out int to, out string? mod)
    {
        var at = from;
        mod = Early(scene, ref at);
        if (scene.Has(at, Role.In)) at = scene.SkipThe(at + 1);
        mod ??= Early(scene, ref at);
        if (scene.Has(at, Role.In) && mod is not null) at = scene.SkipThe(at + 1);
        if (at == from && scene.Has(at, Role.At) && scene[at + 1].Has(Role.Meal)) at++;
        to = at + 1;
        if (scene.Is(at, "business") && scene.Word(at + 1) is "hour" or "hours") return (to = at + 2) > 0 ? DayPart.BusinessHours : null;
        if (scene[at].Word is not { Part: not DayPart.None, Weekday: 0 } word || word.Is(Role.Day)) return null;
        if (word.Part == DayPart.Night && scene.Word(to) is "time" && scene.Touches(to - 1)) return DayPart.NightTime;
        if (word.Part == DayPart.Night && scene.Is(to, '-') && scene.Is(to + 1, "time")) return (to += 2) > 0 ? DayPart.NightTime : null;
        if (word.Is(Role.Meal) && scene.Is(to, "time")) to++;
        return word.Part;
    }

    private static string? Early(Scene scene, ref int at)
    {
        var mod = scene.Word(at) is "early" or "earlier" ? "start" : scene.Word(at) is "late" or "later" ? "end" : null;
        if (mod is null) return null;
        at = scene.Is(at + 1, '-') ? at + 2 : at + 1;
        return mod;
    }

    private static DayPart? Dutch(Scene scene, int from, out int to, out string? mod)
    {
        var at = from;
        mod = null;
        if (scene.Is(at, "van", "deze")) at += 2;
        else if (scene.Is(at, "in")) at = scene.Is(at + 1, "de") ? at + 2 : at + 1;
        else if (scene.Has(at, Role.The)) at++;
        if (scene.Word(at) is "vroege" or "vroeg") (mod, at) = ("start", at + 1);
        else if (scene.Word(at) is "late" or "laat" or "later") (mod, at) = ("end", at + 1);
        if (mod is not null && (scene.Has(at, Role.In | Role.On | Role.Of) || scene.Has(at, Role.The))) at = scene.SkipThe(scene.Skip(at, Role.In | Role.On | Role.Of));
        var s = scene.IsApostrophe(at) && scene.Is(at + 1, "s");
        if (s) at += 2;
        to = at + 1;
        if (scene.Is(at, "morgen")) return at > from && !scene.Is(from, "in", "morgen") ? DayPart.Morning : null;
        if (scene[at].Word is not { Part: not DayPart.None, Weekday: 0 } word || word.Is(Role.Day)) return null;
        if (word.Is(Role.Meal) && at > from && !scene.Has(at - 1, Role.The)) return null;
        return word.Part;
    }
}
