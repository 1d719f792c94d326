using System.Net;
using System.Net.Http.Headers;

namespace HelpBot.Browser.Tests;

public sealed class QuickExitTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Canary = "kanarievogel";

    [Theory]
    [InlineData("tap")]
    [InlineData("Escape")]
    [InlineData("Shift")]
    public async Task Leaving_lands_on_the_harmless_page_wipes_at_the_server_and_back_finds_nothing(string way)
    {
        await using var visit = await program.Visit();
        var (address, authorization) = await Talk(visit);
        Assert.Equal(HttpStatusCode.OK, await Ask(address, authorization));

        await visit.Leave(way);
        await visit.IsGone();

        // In this tab, and in no other one beside it.
        Assert.Single(visit.Page.Context.Pages);
        await Until(async () => await Ask(address, authorization) is HttpStatusCode.NotFound);
        await visit.Page.WaitForLoadStateAsync();
        await visit.Page.GoBackAsync();
        Assert.Equal("about:blank", visit.Page.Url);
    }

    [Theory]
    [InlineData("delete Navigator.prototype.sendBeacon")]
    [InlineData("navigator.sendBeacon = () => false")]
    public async Task Where_there_are_no_beacons_the_server_is_told_all_the_same(string hardened)
    {
        await using var visit = await program.Visit();
        var (address, authorization) = await Talk(visit);
        await visit.Page.EvaluateAsync(hardened);

        await visit.Leave();
        await visit.IsGone();

        await Until(async () => await Ask(address, authorization) is HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_hears_the_page_finds_the_way_out_behind_the_typing_box()
    {
        await using var visit = await program.Visit();
        await visit.Page.FocusAsync("#say button");
        await visit.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(visit.Page.Locator(":focus")).ToHaveTextAsync("Snel weg");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.IsGone();
    }

    [Fact]
    public async Task Nothing_is_to_be_seen_from_the_moment_of_the_tap()
    {
        await using var visit = await program.Visit();
        await visit.Say(Canary);
        await visit.Sees(Canary);

        // In one task of the script, before the browser can draw another frame or go anywhere.
        var seen = await visit.Page.EvaluateAsync<string>(
            "() => { document.querySelector('.exit').click(); return document.body.textContent + getComputedStyle(document.body).visibility + document.title }");

        Assert.Equal("hiddenwww.knmi.nl", seen);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_tap_is_not_looked_at()
    {
        await using var visit = await program.Visit();
        var (come, left) = (new TaskCompletionSource(), new TaskCompletionSource());
        await visit.Page.RouteAsync("**/activities?*", route => route.AbortAsync());
        await visit.Page.RouteWebSocketAsync("**/stream*", socket => socket.ConnectToServer().OnMessage(frame =>
        {
            if (frame.Text!.Contains("\"bot\"", StringComparison.Ordinal))
                come.TrySetResult();
            _ = left.Task.ContinueWith(_ => socket.Send(frame.Text), TaskContinuationOptions.ExecuteSynchronously);
        }));
        await visit.Say(Canary);
        await come.Task;
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Leave();

        left.SetResult();

        // What the page makes of it, it makes before it answers the next question; a fault of its script fails the test.
        await visit.Page.EvaluateAsync("new Promise(done => setTimeout(done, 0))");
        Assert.Equal("Hier staat niets.", await visit.Page.Locator("body").InnerTextAsync());
    }

    [Fact]
    public async Task A_page_in_another_language_that_comes_after_the_tap_brings_nobody_back()
    {
        await using var visit = await program.Visit();
        var (come, left, sent) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await visit.Page.RouteAsync("**/?quiet", route => Hold(route));
        await visit.Say("my boyfriend reads all of my messages");
        await come.Task;
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Leave();

        left.SetResult();
        await sent.Task;

        await visit.Page.EvaluateAsync("new Promise(done => setTimeout(done, 0))");
        Assert.Equal("Hier staat niets.", await visit.Page.Locator("body").InnerTextAsync());

        async Task Hold(IRoute route)
        {
            var answer = await route.FetchAsync();
            come.TrySetResult();
            await left.Task;
            await route.FulfillAsync(new() { Response = answer });
            sent.TrySetResult();
        }
    }

    [Fact]
    public async Task Without_a_script_the_server_forgets_and_back_and_reload_show_an_empty_page()
    {
        await using var visit = await program.Visit(script: false);
        await visit.Say(Canary);
        await visit.Sees(Canary);

        await visit.Page.ReloadAsync();
        await IsEmpty(visit);
        await visit.Page.GotoAsync("/");
        await visit.Say(Canary);
        await visit.Sees(Canary);
        await visit.Leave();
        await visit.IsGone();

        await visit.Page.WaitForLoadStateAsync();
        for (var step = 0; step < 4 && await visit.Page.GoBackAsync() is not null && visit.Page.Url != "about:blank"; step++)
            await IsEmpty(visit);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reloading_shows_nothing_of_the_chat(bool script)
    {
        await using var visit = await program.Visit(script);
        await visit.Say(Canary);
        await visit.Sees(Canary);

        await visit.Page.ReloadAsync();

        Assert.DoesNotContain(Canary, await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_adds_no_step_to_go_back_to()
    {
        await using var visit = await program.Visit();
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");
        await visit.Page.ClickAsync("text=English");
        await visit.Sees("We are speaking English now.");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(program.Address + "/");

        await visit.Leave();
        await visit.IsGone();

        await visit.Page.WaitForLoadStateAsync();
        await visit.Page.GoBackAsync();
        Assert.Equal("about:blank", visit.Page.Url);
    }

    [Fact]
    public async Task Text_hides_after_two_minutes_and_all_goes_after_thirty()
    {
        await using var visit = await program.Visit(clock: true);
        await visit.Say(Canary);
        await visit.Sees(Canary);
        // What is answered only after the text was hidden is news, and the page then says that instead.
        await Assertions.Expect(visit.Page.Locator("li.bot")).ToHaveCountAsync(2);

        await visit.Page.Clock.FastForwardAsync("02:01");
        await Assertions.Expect(visit.Page.Locator("main")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".exit")).ToBeVisibleAsync();
        await visit.Page.ClickAsync("text=Verborgen. Tik om te lezen.");
        await visit.Sees(Canary);

        await visit.Page.Clock.FastForwardAsync("02:01");
        await visit.Page.Clock.FastForwardAsync("28:01");
        await visit.IsGone();
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(320, 256)]
    [InlineData(180, 370)]
    [InlineData(1280, 800)]
    public async Task The_button_is_first_in_tab_order_large_and_in_view_wherever_the_page_is(int width, int height)
    {
        await using var visit = await program.Visit();
        await visit.Page.SetViewportSizeAsync(width, height);
        await visit.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");

        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("exit", await visit.Page.EvaluateAsync<string>("document.activeElement.className"));
        AssertInView(await visit.Page.Locator(".exit").BoundingBoxAsync(), new(0, 0, width, height), 1);
    }

    [Fact]
    public async Task The_button_follows_into_the_part_that_two_fingers_zoomed_in_on()
    {
        await using var visit = await program.Visit();
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Emulation.setPageScaleFactor", new() { ["pageScaleFactor"] = 3 });
        await Until(() => visit.Page.EvaluateAsync<bool>("visualViewport.scale > 2 && !!document.querySelector('.exit').style.transform"));

        var view = await visit.Page.EvaluateAsync<float[]>("(v => [v.offsetLeft, v.offsetTop, v.width, v.height, v.scale])(visualViewport)");
        var button = await visit.Page.EvaluateAsync<float[]>("(b => [b.x, b.y, b.width, b.height])(document.querySelector('.exit').getBoundingClientRect())");

        AssertInView(new() { X = button[0], Y = button[1], Width = button[2], Height = button[3] }, new(view[0], view[1], view[2], view[3]), view[4]);
    }

    private static void AssertInView(LocatorBoundingBoxResult? box, (float X, float Y, float Width, float Height) view, float scale)
    {
        const float Rounding = 1;
        Assert.True(
            box is not null && box.Width * scale >= 44 - Rounding && box.Height * scale >= 44 - Rounding
            && box.X >= view.X - Rounding && box.Y >= view.Y - Rounding
            && box.X + box.Width <= view.X + view.Width + Rounding && box.Y + box.Height <= view.Y + view.Height + Rounding,
            $"The button lies at {box?.X}, {box?.Y}, {box?.Width} by {box?.Height}; in view is {view}, enlarged {scale} times.");
    }

    private static Task IsEmpty(Visit visit) => Assertions.Expect(visit.Page.Locator("body")).ToHaveTextAsync("Hier staat niets. Vragen en antwoorden", new() { UseInnerText = true });

    // Says something, and tells where and with which token the server can be asked for it.
    private static async Task<(string Address, string Authorization)> Talk(Visit visit)
    {
        var posted = visit.Page.WaitForResponseAsync(response => response.Url.EndsWith("/activities", StringComparison.Ordinal));
        await visit.Say(Canary);
        var answer = await posted;
        await visit.Sees(Canary);
        return (answer.Url, (await answer.Request.AllHeadersAsync())["authorization"]);
    }

    private static async Task<HttpStatusCode> Ask(string address, string authorization)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(authorization);
        return (await client.GetAsync(address)).StatusCode;
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await condition())
                return;
            await Task.Delay(50);
        }

        Assert.Fail("It did not come to that.");
    }
}
