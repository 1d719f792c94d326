using Deque.AxeCore.Playwright;

namespace HelpBot.Browser.Tests;

public sealed class AccessibilityTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_page_with_cards_and_choices(ColorScheme colours)
    {
        await using var visit = await program.Visit(script: true);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
        await visit.Page.ClickAsync("[value=human]");
        await visit.Sees("Veilig Thuis");

        var result = await visit.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
    }

    [Fact]
    public async Task Nothing_sticks_out_at_320_pixels()
    {
        await using var visit = await program.Visit();
        await visit.Page.SetViewportSizeAsync(320, 640);

        Assert.Equal(320, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
