using System.Globalization;

namespace HelpBot.Verbs.Evaluation;

/// <summary>Prints how well a recogniser did. Texts are printed only when asked for: an evaluation file may hold what real people wrote.</summary>
internal static class Tables
{
    private const int Worst = 20;

    /// <summary>Prints all tables.</summary>
    public static void Print(IReadOnlyList<Judged> all, bool texts, TextWriter output)
    {
        PrintTotals(all, output);
        PrintIntents(all, output);
        PrintFlags(all, output);
        PrintCodeWords(all, output);
        PrintConfusions(all, texts, output);
    }

    private static void PrintTotals(IReadOnlyList<Judged> all, TextWriter output)
    {
        output.WriteLine($"{"language",-22}{"n",7}{"top-1",8}{"top-3",8}");
        foreach (var group in all.GroupBy(one => one.Expected.Locale, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            PrintTotal(group.Key, [.. group], output);
        PrintTotal("all", all, output);
    }

    private static void PrintTotal(string name, IReadOnlyList<Judged> some, TextWriter output) =>
        output.WriteLine($"{name,-22}{some.Count,7}{Share(some.Count(one => one.First), some.Count),8}{Share(some.Count(one => one.Third), some.Count),8}");

    /// <summary>A label is found where it is expected and the answer is accepted; it is right where it is the answer and accepted.</summary>
    private static void PrintIntents(IReadOnlyList<Judged> all, TextWriter output)
    {
        PrintHead("intent", output);
        foreach (var intent in all.Select(one => one.Expected.Intent).Concat(all.Select(one => one.Found.Intent)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var expected = all.Where(one => one.Expected.Intent == intent).ToList();
            var answered = all.Where(one => one.Found.Intent == intent).ToList();
            PrintRow(intent, answered.Count(one => one.First), answered.Count, expected.Count(one => one.First), expected.Count, output);
        }
    }

    private static void PrintFlags(IReadOnlyList<Judged> all, TextWriter output)
    {
        PrintHead("flag", output);
        foreach (var flag in all.SelectMany(one => one.Expected.Flags.Concat(one.Found.Flags.Select(found => found.Flag))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var right = all.Count(one => one.Finds(flag) && one.Expected.Flags.Contains(flag));
            PrintRow(flag, right, all.Count(one => one.Finds(flag)), right, all.Count(one => one.Expected.Flags.Contains(flag)), output);
        }
    }

    private static void PrintCodeWords(IReadOnlyList<Judged> all, TextWriter output)
    {
        var covert = all.Where(one => one.Expected.CodeWord is not null).ToList();
        var others = all.Count - covert.Count;
        var found = covert.Count(one => one.Found.CodeWord == one.Expected.CodeWord);
        var asked = covert.Count(one => one.Found.CodeWord is null && one.Found.CodeWordInDoubt == one.Expected.CodeWord);
        var alarms = all.Count(one => one.Expected.CodeWord is null && one.Found.CodeWord is not null);
        output.WriteLine();
        output.WriteLine($"code words: {found} of {covert.Count} found ({Share(found, covert.Count)}), {asked} more in doubt; {alarms} false alarms in {others} others ({Share(alarms, others)})");
    }

    private static void PrintConfusions(IReadOnlyList<Judged> all, bool texts, TextWriter output)
    {
        var wrong = all.Where(one => !one.First).GroupBy(one => (one.Expected.Intent, Answer: one.Found.Intent))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Intent, StringComparer.Ordinal).ThenBy(group => group.Key.Answer, StringComparer.Ordinal).Take(Worst);
        output.WriteLine();
        output.WriteLine($"{"expected",-22}{"answered",-22}{"times",6}");
        foreach (var group in wrong)
        {
            output.WriteLine($"{group.Key.Intent,-22}{group.Key.Answer,-22}{group.Count(),6}");
            if (!texts) continue;
            foreach (var one in group.OrderByDescending(one => one.Found.Confidence))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {one.Found.Confidence:0.00}  {one.Expected.Text}"));
        }
    }

    private static void PrintHead(string name, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{name,-22}{"precision",10}{"recall",8}{"n",7}");
    }

    private static void PrintRow(string name, int right, int answered, int found, int expected, TextWriter output) =>
        output.WriteLine($"{name,-22}{Share(right, answered),10}{Share(found, expected),8}{expected,7}");

    private static string Share(int part, int whole) => whole == 0 ? "-" : ((double)part / whole).ToString("0.000", CultureInfo.InvariantCulture);
}
