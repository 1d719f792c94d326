namespace HelpBot.Browser.Tests;

/// <summary>The program dies and comes back while somebody's page is open.</summary>
public sealed class RestartTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Fact]
    public async Task With_a_script_the_page_tells_by_itself_that_the_chat_is_lost_and_whom_to_call()
    {
        await using var visit = await program.Visit();
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");

        await program.Restart();

        await Assertions.Expect(visit.Page.Locator("#say")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#log")).Not.ToContainTextAsync("Waar gaat het over?");
        await IsLost(visit);
    }

    [Fact]
    public async Task In_harmless_words_when_someone_may_read_along()
    {
        await using var visit = await program.Visit();
        await visit.Page.ClickAsync("text=Nee, iemand kan meelezen");
        await visit.Sees("Heeft je bestelling nu haast?");

        await program.Restart();

        await visit.Sees("Je winkelmandje is leeg.");
        await Assertions.Expect(visit.Page.Locator("body")).Not.ToContainTextAsync("112");
    }

    [Fact]
    public async Task Without_a_script_the_next_form_tells_it()
    {
        await using var visit = await program.Visit(script: false);
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");

        await program.Restart();
        await visit.Say("ben je er nog");

        await IsLost(visit);
    }

    private static async Task IsLost(Visit visit)
    {
        await visit.Sees("Het gesprek van net is er niet meer.");
        await visit.Sees("Dat is niet jouw fout.");
        await visit.Sees("112");
        await visit.Sees("0800-2000");
        await visit.Page.ClickAsync("a:has-text('Opnieuw beginnen')");
        await visit.Sees("Kun je nu veilig chatten?");
    }
}
