using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>A part of a day told from today: this evening, last night, gisteravond, vannacht.</summary>
internal readonly record struct PartOfDay(DateTime Day, DayPart Part, string? Mod, int To, bool IsTonight)
{
    public static PartOfDay? Read(Scene scene, int from)
    {
        if (scene[from].Word is { Part: not DayPart.None, Weekday: 0 } word && word.Is(Role.Day)) return new PartOfDay(Calendar.Days(scene.Now.Date, word.Shift), word.Part, null, from + 1, word.Shift == 0);
        var mod = scene.Word(from) is "early" or "earlier" ? "start" : scene.Word(from) is "late" or "later" ? "end" : null;
        var at = mod is null ? from : from + 1;
        if (!scene.Has(at, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past)) return null;
        if (DayParts.Find(scene, at + 1, out var to, out var inner) is not (>= DayPart.Morning and <= DayPart.Night and var part) || scene.Word(at + 1) is "in" or "de" or "het") return null;
        if (scene.Is(at + 1, "morgen") && scene.Dutch) return null;
        var shift = scene.Dutch ? Months.Shift(scene, at) : scene.Is(at, "next") ? 1 : scene.Is(at, "last") ? -1 : 0;
        return new PartOfDay(Calendar.Days(scene.Now.Date, shift), part, mod ?? inner, to, IsTonight: false);
    }

    public Phrase ToPhrase(int from)
    {
        var hours = DayParts.On(Day, Part, Mod);
        return new Phrase(TimeKind.DateTimeRange, from, To, Calendar.Timex(Day) + DayParts.Hours(Part).Timex) { Mod = Mod }.Resolved(hours);
    }
}
