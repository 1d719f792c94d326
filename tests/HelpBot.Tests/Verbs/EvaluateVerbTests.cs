using HelpBot.Core.Recognition;
using HelpBot.Verbs.Evaluation;

namespace HelpBot.Tests.Verbs;

public sealed class EvaluateVerbTests
{
    private static readonly Judged[] Four =
    [
        Judge("stalking", [], ["weapon"], null, "stalking", "other", ["weapon", "minor"], null),
        Judge("shelter", ["safety_plan"], [], null, "safety_plan", "other", [], "angela"),
        Judge("code_word", [], [], "angela", "other", "code_word", [], "angela"),
        Judge("medical", [], ["weapon"], null, "other", "stalking", [], null),
    ];

    [Fact]
    public void Accepted_intents_count_and_the_second_best_counts_for_the_three_best() =>
        Assert.Contains($"{"all",-22}{4,7}{"0.500",8}{"0.750",8}", Tables(texts: false), StringComparison.Ordinal);

    [Fact]
    public void Flags_have_precision_and_recall()
    {
        var tables = Tables(texts: false);

        Assert.Contains($"{"weapon",-22}{"1.000",10}{"0.500",8}{2,7}", tables, StringComparison.Ordinal);
        Assert.Contains($"{"minor",-22}{"0.000",10}{"-",8}{0,7}", tables, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_words_have_recall_and_false_alarms() =>
        Assert.Contains("code words: 1 of 1 found (1.000), 0 more in doubt; 1 false alarms in 3 others (0.333)", Tables(texts: false), StringComparison.Ordinal);

    [Fact]
    public void What_people_wrote_is_printed_only_when_asked_for()
    {
        Assert.DoesNotContain("words of medical", Tables(texts: false), StringComparison.Ordinal);
        Assert.Contains("words of medical", Tables(texts: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("3")]
    public void A_line_without_a_text_is_refused(string line) => Assert.Throws<FormatException>(() => Expected.Read(line));

    [Theory]
    [InlineData("""{"text":"hoi","intent":"groet"}""", "unknown label 'groet'")]
    [InlineData("""{"text":"hoi","intent":"greeting","accept":["thx"]}""", "unknown label 'thx'")]
    [InlineData("""{"text":"hoi","intent":"greeting","flags":["mes"]}""", "unknown label 'mes'")]
    [InlineData("""{"text":"hoi","intent":"greeting","flags":"weapon"}""", "flags is not a list")]
    public void A_label_that_does_not_exist_is_told(string line, string message) => Assert.Equal(message, Assert.Throws<FormatException>(() => Expected.Read(line)).Message);

    private static string Tables(bool texts)
    {
        var output = new StringWriter();
        HelpBot.Verbs.Evaluation.Tables.Print(Four, texts, output);
        return output.ToString();
    }

    private static Judged Judge(string intent, string[] accept, string[] flags, string? codeWord, string answer, string second, string[] found, string? foundWord) => new(
        new Expected($"words of {intent}", "nl", intent, accept, flags, codeWord),
        new Recognised("nl", answer, 0.5, [new Candidate(second, 0.2)], [.. found.Select(flag => new FlagFound(flag, 0, 1))], foundWord, null, []));
}
