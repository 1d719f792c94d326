namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>Turns tables of word forms, written as one line each, into dictionary entries.</summary>
internal static class WordTables
{
    public static IEnumerable<(string Form, Word Word)> Of((Role Role, string Forms)[] roles) =>
        roles.SelectMany(row => Forms(row.Forms).Select(form => (form, new Word { Roles = row.Role })));

    /// <summary>Rows of forms with the same meaning; the number of the row, from 1, makes the word.</summary>
    public static IEnumerable<(string Form, Word Word)> Numbered(string[] rows, Func<int, Word> word) =>
        rows.SelectMany((row, at) => Forms(row).Select(form => (form, word(at + 1))));

    public static IEnumerable<(string Form, Word Word)> Units((Unit Unit, string Forms)[] units) =>
        units.SelectMany(row => Forms(row.Forms).Select(form => (form, new Word { Unit = row.Unit })));

    public static IEnumerable<(string Form, Word Word)> Parts((DayPart Part, string Forms)[] parts) =>
        parts.SelectMany(row => Forms(row.Forms).Select(form => (form, new Word { Part = row.Part, Roles = row.Part >= DayPart.Breakfast ? Role.Meal : Role.None })));

    private static string[] Forms(string row) => row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
