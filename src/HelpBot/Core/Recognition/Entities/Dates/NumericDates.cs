using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Dates in digits: 22/04, 1-1-2015, 2019/aug/01, 23-2020-september, 20200701.</summary>
internal static class NumericDates
{
    /// <summary>The date at a token, without a weekday before it.</summary>
    public static Phrase? Read(Scene scene, int from, int? relativeYear)
    {
        if (!scene[from].IsDigits || scene.GluedBefore(from) || PartOfNumber(scene, from)) return null;
        return scene[from].Length switch
        {
            8 when !scene.Dutch => Packed(scene, from),
            4 => YearFirst(scene, from),
            1 or 2 => DayFirst(scene, from, relativeYear),
            _ => null,
        };
    }

    private static bool PartOfNumber(Scene scene, int from) => scene.Touches(from) && (scene.Is(from - 1, '.') || scene.Is(from - 1, ',') || scene.Is(from - 1, '$') || scene.Is(from - 1, '/'));

    private static Phrase? Packed(Scene scene, int from)
    {
        var value = (int)scene[from].Value;
        var (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
        if (year is < 1000 or > 2100 || month is < 1 or > 12 || day is < 1 or > 31 || scene.GluedAfter(from)) return null;
        return DayOfYear.Phrase(scene, from, from + 1, year, month, day);
    }

    private static Phrase? YearFirst(Scene scene, int from)
    {
        if (scene.Year(from, out _) is not { } year) return null;
        if (!scene.Dutch && !scene.Touches(from + 1) && scene.Digits(from + 1, 2) is >= 1 and <= 12 and var spacedMonth && scene.Digits(from + 2, 2) is >= 1 and <= 31 and var spacedDay && !scene.Touches(from + 2))
            return DayOfYear.Phrase(scene, from, from + 3, year, (int)spacedMonth, (int)spacedDay);
        if (Separator(scene, from + 1) is not { } sign || Part(scene, from + 2) is not { } second || !scene.Is(from + 3, sign) || Part(scene, from + 4) is not { } third) return null;
        if (scene.Touches(from + 5) && (scene.Is(from + 5, sign) && scene.Touches(from + 6) && scene[from + 6].IsDigits || scene[from + 5].IsDigits)) return null;
        if (second.Month && !third.Month && third.Value <= 31) return DayOfYear.Phrase(scene, from, from + 5, year, second.Value, third.Value);
        if (third.Month && !second.Month && second.Value <= 31) return DayOfYear.Phrase(scene, from, from + 5, year, third.Value, second.Value);
        return second.Value <= 12 && third.Value <= 31 ? DayOfYear.Phrase(scene, from, from + 5, year, second.Value, third.Value) : null;
    }

    private static Phrase? DayFirst(Scene scene, int from, int? relativeYear)
    {
        var first = (int)scene[from].Value;
        if (first is < 1 or > 31 || Separator(scene, from + 1) is not { } sign) return null;
        if (scene.Year(from + 2, out _) is { } middle && scene.Is(from + 3, sign) && scene[from + 4].Word is { Month: > 0 } name) return DayOfYear.Phrase(scene, from, from + 5, middle, name.Month, first);
        if (Part(scene, from + 2) is not { } second || (!second.Month && second.Value > 31)) return null;
        var next = from + 3;
        var yearFollows = scene.Is(next, sign) && scene[next + 1].IsDigits;
        if (Order(scene, first, second, sign, monthFirst: (sign == '.' && !yearFollows && !scene.Dutch) || (scene.Dutch && sign == '-' && scene.IsApostrophe(next + 1))) is not { } order) return null;
        if (second.Month && scene.Is(next, '.') && sign != '.') next++;
        return WithYear(scene, from, next, sign, order, relativeYear);
    }

    private static Phrase? WithYear(Scene scene, int from, int next, char sign, (int Day, int Month) order, int? relativeYear)
    {
        var separated = scene.Is(next, sign) || (scene.Is(next, ',') && scene[next + 1].IsDigits);
        var yearAt = separated ? next + 1 : next;
        if ((separated || (sign == '/' && !scene.Touches(next))) && scene.Year(yearAt, out var end) is { } year && !Continues(scene, end, sign)) return DayOfYear.Phrase(scene, from, end, year, order.Month, order.Day);
        if (scene.Is(next, sign) && scene.ShortYear(next + 1, out end) is { } brief && !Continues(scene, end, sign)) return DayOfYear.Phrase(scene, from, end, brief, order.Month, order.Day);
        if (scene.Is(next, sign) && scene.Touches(next) && scene[next + 1].IsDigits && !RangeFollows(scene, next)) return null;
        return MayLackYear(scene, from, next, sign) ? DayOfYear.Phrase(scene, from, next, null, order.Month, order.Day, relativeYear) : null;
    }

    /// <summary>"10/1-11/2/2017": the dash begins the next date.</summary>
    private static bool RangeFollows(Scene scene, int dash) => scene.IsDash(dash) && scene[dash + 1].IsDigits && Separator(scene, dash + 2) is not null && scene[dash + 3].IsDigits;

    private static bool Continues(Scene scene, int end, char sign) => scene.Is(end, sign) && !scene.IsDash(end) && scene[end + 1].IsDigits && scene.Touches(end);

    /// <summary>A slash is clear enough; a dash or point only after "on", and in Dutch where no part of the day says it is a time.</summary>
    private static bool MayLackYear(Scene scene, int from, int next, char sign)
    {
        if (scene.Is(next, '%') || scene.GluedAfter(next - 1)) return false;
        if ((scene.Is(next, ',') || scene.Is(next, '.')) && scene.Touches(next) && scene.Touches(next + 1) && scene[next + 1].IsDigits) return false;
        if (sign == '/') return !(scene.Is(next, '/') && scene.Touches(next)) && !scene.Is(next, '=');
        if (!scene.Touches(from + 1) || !scene.Touches(from + 2)) return false;
        if (scene.Dutch) return !scene.Has(next, Role.Clock) && !IsPartWord(scene, from - 1) && !IsPartWord(scene, next) && !IsPartWord(scene, next + 2) && !scene.Is(from - 1, "naar") && sign is '-' or '.' && (RangeFollows(scene, next) || !scene.Has(from - 1, Role.Between | Role.From | Role.Till | Role.At | Role.Around));
        return AfterOn(scene, from);
    }

    private static bool IsPartWord(Scene scene, int at) => scene[at].Word is { Part: not DayPart.None, Weekday: 0 };

    private static bool AfterOn(Scene scene, int from)
    {
        var before = scene[from - 1].Word is { Weekday: > 0 } || scene[from - 1].Has(Role.Day) ? from - 2 : from - 1;
        if (scene.Has(before, Role.This | Role.Next | Role.Last)) before--;
        return scene.Has(before, Role.On | Role.In);
    }

    private static (int Day, int Month)? Order(Scene scene, int first, (int Value, bool Month) second, char sign, bool monthFirst)
    {
        if (second.Month) return (first, second.Value);
        var dayFirst = second.Value <= 12;
        var mayBeMonth = first <= 12;
        if ((scene.Dutch || sign == '.') && !monthFirst) return dayFirst ? (first, second.Value) : mayBeMonth ? (second.Value, first) : null;
        return mayBeMonth ? (second.Value, first) : dayFirst ? (first, second.Value) : null;
    }

    private static char? Separator(Scene scene, int at) => scene.Is(at, '/') ? '/' : scene.Is(at, '-') ? '-' : scene.Is(at, '.') ? '.' : scene.Is(at, '\\') ? '\\' : null;

    /// <summary>A day or month in digits, or a month by name.</summary>
    private static (int Value, bool Month)? Part(Scene scene, int at)
    {
        if (scene.Digits(at, 2) is >= 1 and <= 31 and var value) return ((int)value, false);
        return scene[at].Word is { Month: > 0 } word ? (word.Month, true) : null;
    }
}
