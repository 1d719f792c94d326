using System.Globalization;
using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Lengths of time: three days, half an hour, een paar weken, 2 hours and 30 minutes, the whole week.</summary>
internal static class Durations
{
    /// <summary>A length at a token, also one made of several units.</summary>
    public static Phrase? Read(Scene scene, int from) => scene.Lengths.Read(scene, from, ReadAnew);

    public static Phrase? ReadAnew(Scene scene, int from)
    {
        if (Single(scene, from) is not { } first) return null;
        var (sum, parts) = (first, 1);
        while (parts < 6 && Next(scene, sum.To) is { } next && next.Seconds / Count(next) < UnitOf(sum) && next.Seconds > 0)
        {
            sum = Join(sum, next);
            parts++;
        }

        return sum;
    }

    /// <summary>A length with "more than" or "less than" before it.</summary>
    public static Phrase? Compared(Scene scene, int from)
    {
        if (Comparison(scene, from, out var next) is not { } mod) return Read(scene, from);
        return Read(scene, next) is { } length ? length with { From = from, Mod = mod } : null;
    }

    public static string? Comparison(Scene scene, int at, out int next)
    {
        next = at + 2;
        if (scene.Dutch)
        {
            if (scene.Is(at, "binnen") && scene.Is(at + 1, "minder", "dan")) next = at + 3;
            if (scene.Is(at, "ruim")) next = at + 1;
            return scene.Is(next - 2, "minder", "dan") && next - 2 >= at ? "less" : scene.Is(at, "meer", "dan") || scene.Is(at, "langer", "dan") || scene.Is(at, "ruim") ? "more" : null;
        }

        return scene.Is(at, "less", "than") ? "less" : scene.Is(at, "more", "than") ? "more" : null;
    }

    private static Phrase? Next(Scene scene, int at)
    {
        var start = scene.Has(at, Role.And) || scene.Is(at, ',') ? at + 1 : at;
        return scene.Has(start, Role.A) || Inexact(scene, start, out _, out _) ? null : Single(scene, start);
    }

    /// <summary>A length of one unit.</summary>
    public static Phrase? Single(Scene scene, int from)
    {
        if (Whole(scene, from) is { } whole) return whole;
        if (!Amount(scene, from, out var count, out var at)) return null;
        var half = Suffix(scene, ref at);
        if (scene.Is(at, '-') && scene[at + 1].Word is { Unit: not Unit.None }) at++;
        var unit = UnitAt(scene, at, out var end);
        if (unit == Unit.None && Attached(scene, from, at) is { } letter) (unit, end) = (letter, at + 1);
        if (unit == Unit.None || IsOrdinalSecond(scene, from, at)) return null;
        count += half;
        if (half == 0) count += Suffix(scene, ref end);
        return Of(scene, from, end, count, unit);
    }

    /// <summary>"a second time": the ordinal, not the unit.</summary>
    private static bool IsOrdinalSecond(Scene scene, int from, int at) =>
        scene.Is(at, "second") && scene.Has(from, Role.A) && scene.Word(at + 1) is "round" or "time" or "wave" or "turn" or "chance" or "thought" or "opinion" or "cycle" or "take" or "meaning" or "life" or "job" or "home" or "hand" or "language" or "display" or "monitor" or "dose" or "vaccination" or "shot" or "jab" or "stimulus";

    private static bool Amount(Scene scene, int from, out double count, out int at)
    {
        (count, at) = (1, from);
        if (Inexact(scene, from, out count, out at)) return true;
        if (scene.Has(from, Role.Another) && !scene.Is(from, "nog")) return (at = from + 1) > 0 && (count = 1) > 0;
        var start = scene.Is(from, "nog") ? from + 1 : from;
        if (Half(scene, start, out at))
        {
            count = 0.5;
            return true;
        }

        if (NumberReader.Read(scene.Text, start) is { Value: >= 0 } figure && !IsArticleFraction(scene, start, figure))
        {
            (count, at) = (figure.Value, NumberReader.After(scene.Text, start + 1, figure.End));
            if (scene.Dutch && scene.Is(at, "half") && scene[start].Word is { Cardinal: 1 }) (count, at) = (0.5, at + 1);
            return true;
        }

        if (scene[start].IsDigits && !scene.GluedBefore(start) && (scene.GluedAfter(start) || (scene.Is(start + 1, '.') && scene.GluedAfter(start + 2))) && !IsDecimalTail(scene, start)) return (count = Written(scene, start, out at)) >= 0;
        if (!scene.Has(start, Role.A)) return false;
        (count, at) = (1, start + 1);
        return true;
    }

    private static bool IsDecimalTail(Scene scene, int at) => scene.Touches(at) && (scene.Is(at - 1, '.') || scene.Is(at - 1, ',') || scene.Is(at - 1, ':') || scene.Is(at - 1, '/'));

    /// <summary>"3.5years": digits that touch their unit.</summary>
    private static double Written(Scene scene, int start, out int at)
    {
        at = start + 1;
        if (!scene.Is(at, '.') || !scene.Touches(at) || !scene[at + 1].IsDigits || !scene.Touches(at + 1)) return scene[start].Value;
        at += 2;
        return Numeral.Value(scene.Text.Lower.AsSpan(scene[start].Start, scene[at - 1].End - scene[start].Start), dutch: false);
    }

    private static bool IsArticleFraction(Scene scene, int at, Figure figure) => figure.Kind == Kind.Fraction && figure.Value < 1 && !scene.Dutch && scene.Has(at, Role.Half);

    private static bool Half(Scene scene, int from, out int at)
    {
        at = from;
        if (scene.Has(at, Role.A) && scene.Has(at + 1, Role.Half)) at++;
        if (!scene.Has(at, Role.Half) || scene[at].Word!.Atoms.Length > 0) return false;
        at = scene.Skip(at + 1, Role.A);
        return UnitAt(scene, at, out _) != Unit.None;
    }

    private static bool Inexact(Scene scene, int from, out double count, out int at)
    {
        at = scene.Has(from, Role.A) && scene.Has(from + 1, Role.Few | Role.Couple) ? from + 1 : from;
        count = scene.Has(at, Role.Couple) ? 2 : 3;
        if (!scene.Has(at, Role.Few | Role.Couple)) return false;
        at++;
        if (count == 2 && !scene.Dutch) at = scene.Skip(at, Role.Of);
        return UnitAt(scene, at, out _) != Unit.None;
    }

    /// <summary>"and a half", "en een kwart" after the unit or the number.</summary>
    private static double Suffix(Scene scene, ref int at)
    {
        if (!scene.Has(at, Role.And)) return 0;
        var next = scene.Skip(at + 1, Role.A);
        var part = scene.Has(next, Role.Half) ? 0.5 : scene.Has(next, Role.Quarter) || scene.Is(next, "kwartier") ? 0.25 : 0;
        if (part == 0 || (scene.Has(next, Role.Half | Role.Quarter) && scene[next].Word!.Atoms.Length > 0)) return 0;
        if (!scene.Dutch && UnitAt(scene, next + 1, out _) != Unit.None && scene[at - 1].Word is { Unit: not Unit.None }) return 0;
        at = next + 1;
        return part;
    }

    /// <summary>"all week", "de hele dag".</summary>
    private static Phrase? Whole(Scene scene, int from)
    {
        var at = scene.Dutch && scene.Has(from, Role.The | Role.A) ? from + 1 : from;
        if (!scene.Has(at, Role.Whole)) return null;
        var next = scene.Is(at + 1, '-') ? at + 2 : at + 1;
        return scene[next].Word is { Unit: Unit.Day or Unit.Week or Unit.Month or Unit.Year or Unit.Fortnight } word && !IsPlural(scene, next) ? Of(scene, from, next + 1, 1, word.Unit) : null;
    }

    public static bool IsPlural(Scene scene, int at) => scene.Dutch ? scene.Word(at) is "jaren" or "weken" || scene.Word(at).EndsWith("en", StringComparison.Ordinal) : scene.Word(at).EndsWith("s", StringComparison.Ordinal);

    public static Unit UnitAt(Scene scene, int at, out int end)
    {
        end = at + 1;
        if (scene.Is(at, "business") && scene[at + 1].Word is { Unit: Unit.Day })
        {
            end = at + 2;
            return Unit.BusinessDay;
        }

        var unit = scene[at].Word?.Unit ?? Unit.None;
        if (unit == Unit.Night && !scene.Dutch && scene.Word(end) is "club" or "clubs" or "light" or "lights" or "market" or "markets" or "shift" or "shifts" or "work" or "worker" or "workers") return Unit.None;
        if (unit is Unit.Minute or Unit.Second && scene.Dutch && scene.Is(end, '.') && scene.Touches(end) && scene[at].Length == 3 && scene[end + 1].Kind != TokenKind.None) end++;
        if (scene.Dutch && unit != Unit.None && scene.Is(end, "lang")) end++;
        return unit is Unit.WorkWeek ? Unit.None : unit;
    }

    /// <summary>"10d", "2w": one letter that touches the digits.</summary>
    private static Unit? Attached(Scene scene, int from, int at)
    {
        if (scene.Dutch || !scene[from].IsDigits || at <= from || !scene.Touches(at) || scene.GluedAfter(at)) return null;
        return scene.Word(at) switch
        {
            "d" => Unit.Day,
            "w" => Unit.Week,
            "y" => Unit.Year,
            _ => null,
        };
    }

    private static Phrase Of(Scene scene, int from, int end, double count, Unit unit)
    {
        var (factor, letters, seconds, clock) = unit switch
        {
            Unit.Second => (1.0, "S", 1.0, true),
            Unit.Minute => (1, "M", 60, true),
            Unit.Hour => (1, "H", 3_600, true),
            Unit.QuarterHour => (0.25, "H", 3_600, true),
            Unit.HalfHour => (0.5, "H", 3_600, true),
            Unit.BusinessDay => (1, scene.Dutch ? "D" : "BD", 86_400, false),
            Unit.Weekend => (1, "WE", 172_800, false),
            Unit.Week => (1, "W", 604_800, false),
            Unit.Fortnight => (2, "W", 604_800, false),
            Unit.Month => (1, "M", 2_592_000, false),
            Unit.Year => (1, "Y", 31_536_000, false),
            Unit.Decade => (10, "Y", 31_536_000, false),
            Unit.Century => (100, "Y", 31_536_000, false),
            _ => (1, "D", 86_400, false),
        };
        var number = count * factor;
        var timex = string.Create(CultureInfo.InvariantCulture, $"P{(clock ? "T" : string.Empty)}{number}{letters}");
        return new Phrase(TimeKind.Duration, from, end, timex) { Seconds = number * seconds, IsClockDuration = clock };
    }

    private static double Count(Phrase phrase) => Math.Max(double.TryParse(phrase.Timex.AsSpan().TrimStart("PT").TrimEnd("YMWDHSBE"), CultureInfo.InvariantCulture, out var count) ? count : 1, 0.001);

    private static double UnitOf(Phrase phrase) => phrase.Source is { } last ? double.Parse(last, CultureInfo.InvariantCulture) : phrase.Seconds / Count(phrase);

    private static Phrase Join(Phrase sum, Phrase next)
    {
        var clock = next.IsClockDuration && !sum.Timex.Contains('T', StringComparison.Ordinal);
        var timex = sum.Timex + (clock ? next.Timex[1..] : next.Timex[(next.IsClockDuration ? 2 : 1)..]);
        return sum with { To = next.To, Timex = timex, Seconds = sum.Seconds + next.Seconds, IsClockDuration = sum.IsClockDuration || next.IsClockDuration, Source = (next.Seconds / Count(next)).ToString(CultureInfo.InvariantCulture) };
    }
}
