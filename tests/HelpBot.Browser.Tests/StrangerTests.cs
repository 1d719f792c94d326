namespace HelpBot.Browser.Tests;

/// <summary>Somebody takes the phone while the chat stands open, and types on.</summary>
public sealed class StrangerTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Canary = "kanarievogel";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_the_agreed_name_the_page_is_a_shop_and_with_it_the_chat_is_back(bool script)
    {
        await using var visit = await program.Visit(script);
        await Agree(visit);
        await visit.Say(Canary);
        await visit.Sees(Canary);

        await visit.Say("vraag mijn naam");
        await visit.Sees("Op welke naam staat je bestelling?");
        await LooksLikeAShop(visit);
        await visit.Say("Jansen");
        await visit.Sees("Er staat nu nog niets voor je klaar.");
        await LooksLikeAShop(visit);
        await visit.Page.ClickAsync("#choices >> text=Bestelling opzoeken");
        await Assertions.Expect(visit.Page.Locator("#choices")).ToContainTextAsync("Dat weet ik niet");
        await visit.Say("VAN DIJK");

        await visit.Sees("Fijn dat je er bent.");
        await visit.Sees(Canary);
        await Assertions.Expect(visit.Page.Locator("#log")).Not.ToContainTextAsync("bestelling");
        await Assertions.Expect(visit.Page.Locator("#log")).Not.ToContainTextAsync("DIJK");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_screen_tells_nothing_of_an_agreed_name(bool script)
    {
        await using var visit = await program.Visit(script);

        await Agree(visit);

        var page = await visit.Page.ContentAsync();
        Assert.DoesNotContain("Van Dijk", page, StringComparison.Ordinal);
        Assert.DoesNotContain("schuilnaam", await visit.Page.Locator("#log").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task Agree(Visit visit)
    {
        await visit.Say("wordt dit gesprek bewaard?");
        await visit.Page.ClickAsync("#choices >> text=Mijn telefoon of computer");
        await visit.Sees("Pakt iemand anders soms je telefoon?");
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Wil je een schuilnaam afspreken?");
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Welke naam kies je?");
        await visit.Say("Van Dijk");
        await visit.Sees("Wil je ook een noodnaam?");
        await Assertions.Expect(visit.Page.Locator("#log")).Not.ToContainTextAsync("Van Dijk");
        await visit.Page.ClickAsync("#choices >> text=Nee");
        await visit.Sees("Ik heb het scherm leeggemaakt.");
    }

    private static async Task LooksLikeAShop(Visit visit)
    {
        var body = await visit.Page.Locator("body").InnerTextAsync();
        foreach (var word in new[] { Canary, "112", "gevaar", "hulp", "schuilnaam", "leeggemaakt" })
            Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }
}
