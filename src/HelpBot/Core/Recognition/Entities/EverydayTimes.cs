using System.Collections.Frozen;
using System.Text;
using HelpBot.Core.Recognition.Entities.Dates;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>
/// Puts everyday words for times into those that the grammar of times reads: "uurtje", "yday", "half jaar", "the weekend before last". Only for <see cref="Moments"/>:
/// the entities of a message stay as Recognizers-Text has them.
/// </summary>
internal static class EverydayTimes
{
    private const int LongestPhrase = 4;

    private static readonly string[] Weekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

    private static readonly FrozenDictionary<string, string> Dutch = Table(
        "uurtje: uur; uurtjes: uur; minuutje: minuut; minuutjes: minuten; kwartiertje: kwartier; dagje: dag; dagjes: dagen; weekje: week; weekjes: weken; maandje: maand; maandjes: maanden; jaartje: jaar; " +
        "jaartjes: jaar; wkn: weken; wk: week; mndn: maanden; mnden: maanden; jrn: jaar; gistrenavond: gisteravond; gistrenmiddag: gistermiddag; gistrennacht: gisternacht; gistrenochtend: gisterochtend; " +
        "gistren: gisteren; gistere: gisteren; gist: gisteren; eergistren: eergisteren; vanacht: vannacht; vannach: vannacht; " +
        "halfjaar: 6 maanden; een halfjaar: 6 maanden; half jaar: 6 maanden; een half jaar: 6 maanden; half jaartje: 6 maanden; een half jaartje: 6 maanden; anderhalf jaar: 18 maanden; " +
        "anderhalve maand: 6 weken; een halve maand: 2 weken; anderhalve week: 10 dagen; een halve week: 3 dagen; anderhalve dag: 36 uur; een halve dag: 12 uur; halve dag: 12 uur; half uurtje: half uur; een half uurtje: een half uur; " +
        "nog geen uur: minder dan een uur; nog geen half: minder dan een half; nog geen minuut: minder dan een minuut; nog geen kwartier: minder dan een kwartier; nog geen dag: minder dan een dag; " +
        "nog geen week: minder dan een week; nog geen maand: minder dan een maand; nog geen jaar: minder dan een jaar");

    private static readonly FrozenDictionary<string, string> English = Table(
        "yrs: years; yr: year; wks: weeks; wk: week; mths: months; mnths: months; mos: months; mth: month; nite: night; nites: nights; tonite: tonight; 2nite: tonight; yday: yesterday; yest: yesterday; yesturday: yesterday; " +
        "half a year: 6 months; half year: 6 months; a half year: 6 months; a year and a half: 18 months; half a day: 12 hours; half a month: 2 weeks; half a week: 3 days");

    /// <summary>The text in plain words of time; the same one where it has no others.</summary>
    /// <param name="now">The visitor's local time, as "the weekend before last" hangs on it.</param>
    public static string Plain(string text, bool dutch, DateTime now)
    {
        var words = text.ToLowerInvariant().Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var table = dutch ? Dutch : English;
        var plain = new StringBuilder(text.Length + 16);
        for (var at = 0; at < words.Length;)
        {
            var taken = dutch ? LastWeek(words, at, plain) : 0;
            if (taken == 0)
                taken = Weekend(words, at, dutch, now, plain);
            if (taken == 0)
                taken = Phrase(words, at, table, plain);
            if (taken == 0)
                plain.Append(words[at]);
            plain.Append(' ');
            at += Math.Max(1, taken);
        }

        return plain.ToString();
    }

    private static int Phrase(string[] words, int at, FrozenDictionary<string, string> table, StringBuilder plain)
    {
        for (var length = Math.Min(LongestPhrase, words.Length - at); length > 0; length--)
        {
            var said = string.Join(' ', words, at, length);
            var bare = said.TrimEnd('.', ',', '!', '?', ';', ':', ')');
            if (!table.TryGetValue(bare, out var meant))
                continue;
            plain.Append(meant).Append(said.AsSpan(bare.Length));
            return length;
        }

        return 0;
    }

    // "vorige week woensdagavond" is the evening of last week, not of the last Wednesday; the day is near enough.
    private static int LastWeek(string[] words, int at, StringBuilder plain)
    {
        if (at + 2 >= words.Length || words[at] is not ("vorige" or "afgelopen" or "verleden") || words[at + 1] != "week")
            return 0;
        var day = Array.Find(Weekdays, day => words[at + 2].StartsWith(day, StringComparison.Ordinal) && words[at + 2].Length > day.Length && char.IsLetter(words[at + 2][day.Length]));
        if (day is null)
            return 0;
        plain.Append("vorige week ").Append(day);
        return 3;
    }

    // "vorig weekend", said in a weekend, is the one before; so is "the weekend before last" said in a week.
    private static int Weekend(string[] words, int at, bool dutch, DateTime now, StringBuilder plain)
    {
        var start = words[at] is "het" or "de" or "the" ? at + 1 : at;
        var (first, second, third) = (Word(words, start), Word(words, start + 1), Word(words, start + 2));
        var today = (int)now.DayOfWeek;
        var lately = Calendar.Days(now.Date, today is 0 or 6 ? 0 : -today);
        if (!dutch && first is "weekend" or "week" && second == "before" && third == "last")
            return Told(first == "weekend" ? Calendar.Days(Sunday(lately), -7) : Calendar.Days(LastSunday(now), -7), start + 3 - at, plain);
        if (second is "ervoor" or "daarvoor" && first is "weekend" or "week")
            return Told(first == "weekend" ? Calendar.Days(Sunday(lately), -7) : LastSunday(now), start + 2 - at, plain);
        if (first is "vorig" or "last" && second == "weekend" && today is 0 or 6)
            return Told(Calendar.Days(Sunday(lately), -7), start + 2 - at, plain);
        return 0;
    }

    private static DateTime Sunday(DateTime day) => day.DayOfWeek == DayOfWeek.Saturday ? Calendar.Days(day, 1) : day;

    private static DateTime LastSunday(DateTime now) => Calendar.Days(now.Date, now.DayOfWeek == DayOfWeek.Sunday ? -7 : -(int)now.DayOfWeek);

    private static int Told(DateTime day, int words, StringBuilder plain)
    {
        plain.Append(Calendar.Timex(day));
        return words;
    }

    private static string Word(string[] words, int at) => at < words.Length ? words[at].TrimEnd('.', ',', '!', '?') : string.Empty;

    private static FrozenDictionary<string, string> Table(string rows) =>
        rows.Split("; ").Select(row => row.Split(": ")).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}
