using HelpBot.Verbs.Evaluation;

namespace HelpBot.Tests.Recognition;

/// <summary>
/// Learns from all writers of examples but one, and from four fifths of them, and recognises what the others wrote, as people write whom the recogniser never met. Their examples are harder
/// than what most people write. What one writer calls a danger another leaves out, and of one a single message decides: so most dangers are bounded on ten. Those bounds lie a few
/// hundredths below what it reaches, for so far some dozens of examples more or less move one danger.
/// </summary>
public sealed class UnseenWriterTests
{
    private static readonly Lazy<IReadOnlyList<Judged>> One = Without("d");

    // Every fifth, in the order of the alphabet.
    private static readonly Lazy<IReadOnlyList<Judged>> Ten = Without("d", "eb", "fb", "g", "hb", "ic", "jd", "o", "sa", "w");

    [Theory]
    [InlineData(1, "nl", 0.85, 0.96)]
    [InlineData(1, "en", 0.86, 0.965)]
    [InlineData(10, "nl", 0.77, 0.935)]
    [InlineData(10, "en", 0.795, 0.94)]
    public void Needs_are_understood(int writers, string language, double first, double third)
    {
        var all = Of(writers, language);

        Assert.InRange(Share(all, one => one.First), first, 1);
        Assert.InRange(Share(all, one => one.Third), third, 1);
    }

    [Theory]
    [InlineData(1, "nl")]
    [InlineData(1, "en")]
    [InlineData(10, "nl")]
    [InlineData(10, "en")]
    public void Covert_requests_are_found_and_others_are_not_taken_for_one(int writers, string language)
    {
        var all = Of(writers, language);

        Assert.InRange(Share(all.Where(one => one.Expected.CodeWord is not null), one => one.Found.CodeWord == one.Expected.CodeWord), 0.96, 1);
        Assert.InRange(Share(all.Where(one => one.Expected.CodeWord is null), one => one.Found.CodeWord is not null), 0, 0.01);
    }

    [Theory]
    [InlineData(1, "strangulation", 0.97, 0.81)]
    [InlineData(1, "medical_urgent", 0.88, 0.55)]
    [InlineData(10, "danger_now", 0.91, 0.6)]
    [InlineData(10, "strangulation", 0.94, 0.47)]
    [InlineData(10, "suicidal", 0.81, 0.6)]
    [InlineData(10, "weapon", 0.87, 0.53)]
    [InlineData(10, "threat_to_kill", 0.84, 0.38)]
    [InlineData(10, "minor", 0.83, 0.8)]
    [InlineData(10, "pregnant", 0.87, 0.61)]
    [InlineData(10, "children_present", 0.79, 0.66)]
    [InlineData(10, "recent_sexual_violence", 0.78, 0.59)]
    [InlineData(10, "medical_urgent", 0.85, 0.58)]
    [InlineData(10, "being_watched", 0.82, 0.58)]
    public void Dangers_are_found(int writers, string flag, double recall, double precision)
    {
        var all = Of(writers);

        Assert.InRange(Share(all.Where(one => one.Expected.Flags.Contains(flag)), one => one.Finds(flag)), recall, 1);
        Assert.InRange(Share(all.Where(one => one.Finds(flag)), one => one.Expected.Flags.Contains(flag)), precision, 1);
    }

    private static Lazy<IReadOnlyList<Judged>> Without(params string[] writers) =>
        new(() => LeftOut.Judge(Dialogs.Content, writers, new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Unspecified)));

    private static IReadOnlyList<Judged> Of(int writers) => (writers == 1 ? One : Ten).Value;

    private static List<Judged> Of(int writers, string language) => [.. Of(writers).Where(one => one.Expected.Locale == language)];

    private static double Share(IEnumerable<Judged> some, Func<Judged, bool> right) => some.Average(one => right(one) ? 1 : 0);
}
