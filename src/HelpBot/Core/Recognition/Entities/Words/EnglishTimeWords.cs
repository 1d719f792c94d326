namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>English months, weekdays, units and parts of the day.</summary>
internal static class EnglishTimeWords
{
    private static readonly string[] Months =
    [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
    ];

    private static readonly string[] Weekdays =
    [
        "monday mondays mon", "tuesday tuesdays tues tue", "wednesday wednesdays wedn weds wed", "thursday thursdays thurs thur thu", "friday fridays fri",
        "saturday saturdays sat", "sunday sundays sun",
    ];

    private static readonly (Unit Unit, string Forms)[] Units =
    [
        (Unit.Second, "second seconds sec secs"), (Unit.Minute, "minute minutes min mins"), (Unit.Hour, "hour hours hr hrs h"), (Unit.Day, "day days"),
        (Unit.BusinessDay, "weekday weekdays"), (Unit.Weekend, "weekend weekends"), (Unit.Week, "week weeks"), (Unit.WorkWeek, "workweek"), (Unit.Fortnight, "fortnight fortnights"),
        (Unit.Month, "month months"), (Unit.Year, "year years"), (Unit.Decade, "decade decades"), (Unit.Century, "century centuries"), (Unit.Night, "night nights"),
    ];

    private static readonly (DayPart Part, string Forms)[] Parts =
    [
        (DayPart.Morning, "morning mornings"), (DayPart.Afternoon, "afternoon afternoons"), (DayPart.Evening, "evening evenings"), (DayPart.Night, "night nights"),
        (DayPart.Daytime, "daytime"), (DayPart.NightTime, "nighttime"), (DayPart.Breakfast, "breakfast"), (DayPart.Brunch, "brunch"),
        (DayPart.Lunch, "lunch lunchtime"), (DayPart.Dinner, "dinner dinnertime supper"),
    ];

    private static readonly (Role Role, string Forms)[] Roles =
    [
        (Role.Noon, "noon midday noonish"), (Role.Midnight, "midnight"), (Role.Day, "today otd"), (Role.Clock, "oclock sharp"), (Role.Century, "century"), (Role.Recently, "asap eod eoy date present time moment possible"),
        (Role.QuarterYear, "q h sy fy cy"), (Role.Mid, "midmorning midafternoon"),
    ];

    public static IEnumerable<(string Form, Word Word)> All =>
    [
        .. WordTables.Numbered(Months, month => new Word { Month = month }),
        .. WordTables.Numbered(Weekdays, weekday => new Word { Weekday = weekday }),
        .. WordTables.Units(Units), .. WordTables.Parts(Parts), .. WordTables.Of(Roles),
        ("tomorrow", Day(1)), ("tmr", Day(1)), ("tmrw", Day(1)), ("yesterday", Day(-1)),
        ("tonight", Day(0) with { Part = DayPart.Night }), ("tonite", Day(0) with { Part = DayPart.Night }),
        ("spring", new Word { Season = "SP" }), ("summer", new Word { Season = "SU" }), ("fall", new Word { Season = "FA" }), ("autumn", new Word { Season = "FA" }), ("winter", new Word { Season = "WI" }),
        .. WordTables.Numbered(["hundreds", "tens", "twenties", "thirties", "forties fourties", "fifties", "sixties", "seventies", "eighties", "nineties"], row => new Word { Decade = (row - 1) * 10 }),
        ("noughties", new Word { Decade = 2000 }), ("aughts", new Word { Decade = 2000 }),
    ];

    private static Word Day(int shift) => new() { Roles = Role.Day, Shift = shift };
}
