namespace HelpBot.Browser.Tests;

public sealed class QuickExitTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData("tap")]
    [InlineData("Escape")]
    [InlineData("Shift")]
    public async Task Leaving_lands_on_the_harmless_page_and_back_shows_nothing(string way)
    {
        await using var visit = await program.Visit();
        await visit.Say("kanarievogel");
        await visit.Sees("kanarievogel");

        await Leave(visit, way);
        await visit.Page.WaitForURLAsync(Visit.HarmlessPage);

        await visit.Page.GoBackAsync();
        Assert.DoesNotContain("kanarievogel", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reloading_shows_nothing_of_the_chat()
    {
        await using var visit = await program.Visit();
        await visit.Say("kanarievogel");
        await visit.Sees("kanarievogel");

        await visit.Page.ReloadAsync();

        Assert.DoesNotContain("kanarievogel", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(320, 256)]
    [InlineData(1280, 800)]
    public async Task The_button_is_first_in_tab_order_large_and_in_view_wherever_the_page_is(int width, int height)
    {
        await using var visit = await program.Visit();
        await visit.Page.SetViewportSizeAsync(width, height);
        await visit.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");

        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("exit", await visit.Page.EvaluateAsync<string>("document.activeElement.className"));
        var box = (await visit.Page.Locator(".exit").BoundingBoxAsync())!;
        Assert.True(box is { Width: >= 44, Height: >= 44, X: >= 0, Y: >= 0 } && box.X + box.Width <= width && box.Y + box.Height <= height, $"It lies at {box.X}, {box.Y}, {box.Width} by {box.Height}.");
    }

    private static Task Leave(Visit visit, string way) => way == "tap"
        ? visit.Page.ClickAsync(".exit")
        : Press(visit, way);

    private static async Task Press(Visit visit, string key)
    {
        for (var i = 0; i < 3; i++)
            await visit.Page.Keyboard.PressAsync(key);
    }
}
