using HelpBot.Verbs.Evaluation;

namespace HelpBot.Tests.Recognition;

/// <summary>
/// Learns from all writers of examples but one and recognises what that one wrote, as people write whom the recogniser never met. The bounds are what it reaches
/// now; a dozen examples more can move that by a hundredth or two. This writer labels dangers seldom, so of what is found less is right than with most.
/// </summary>
public sealed class UnseenWriterTests
{
    private const string Writer = "d";

    private static readonly Lazy<IReadOnlyList<Judged>> Judged = new(() => LeftOut.Judge(Dialogs.Content, Writer, new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Unspecified)));

    [Theory]
    [InlineData("nl", 0.85, 0.96)]
    [InlineData("en", 0.86, 0.965)]
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
    [InlineData("danger_now", 0.94, 0.68)]
    [InlineData("strangulation", 0.97, 0.81)]
    [InlineData("suicidal", 0.95, 0.49)]
    [InlineData("weapon", 0.92, 0.84)]
    [InlineData("pregnant", 0.95, 0.55)]
    [InlineData("threat_to_kill", 0.85, 0.36)]
    [InlineData("medical_urgent", 0.88, 0.55)]
    public void Dangers_are_found(string flag, double recall, double precision)
    {
        var all = Judged.Value;

        Assert.InRange(Share(all.Where(one => one.Expected.Flags.Contains(flag)), one => one.Finds(flag)), recall, 1);
        Assert.InRange(Share(all.Where(one => one.Finds(flag)), one => one.Expected.Flags.Contains(flag)), precision, 1);
    }

    private static List<Judged> In(string language) => [.. Judged.Value.Where(one => one.Expected.Locale == language)];

    private static double Share(IEnumerable<Judged> some, Func<Judged, bool> right) => some.Average(one => right(one) ? 1 : 0);
}
