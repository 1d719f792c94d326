namespace HelpBot.Browser.Tests;

public sealed class ChatTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_is_guided_with_and_without_a_script(bool script)
    {
        await using var visit = await program.Visit(script);

        await visit.Page.ClickAsync("text=Dat weet ik niet");
        await visit.Sees("Wil je nu verdergaan?");
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");
        await visit.Say("");
        await visit.Sees("Ik zie geen woorden.");

        Assert.Empty(visit.Strangers);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task With_a_script_the_page_talks_over_a_socket_and_never_leaves()
    {
        await using var visit = await program.Visit();

        Assert.DoesNotContain(visit.Requests, url => url.Contains("directline", StringComparison.Ordinal));
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");

        Assert.Contains(visit.Requests, url => url.StartsWith("ws:", StringComparison.Ordinal));
        Assert.Single(visit.Requests, url => url == program.Address + "/");
        Assert.Equal(0, await visit.Traces());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_somebody_may_read_along_the_page_looks_like_a_shop(bool script)
    {
        await using var visit = await program.Visit(script);

        await visit.Page.ClickAsync("text=Nee, iemand kan meelezen");
        await visit.Sees("Heeft je bestelling nu haast?");

        var seen = await visit.Page.Locator("body").InnerTextAsync();
        Assert.DoesNotContain("meelezen", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("gevaar", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("112", seen, StringComparison.Ordinal);
        Assert.Contains("Sluiten", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_language_goes_on_with_the_same_conversation(bool script)
    {
        await using var visit = await program.Visit(script);

        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");
        await visit.Page.ClickAsync("text=English");

        await visit.Sees("We are speaking English now.");
        await Assertions.Expect(visit.Page.Locator(".exit")).ToHaveTextAsync("Leave now");
    }

    [Fact]
    public async Task One_switch_blurs_all_words()
    {
        await using var visit = await program.Visit();

        await visit.Page.ClickAsync("#look");

        Assert.Contains("blur", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.getElementById('log')).filter"), StringComparison.Ordinal);
        Assert.Equal("true", await visit.Page.GetAttributeAsync("#look", "aria-pressed"));
    }
}
