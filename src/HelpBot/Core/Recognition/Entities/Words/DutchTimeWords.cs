namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>Dutch months, weekdays, units and parts of the day, also where day and part are one word.</summary>
internal static class DutchTimeWords
{
    private static readonly string[] Months =
    [
        "januari jan", "februari feb", "maart mar mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug", "september sept sep", "oktober okt oct", "november nov", "december dec",
    ];

    private static readonly string[] Weekdays =
    [
        "maandag maandagen maan ma", "dinsdag dinsdagen dins di", "woensdag woensdagen woens woe wo", "donderdag donderdagen donder do",
        "vrijdag vrijdagen vrij vr", "zaterdag zaterdagen zater zat za", "zondag zondagen zon zo",
    ];

    private static readonly string[] WholeWeekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

    private static readonly (Unit Unit, string Forms)[] Units =
    [
        (Unit.Second, "seconde seconden secondes sec secs"), (Unit.Minute, "minuut minuten min mins"), (Unit.Hour, "uur uren u uurs"), (Unit.HalfHour, "halfuur"), (Unit.QuarterHour, "kwartier"),
        (Unit.Day, "dag dagen dgn"), (Unit.BusinessDay, "werkdag werkdagen weekdag weekdagen"), (Unit.Weekend, "weekend weekenden"), (Unit.Week, "week weken"), (Unit.WorkWeek, "werkweek"),
        (Unit.Month, "maand maanden mnd"), (Unit.Year, "jaar jaren jr"), (Unit.Decade, "decennium decennia"), (Unit.Century, "eeuw eeuwen"), (Unit.Night, "nacht nachten"),
    ];

    private static readonly (DayPart Part, string Forms)[] Parts =
    [
        (DayPart.Morning, "ochtend ochtends ochtenden morgens"), (DayPart.Afternoon, "middag middags middagen namiddag"), (DayPart.Evening, "avond avonds avonden"), (DayPart.Night, "nacht nachts nachten"),
        (DayPart.BusinessHours, "kantooruren werkuren"), (DayPart.Breakfast, "ontbijt"), (DayPart.Lunch, "lunch lunchtijd"), (DayPart.Dinner, "avondeten"),
    ];

    private static readonly (DayPart Part, string Ending)[] Endings =
    [
        (DayPart.Morning, "ochtend"), (DayPart.Morning, "morgen"), (DayPart.Afternoon, "middag"), (DayPart.Afternoon, "namiddag"), (DayPart.Evening, "avond"), (DayPart.Night, "nacht"),
    ];

    private static readonly (int Shift, string Form)[] Days =
    [
        (0, "van"), (-1, "gisteren"), (-1, "gister"), (-2, "eergisteren"), (-2, "eergister"), (1, "morgen"), (2, "overmorgen"),
    ];

    private static readonly (Role Role, string Forms)[] Roles =
    [
        (Role.Noon, "middaguur noen"), (Role.Midnight, "middernacht"), (Role.Clock, "uur u"), (Role.Century, "eeuw"), (Role.QuarterYear, "kwartaal k"),
    ];

    public static IEnumerable<(string Form, Word Word)> All =>
    [
        .. WordTables.Numbered(Months, month => new Word { Month = month }),
        .. WordTables.Numbered(Weekdays, weekday => new Word { Weekday = weekday }),
        .. WordTables.Units(Units), .. WordTables.Parts(Parts), .. WordTables.Of(Roles),
        ("vandaag", Day(0)),
        .. Days.Where(day => day.Shift != 0).Select(day => (day.Form, Day(day.Shift))),
        .. from day in Days from ending in Endings where day.Form + ending.Ending is not ("morgenmorgen" or "vannamiddag") select (day.Form + ending.Ending, Day(day.Shift) with { Part = ending.Part }),
        .. from day in WholeWeekdays.Select((form, at) => (form, number: at + 1)) from ending in Endings select (day.form + ending.Ending, new Word { Weekday = day.number, Part = ending.Part }),
        ("lente", new Word { Season = "SP" }), ("voorjaar", new Word { Season = "SP" }), ("zomer", new Word { Season = "SU" }), ("herfst", new Word { Season = "FA" }),
        ("najaar", new Word { Season = "FA" }), ("winter", new Word { Season = "WI" }),
    ];

    private static Word Day(int shift) => new() { Roles = Role.Day, Shift = shift };
}
