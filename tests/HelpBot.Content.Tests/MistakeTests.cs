using HelpBot.Content.Rules;

namespace HelpBot.Content.Tests;

/// <summary>Every folder below <c>Mistakes</c> is laid over valid content and must give exactly the lines of its <c>expected.txt</c>.</summary>
public sealed class MistakeTests
{
    internal const string Expected = "expected.txt";

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Mistakes");

    public static TheoryData<string> Mistakes => [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_place_and_how_to_mend_it(string mistake)
    {
        using var content = new ContentOnDisk();
        content.Overlay(Path.Combine(Root, mistake));

        var result = content.Read();
        var found = result.Diagnostics.AddRange(ContentFolder.ReadRehearsals(content.Folder, result.Content).Diagnostics);

        Assert.Equal(File.ReadAllText(Path.Combine(Root, mistake, Expected)).Trim(), string.Join('\n', found));
        Assert.Single(found.Select(one => one.Code).Distinct(), mistake[..5]);
    }

    [Fact]
    public void Every_rule_has_a_mistake_that_shows_it()
    {
        var shown = Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)![..5]).ToHashSet();

        Assert.DoesNotContain(AllRules.All, rule => !shown.Contains(rule.Code));
    }

    [Fact]
    public void No_code_is_used_twice_and_every_rule_says_what_it_means_for_people()
    {
        Assert.Equal(AllRules.All.Length, AllRules.All.DistinctBy(rule => rule.Code).Count());
        Assert.All(AllRules.All, rule => Assert.True(rule.Title.Length > 0 && rule.Means.Length > 20, rule.Code));
    }

    [Fact]
    public void Every_rule_in_the_program_is_asked()
    {
        var declared = typeof(Rule).Assembly.GetTypes().Where(type => type.Name.StartsWith("HB0", StringComparison.Ordinal)).Select(type => type.Name[..5]);

        Assert.Equal(declared.Order(StringComparer.Ordinal), AllRules.All.Select(rule => rule.Code));
    }
}
