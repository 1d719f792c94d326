using HelpBot.Verbs.Evaluation;

namespace HelpBot.Tests.Recognition;

/// <summary>
/// Learns from four fifths of the writers of examples and recognises what the others wrote, as people write whom the recogniser never met. Their examples are harder than what most people
/// write, and what one writer calls a danger another leaves out: of one writer a single message decides, of ten it does not. The bounds lie a few hundredths below what it reaches, for so
/// far some dozens of examples more or less move one danger.
/// </summary>
public sealed class UnseenWriterTests
{
    // Every fifth, in the order of the alphabet.
    private static readonly string[] Writers = ["d", "eb", "fb", "g", "hb", "ic", "jd", "o", "sa", "w"];

    private static readonly Lazy<IReadOnlyList<Judged>> Judged = new(() => LeftOut.Judge(Dialogs.Content, Writers, new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Unspecified)));

    [Theory]
    [InlineData("nl", 0.77, 0.935)]
    [InlineData("en", 0.795, 0.94)]
    public void Needs_are_understood(string language, double first, double third)
    {
        var all = In(language);

        Assert.InRange(Share(all, one => one.First), first, 1);
        Assert.InRange(Share(all, one => one.Third), third, 1);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Covert_requests_are_found_and_others_are_not_taken_for_one(string language)
    {
        var all = In(language);

        Assert.InRange(Share(all.Where(one => one.Expected.CodeWord is not null), one => one.Found.CodeWord == one.Expected.CodeWord), 0.96, 1);
        Assert.InRange(Share(all.Where(one => one.Expected.CodeWord is null), one => one.Found.CodeWord is not null), 0, 0.01);
    }

    [Theory]
    [InlineData("danger_now", 0.91, 0.6)]
    [InlineData("strangulation", 0.94, 0.47)]
    [InlineData("suicidal", 0.81, 0.6)]
    [InlineData("weapon", 0.87, 0.53)]
    [InlineData("threat_to_kill", 0.84, 0.38)]
    [InlineData("minor", 0.83, 0.8)]
    [InlineData("pregnant", 0.87, 0.61)]
    [InlineData("children_present", 0.79, 0.66)]
    [InlineData("recent_sexual_violence", 0.78, 0.59)]
    [InlineData("medical_urgent", 0.85, 0.58)]
    [InlineData("being_watched", 0.82, 0.58)]
    public void Dangers_are_found(string flag, double recall, double precision)
    {
        var all = Judged.Value;

        Assert.InRange(Share(all.Where(one => one.Expected.Flags.Contains(flag)), one => one.Finds(flag)), recall, 1);
        Assert.InRange(Share(all.Where(one => one.Finds(flag)), one => one.Expected.Flags.Contains(flag)), precision, 1);
    }

    private static List<Judged> In(string language) => [.. Judged.Value.Where(one => one.Expected.Locale == language)];

    private static double Share(IEnumerable<Judged> some, Func<Judged, bool> right) => some.Average(one => right(one) ? 1 : 0);
}
