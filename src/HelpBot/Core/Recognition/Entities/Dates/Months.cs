using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>A month that something belongs to.</summary>
/// <param name="Year">The year, where the month is told from the present one.</param>
internal readonly record struct MonthSuffix(int Month, int? Year, int To);

/// <summary>"of may", "in januari", "of next month".</summary>
internal static class Months
{
    public static MonthSuffix? Suffix(Scene scene, int at)
    {
        var next = scene.Has(at, Role.Of | Role.In | Role.On) ? at + 1 : at;
        if (scene.Month(next, out var end) is > 0 and var month) return new MonthSuffix(month, null, end);
        return Relative(scene, next);
    }

    /// <summary>"next month", "(day) of the month", "de volgende maand".</summary>
    public static MonthSuffix? Relative(Scene scene, int at)
    {
        var next = at;
        if (scene.Dutch && scene.Is(next, "de") && scene.Has(next + 1, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past)) next++;
        if (!scene.Has(next, Role.This | Role.Next | Role.Coming | Role.Last | Role.Past | Role.The) || scene[next + 1].Word is not { Unit: Unit.Month } || Durations.IsPlural(scene, next + 1)) return null;
        var date = Calendar.Months(Calendar.FirstOfMonth(scene.Now), Shift(scene, next));
        return new MonthSuffix(date.Month, date.Year, next + 2);
    }

    /// <summary>Next is 1, last -1, this 0.</summary>
    public static int Shift(Scene scene, int at) => scene.Has(at, Role.Next | Role.Coming) ? 1 : scene.Has(at, Role.Last | Role.Past) ? -1 : 0;
}
