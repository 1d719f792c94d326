using Deque.AxeCore.Playwright;

namespace HelpBot.Browser.Tests;

/// <summary>Counsellors work long shifts, some with a screen reader or on a phone: every page of theirs, and the phone they practise with, light and dark, wide and narrow.</summary>
public sealed class DeskAccessibilityTests(RunningDesk program) : IClassFixture<RunningDesk>
{
    public static TheoryData<ColorScheme, int> Looks => new() { { ColorScheme.Light, 1280 }, { ColorScheme.Light, 400 }, { ColorScheme.Dark, 1280 }, { ColorScheme.Dark, 400 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_at_the_door(ColorScheme colours, int width)
    {
        var page = await program.Page(width, 800, colours);
        foreach (var path in new[] { "/desk/sign-in", "/desk/sign-in?wrong=true", await program.Link })
        {
            await page.GotoAsync(path);
            await Passes(page, path);
        }

        await page.GotoAsync("/desk/link/x");
        await page.ClickAsync("text=Ga verder");
        await Passes(page, "a link that is over");
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_at_the_desk(ColorScheme colours, int width)
    {
        await using var counsellor = await program.Counsellor(width, 800, colours);
        await Passes(counsellor.Page, "empty queue");
        await counsellor.GoesOnDuty();
        await using var visitor = await program.Visit();
        await visitor.Say("hij staat voor de deur met een mes");
        await using var covert = await program.Visit();
        await covert.Say("is angela er?");
        await covert.Sees("Heeft je bestelling nu haast?");
        await covert.Page.ClickAsync("[value=human]");
        await covert.Sees("Wil je dat ik een collega roep?");
        await covert.Page.ClickAsync("#choices >> text=Ja");
        await Assertions.Expect(counsellor.Queue).ToHaveCountAsync(2);
        await Passes(counsellor.Page, "full queue");

        await counsellor.TakesTheFirst();
        await counsellor.Sees("met een mes");
        await counsellor.Says("Ik ben er.");
        await counsellor.Sees("Ik ben er.");
        await Passes(counsellor.Page, "a chat");
        await counsellor.Closes();
        await counsellor.Page.EvaluateAsync("location.hash = '#queue'");
        await counsellor.TakesTheFirst();
        await counsellor.Sees("Er leest misschien iemand mee.");
        await Passes(counsellor.Page, "a covert chat");
        await counsellor.Closes();
        await Passes(counsellor.Page, "chats that are over");
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_played_phone()
    {
        var page = await program.Page(320, 640);
        await page.GotoAsync("/dev/sms");
        foreach (var text in new[] { "MENS", "nee", new string('w', 80) })
        {
            await page.FillAsync("#body", text);
            await page.PressAsync("#body", "Enter");
            await Assertions.Expect(page.Locator("#screen .mine").Last).ToContainTextAsync(text);
        }

        await Passes(page, "phone, light, narrow");
        // The messages scroll by themselves, so they must be within reach of a keyboard, and have room.
        await page.EvaluateAsync("document.getElementById('screen').scrollTop = 0");
        await page.FocusAsync("#screen");
        await page.Keyboard.PressAsync("End");
        Assert.True(await page.EvaluateAsync<bool>(
            """
            new Promise(done => {
              const screen = document.getElementById('screen')
              const look = () => screen.scrollTop > 0 ? done(screen.clientHeight > 640 / 4 && screen.scrollWidth <= screen.clientWidth) : requestAnimationFrame(look)
              look()
            })
            """));

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Passes(page, "phone, dark, narrow");
        await page.SetViewportSizeAsync(1280, 640);
        await Passes(page, "phone, dark, wide");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Passes(page, "phone, light, wide");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_where_a_password_is_chosen()
    {
        var own = new RunningDesk();
        await own.InitializeAsync();
        try
        {
            var page = await own.Page(400);
            await page.GotoAsync(await own.Link);
            await page.ClickAsync("text=Ga verder");
            await Passes(page, "password");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Passes(page, "password, dark");
            await page.EvaluateAsync("document.querySelector('[name=password]').removeAttribute('minlength')");
            await page.FillAsync("[name=password]", "kort");
            await page.ClickAsync("text=Bewaar");
            await Assertions.Expect(page.Locator("[role=alert]")).ToBeVisibleAsync();
            await Passes(page, "password refused");
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private static async Task Passes(IPage page, string what)
    {
        var result = await page.RunAxe();
        Assert.Equal([], result.Violations.Select(violation => $"{what}: {violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{what}: something sticks out");
    }
}
