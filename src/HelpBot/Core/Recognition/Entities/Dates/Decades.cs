using System.Globalization;
using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Decades and centuries: the nineties, jaren tachtig, 1990s, 21e eeuw.</summary>
internal static class Decades
{
    /// <summary>the nineties, 1990s, the 90's, jaren 90, jaren negentig.</summary>
    public static Phrase? Decade(Scene scene, int from)
    {
        var at = scene.SkipThe(from);
        if (scene.Dutch)
        {
            if (!scene.Is(at, "jaren") || scene.GluedAfter(at + 1)) return null;
            var named = at + 1;
            if (scene.IsApostrophe(named)) named++;
            var value = scene[named].IsDigits ? scene[named].Length is 2 or 4 ? (int)scene[named].Value : -1 : (int)(scene[named].Word?.Cardinal ?? -1);
            return value >= 0 && value % 10 == 0 && value < 2100 && !(scene[named].Word is { Rounds: true }) ? DecadeOf(scene, from, named + 1, value) : null;
        }

        if (scene[at].Word is { Decade: >= 0 } word) return DecadeOf(scene, from, at + 1, word.Decade);
        if (NumberReader.Whole(scene.Text, at, out var century, out var next) && scene[scene.Is(next, '-') ? next + 1 : next].Word is { Decade: >= 0 and < 100 } tens && century is >= 10 and <= 21) return DecadeOf(scene, from, (scene.Is(next, '-') ? next + 1 : next) + 1, ((int)century * 100) + tens.Decade);
        var start = scene.IsApostrophe(at) ? at + 1 : at;
        if (!scene[start].IsDigits || scene[start].Length is not (2 or 4) || scene[start].Value % 10 != 0) return null;
        var s = scene.IsApostrophe(start + 1) ? start + 2 : start + 1;
        return scene.Is(s, "s") && scene.Touches(s) ? DecadeOf(scene, from, s + 1, (int)scene[start].Value) : null;
    }

    private static Phrase DecadeOf(Scene scene, int from, int to, int value)
    {
        var century = value >= 100;
        var begin = century ? value : (scene.Now.Year / 100 * 100) + value;
        var timex = century ? $"({begin:D4}-01-01,{begin + 10:D4}-01-01,P10Y)" : string.Create(CultureInfo.InvariantCulture, $"(XX{(value == 0 ? "0" : value)}-01-01,XX{(value + 10) % 100:D2}-01-01,P10Y)");
        var here = Calendar.Date(begin, 1, 1);
        var past = !century && here >= scene.Now ? begin - 100 : begin;
        var future = !century && here < scene.Now ? begin + 100 : begin;
        return new Phrase(TimeKind.DateRange, from, to, timex).Resolved(Years(past, 10), Years(future, 10));
    }

    private static Interval Years(int year, int count) => new(Calendar.Date(year, 1, 1), Calendar.Date(year + count, 1, 1));

    /// <summary>21st century, 19e eeuw.</summary>
    public static Phrase? Century(Scene scene, int from)
    {
        if (OrdinalFinder.Read(scene.Text, from, out var to) is not (>= 2 and <= 30 and var number) || !scene.Has(to, Role.Century)) return null;
        var year = ((int)number - 1) * 100;
        return NumberedPeriods.Range(from, to + 1, $"({year:D4}-01-01,{year + 100:D4}-01-01,P100Y)", Calendar.Date(year, 1, 1), Calendar.Date(year + 100, 1, 1));
    }
}
