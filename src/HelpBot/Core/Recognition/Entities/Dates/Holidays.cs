namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Holidays with a fixed day, a weekday of a month, or a number of days from Easter.</summary>
internal static class Holidays
{
    private static readonly (string Names, Func<int, DateTime> Date, string? Timex)[] EnglishDays =
    [
        ("new year's eve,new years' eve,new years eve,new year eve", Fixed(12, 31), null), ("new year's day,new years' day,new years day,new year day,new year's,new years',new years,new year,yuan dan,yuandan", Fixed(1, 1), null),
        ("christmas eve", Fixed(12, 24), null), ("christmas day,christmas,xmas day,xmas", Fixed(12, 25), null), ("mao's birthday", Fixed(12, 26), null),
        ("valentine's day,valentines day,valentine day,lovers day,lover day", Fixed(2, 14), null), ("white lover day", Fixed(3, 14), null), ("april fools day,april fools", Fixed(4, 1), null),
        ("earth day", Fixed(4, 22), null), ("girls day", Fixed(3, 7), null), ("tree planting day,tree day,arbor day", Fixed(3, 12), null), ("female day,women's day,women day", Fixed(3, 8), null),
        ("children day", Fixed(6, 1), null), ("youth day", Fixed(5, 4), null), ("teacher's day,teachers day,teacher day", Fixed(9, 10), null), ("single day", Fixed(11, 11), null),
        ("inauguration day", Fixed(1, 20), null), ("groundhog day", Fixed(2, 2), null), ("st patrick's day,st. patrick's day,saint patrick's day,st patrick day,saint patrick day,st patrick's,st patrick", Fixed(3, 17), null),
        ("st george's day,saint george's day,st. george's day,st george day", Fixed(4, 23), null),
        ("international workers' day,international worker's day,int'l workers' day,workers' day,worker's day,workers day,may day,mayday", Fixed(5, 1), null), ("cinco de mayo day,cinco de mayo", Fixed(5, 5), null),
        ("baptiste day", Fixed(6, 24), null), ("us independence day,independence day,us independence", Fixed(7, 4), null), ("bastille day", Fixed(7, 14), null), ("halloween day,halloween", Fixed(10, 31), null),
        ("all hallow day,all saint's day", Fixed(11, 1), null), ("all souls day", Fixed(11, 2), null), ("guy fawkes day", Fixed(11, 5), null), ("veterans day,veterans' day", Fixed(11, 11), null), ("juneteenth,freedom day,jubilee day", Fixed(6, 19), null),
        ("easter sunday,easter day,easter", Easter(0), null), ("easter monday", Easter(1), null), ("easter saturday", Easter(-1), null), ("good friday", Easter(-2), null), ("maundy thursday", Easter(-3), null), ("palm sunday", Easter(-7), null),
        ("ash wednesday", Easter(-46), null), ("ascension day", Easter(39), null), ("white sunday,pentecost day,pentecost", Easter(49), null), ("white monday", Easter(50), null), ("trinity sunday", Easter(56), null), ("corpus christi", Easter(60), null),
        ("mother's day,mothers day,mother day", Nth(5, 7, 2), "-05-WXX-7-2"), ("father's day,fathers day,father day", Nth(6, 7, 3), "-06-WXX-7-3"), ("thanksgiving day,thanksgiving,thanks giving day,thanks giving", Nth(11, 4, 4), "-11-WXX-4-4"),
        ("martin luther king day,martin luther king jr day,mlk day", Nth(1, 1, 3), "-01-WXX-1-3"), ("washington's birthday,presidents' day,presidents day", Nth(2, 1, 3), "-02-WXX-1-3"), ("canberra day", Nth(3, 1, 1), "-03-WXX-1-1"),
        ("labor day,labour day", Nth(9, 1, 1), "-09-WXX-1-1"), ("columbus day", Nth(10, 1, 2), "-10-WXX-1-2"), ("memorial day", LastOf(5, 1), "-05-WXX-1-4"), ("black friday", year => Calendar.Days(Nth(11, 4, 4)(year), 1), null), ("cyber monday", year => Calendar.Days(Nth(11, 4, 4)(year), 4), null),
        ("ramadan,ramadhan,ramazan,ramzan,ramathan", Islamic(9, 1), null), ("eid al fitr,eid al-fitr,festival of breaking the fast", Islamic(10, 1), null), ("eid al adha,eid al-adha,eid al azha,eidul azha,feast of the sacrifice", Islamic(12, 10), null), ("islamic new year,arabic new year,hijri new year", Islamic(1, 1), null),
    ];

    private static readonly (string Names, Func<int, DateTime> Date, string? Timex)[] DutchDays =
    [
        ("nieuwjaarsdag,nieuwjaar,yuandan", Fixed(1, 1), null), ("oudejaarsavond,oudjaarsavond,oudejaar,oudjaar,oud en nieuw,oud & nieuw,silvesteravond,silvester", Fixed(12, 31), null), ("kerstavond", Fixed(12, 24), null),
        ("eerste kerstdag,1e kerstdag,kerstmis,kerst", Fixed(12, 25), null), ("tweede kerstdag,2e kerstdag", Fixed(12, 26), null), ("valentijnsdag,valentijn", Fixed(2, 14), null), ("koningsdag", Fixed(4, 27), null), ("koninginnedag", Fixed(4, 30), null),
        ("nationale dodenherdenking,nationale herdenking,dodenherdenking", Fixed(5, 4), null), ("bevrijdingsdag", Fixed(5, 5), null), ("dag van de arbeid,feest van de arbeid", Fixed(5, 1), null), ("dag van de leraar,dag van de leerkracht,dag van de leerkrachten", Fixed(10, 5), null),
        ("dag van de aarde", Fixed(4, 22), null), ("sinterklaasavond,sinterklaasfeest,sinterklaas,pakjesavond", Fixed(12, 5), null), ("driekoningen", Fixed(1, 6), null), ("keti koti,keti-koti", Fixed(7, 1), null), ("sint-maartensfeest,sint-maarten", Fixed(11, 11), null),
        ("halloween,allerheiligenavond", Fixed(10, 31), null), ("allerheiligen", Fixed(11, 1), null), ("allerzielen", Fixed(11, 2), null), ("amerikaanse onafhankelijkheidsdag,us onafhankelijkheidsdag,onafhankelijkheidsdag,onafhankelijksdag", Fixed(7, 4), null),
        ("franse nationale feestdag,bestorming van de bastille", Fixed(7, 14), null), ("meisjesdag", Fixed(3, 7), null), ("juneteenth,vrijheidsdag", Fixed(6, 19), null),
        ("eerste paasdag,1e paasdag,paaszondag,paasdag,pasen", Easter(0), null), ("tweede paasdag,2e paasdag,paasmaandag", Easter(1), null), ("goede vrijdag", Easter(-2), null), ("hemelvaartsdag", Easter(39), null), ("pinksteren", Easter(49), null),
        ("moederdag", Nth(5, 7, 2), "-05-WXX-7-2"), ("vaderdag", Nth(6, 7, 3), "-06-WXX-7-3"), ("thanksgiving,dankzeggingsdag", Nth(11, 4, 4), "-11-WXX-4-4"), ("martin luther kingdag,mlkdag,martin luther king dag,mlk dag", Nth(1, 1, 3), "-01-WXX-1-3"),
        ("prinsjesdag", Nth(9, 2, 3), null), ("nederlandse veteranendag,veteranendag", LastOf(6, 6), null), ("nationale boomfeestdag,boomfeestdag,boomplantdag", Nth(3, 3, 3), null),
        ("black friday", year => Calendar.Days(Nth(11, 4, 4)(year), 1), null), ("cyber monday", year => Calendar.Days(Nth(11, 4, 4)(year), 4), null),
        ("ramadan", Islamic(9, 1), null), ("suikerfeest,eid al fitr,eid al-fitr", Islamic(10, 1), null), ("offerfeest,eid al adha,eid al-adha", Islamic(12, 10), null), ("islamitisch nieuwjaar", Islamic(1, 1), null),
    ];

    private static readonly Dictionary<string, (string Name, Func<int, DateTime> Date, string? Timex)[]> English = Index(EnglishDays);

    private static readonly Dictionary<string, (string Name, Func<int, DateTime> Date, string? Timex)[]> Dutch = Index(DutchDays);

    /// <summary>The first words of all names, for the dictionary.</summary>
    public static IEnumerable<string> FirstWords(bool dutch) => (dutch ? Dutch : English).Keys;

    /// <summary>The longest holiday name at a token, and the token after it.</summary>
    public static (Func<int, DateTime> Date, string? Timex, int End)? Find(Scene scene, int at)
    {
        if (scene[at].Kind == Words.TokenKind.None || !(scene.Dutch ? Dutch : English).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scene.Word(at), out var days)) return null;
        foreach (var (name, date, timex) in days)
        {
            var end = scene[at].Start + name.Length;
            if (!scene.Text.Lower.AsSpan(scene[at].Start).StartsWith(name, StringComparison.Ordinal) || (end < scene.Text.Lower.Length && char.IsLetterOrDigit(scene.Text.Lower[end]))) continue;
            return (date, timex, Counting.NumberReader.After(scene.Text, at, end));
        }

        return null;
    }

    private static Dictionary<string, (string, Func<int, DateTime>, string?)[]> Index((string Names, Func<int, DateTime> Date, string? Timex)[] days) =>
        days.SelectMany(day => day.Names.Split(',').Select(name => (Name: name, day.Date, day.Timex)))
            .GroupBy(day => new string([.. day.Name.TakeWhile(char.IsLetterOrDigit)]) is var word && char.IsDigit(word[0]) ? word[..1] : word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(day => day.Name.Length).ToArray(), StringComparer.Ordinal);

    private static Func<int, DateTime> Fixed(int month, int day) => year => Calendar.Date(year, month, day);

    private static Func<int, DateTime> Easter(int days) => year => Calendar.Days(EasterSunday(year), days);

    private static Func<int, DateTime> Nth(int month, int weekday, int number) => year =>
    {
        var first = Calendar.Date(year, month, 1);
        return Calendar.Days(first, ((weekday - Calendar.Weekday(first) + 7) % 7) + (7 * (number - 1)));
    };

    private static Func<int, DateTime> LastOf(int month, int weekday) => year =>
    {
        var last = Calendar.Days(Calendar.Months(Calendar.Date(year, month, 1), 1), -1);
        return Calendar.Days(last, -((Calendar.Weekday(last) - weekday + 7) % 7));
    };

    private static Func<int, DateTime> Islamic(int month, int day) => year =>
    {
        var hijri = new System.Globalization.HijriCalendar();
        for (var hijriYear = hijri.GetYear(Calendar.Date(Math.Clamp(year, 1000, 9000), 1, 1)); ; hijriYear++)
        {
            var date = hijri.ToDateTime(hijriYear, month, day, 0, 0, 0, 0);
            if (date.Year >= year) return date.Year == year ? date : DateTime.MinValue;
        }
    };

    /// <summary>Gauss's rule for the Gregorian calendar.</summary>
    private static DateTime EasterSunday(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var day = moon - ((year + (year / 4) + moon + 2 - century + (century / 4)) % 7) + 28;
        return day > 31 ? Calendar.Date(year, 4, day - 31) : Calendar.Date(year, 3, day);
    }
}
