using HelpBot.Verbs.Evaluation;

namespace HelpBot.Tests.Recognition;

/// <summary>
/// Learns from four fifths of the writers of examples and recognises what the others wrote, as people write whom the recogniser never met. The bounds are what it reaches now. Their
/// examples are harder than what most people write, and what one writer calls a danger another leaves out: of one writer alone a single message decides, of ten it does not.
/// </summary>
public sealed class UnseenWriterTests
{
    // Every fifth, in the order of the alphabet.
    private static readonly string[] Writers = ["d", "eb", "fb", "g", "hb", "ic", "jd", "o", "sa", "w"];

    private static readonly Lazy<IReadOnlyList<Judged>> Judged = new(() => LeftOut.Judge(Dialogs.Content, Writers, new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Unspecified)));

    [Theory]
    [InlineData("nl", 0.775, 0.94)]
    [InlineData("en", 0.80, 0.94)]
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
    [InlineData("danger_now", 0.925, 0.625)]
    [InlineData("strangulation", 0.96, 0.48)]
    [InlineData("suicidal", 0.83, 0.64)]
    [InlineData("weapon", 0.895, 0.56)]
    [InlineData("threat_to_kill", 0.855, 0.395)]
    [InlineData("minor", 0.845, 0.82)]
    [InlineData("pregnant", 0.88, 0.68)]
    [InlineData("children_present", 0.805, 0.67)]
    [InlineData("recent_sexual_violence", 0.815, 0.595)]
    [InlineData("medical_urgent", 0.86, 0.59)]
    [InlineData("being_watched", 0.84, 0.585)]
    public void Dangers_are_found(string flag, double recall, double precision)
    {
        var all = Judged.Value;

        Assert.InRange(Share(all.Where(one => one.Expected.Flags.Contains(flag)), one => one.Finds(flag)), recall, 1);
        Assert.InRange(Share(all.Where(one => one.Finds(flag)), one => one.Expected.Flags.Contains(flag)), precision, 1);
    }

    private static List<Judged> In(string language) => [.. Judged.Value.Where(one => one.Expected.Locale == language)];

    private static double Share(IEnumerable<Judged> some, Func<Judged, bool> right) => some.Average(one => right(one) ? 1 : 0);
}
