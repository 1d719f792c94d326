using Deque.AxeCore.Playwright;

namespace HelpBot.Browser.Tests;

/// <summary>Every state of the visitor's page, checked by axe, on a narrow phone.</summary>
public sealed class AccessibilityTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    public static TheoryData<string, bool, ColorScheme> States()
    {
        var states = new TheoryData<string, bool, ColorScheme>();
        foreach (var state in new[] { "first", "talk", "cards", "covert", "ended", "hidden" })
            states.Add(state, true, ColorScheme.Light);
        foreach (var state in new[] { "first", "talk", "covert", "ended", "empty", "lost", "failure" })
            states.Add(state, false, ColorScheme.Light);
        foreach (var state in new[] { "first", "cards", "covert" })
            states.Add(state, true, ColorScheme.Dark);
        foreach (var state in new[] { "empty", "lost", "failure" })
            states.Add(state, false, ColorScheme.Dark);
        return states;
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Axe_finds_nothing_and_nothing_sticks_out_at_320_pixels(string state, bool script, ColorScheme colours)
    {
        await using var visit = await program.Visit(script, clock: state == "hidden");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
        await visit.Page.SetViewportSizeAsync(320, 640);
        await Reach(visit, state);

        await using var copy = script ? null : await Copy(visit, colours);
        var result = await (copy ?? visit).Page.RunAxe(new() { Rules = new() { ["target-size"] = new() { Enabled = true } } });

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal(320, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task At_four_hundred_percent_all_can_be_reached_in_one_direction()
    {
        await using var visit = await program.Visit();
        await visit.Page.SetViewportSizeAsync(320, 256);
        await visit.Page.ClickAsync("[value=human]");
        await visit.Sees("Veilig Thuis");

        Assert.Equal(320, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await visit.Page.EvaluateAsync<double>("document.querySelector('header').offsetHeight") < 256 / 2, "The bar at the top takes half of the screen.");
    }

    [Theory]
    [InlineData("/nl")]
    [InlineData("/en")]
    public async Task With_letters_twice_as_large_both_ways_out_and_the_typing_box_can_be_used(string first)
    {
        await using var visit = await program.Visit();
        await visit.Page.GotoAsync(first);
        await visit.Page.EvaluateAsync("document.documentElement.style.fontSize = '34px'");

        foreach (var part in new[] { ".exit", ".call", "#look", "#text", "#say button" })
        {
            var box = (await visit.Page.Locator(part).BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.X + box.Width <= 360, $"{part} lies at {box.X} and is {box.Width} wide.");
        }

        Assert.True((await visit.Page.Locator("#text").BoundingBoxAsync())!.Width >= 7 * 34, "There is no room to type.");
        Assert.InRange((await visit.Page.Locator("#say button").BoundingBoxAsync())!.Height, 44, 2 * 34 * 1.25);
        Assert.Equal(360, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task On_a_wide_screen_the_bar_at_the_top_keeps_to_the_column()
    {
        await using var visit = await program.Visit();
        await visit.Page.SetViewportSizeAsync(1280, 800);

        var edges = await visit.Page.EvaluateAsync<double[]>("['.call', '#text'].map(one => document.querySelector(one).getBoundingClientRect().left).concat(['.exit', '#say button'].map(one => document.querySelector(one).getBoundingClientRect().right))");

        Assert.Equal(edges[0], edges[1], 1.0);
        Assert.Equal(edges[2], edges[3], 1.0);
    }

    // Axe is a script itself: what a browser without one shows is laid before one that has one.
    private async Task<Visit> Copy(Visit visit, ColorScheme colours)
    {
        var shown = (await visit.Page.ContentAsync()).Replace("<script src=\"/chat.js\" defer=\"\"></script>", "", StringComparison.Ordinal);
        var copy = await program.Visit();
        await copy.Page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
        await copy.Page.SetViewportSizeAsync(320, 640);
        await copy.Page.RouteAsync(program.Address + "/copy", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = shown }));
        await copy.Page.GotoAsync("/copy");
        return copy;
    }

    private async Task Reach(Visit visit, string state)
    {
        switch (state)
        {
            case "talk":
                await visit.Page.ClickAsync("#choices >> text=Ja");
                await visit.Sees("Waar gaat het over?");
                break;
            case "cards":
                await visit.Page.ClickAsync("[value=human]");
                await visit.Sees("Veilig Thuis");
                break;
            case "covert":
                await visit.Page.ClickAsync("text=Nee, iemand kan meelezen");
                await visit.Sees("Heeft je bestelling nu haast?");
                break;
            case "hidden":
                await visit.Page.Clock.FastForwardAsync("02:01");
                await Assertions.Expect(visit.Page.Locator("#veil")).ToBeVisibleAsync();
                break;
            case "ended":
                await visit.Page.ClickAsync("text=Dat weet ik niet");
                await visit.Sees("Wil je nu verdergaan?");
                await visit.Page.ClickAsync("#choices >> text=Nee");
                await visit.Sees("Zal ik dit gesprek nu wissen?");
                await visit.Page.ClickAsync("#choices >> text=Ja");
                await visit.Sees("Dit gesprek is gewist.");
                break;
            case "empty":
                await visit.Page.GotoAsync("/empty");
                break;
            case "lost":
                await Post(visit, "token=niet-van-hier");
                await visit.Sees("Het gesprek van net is er niet meer.");
                break;
            case "failure":
                await Post(visit, new string('x', 300_000));
                await visit.Sees("112");
                break;
        }
    }

    // What no button of the page sends.
    private async Task Post(Visit visit, string body)
    {
        await visit.Page.RouteAsync(program.Address + "/?odd", route => route.ContinueAsync(new()
        {
            Url = program.Address + "/",
            Method = "POST",
            Headers = [new("Content-Type", "application/x-www-form-urlencoded")],
            PostData = System.Text.Encoding.ASCII.GetBytes(body),
        }));
        await visit.Page.GotoAsync("/?odd");
    }
}
