using HelpBot.Content.Rules;

namespace HelpBot.Content.Tests;

/// <summary>What editors learn from must be true: every whole file that the page shows is read, in the order of the page.</summary>
public sealed class ReadmeTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "dialogs", "README.md"));

    [Fact]
    public void Every_sample_is_content_without_mistakes()
    {
        using var files = new ContentOnDisk();
        var samples = Samples().ToList();

        foreach (var (file, text) in samples)
        {
            files.Write(file, text);
            Assert.Empty(files.Read().Diagnostics);
        }

        Assert.Empty(ContentFolder.ReadRehearsals(files.Folder, files.Read().Content).Diagnostics);
        Assert.True(samples.Count >= 8);
    }

    [Fact]
    public void Every_code_is_explained() =>
        Assert.All(AllRules.All, rule => Assert.Contains($"| {rule.Code} | {(rule.Severity == Severity.Error ? "error" : "warning")} | {rule.Title} | {rule.Means} |", Page));

    [Fact]
    public void The_mistake_that_is_shown_is_told_so()
    {
        using var files = new ContentOnDisk();
        files.Write("slaap/slaap.yaml", "dialog: slaap\nabout: Proef\nunderstands: [aftercare]\nsteps:\n  - step: nacht\n    go: nahct\n");

        Assert.Contains($"    dialogs/{files.Read().Diagnostics.Single(found => found.Code == "HB012")}\n", Page);
    }

    private static IEnumerable<(string File, string Text)> Samples() =>
        from block in Page.Split("```yaml\n# ").Skip(1)
        let text = block[..block.IndexOf("```", StringComparison.Ordinal)]
        let end = text.IndexOf('\n')
        select (text[..end], text[(end + 1)..]);
}
