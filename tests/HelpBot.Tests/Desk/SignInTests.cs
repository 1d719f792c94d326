using System.Net;
using System.Text;
using HelpBot.Desk.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HelpBot.Tests.Desk;

public sealed class SignInTests(DeskService service) : IClassFixture<DeskService>
{
    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/live")]
    [InlineData("/desk/password")]
    public async Task Whoever_is_not_signed_in_is_sent_to_the_door(string path)
    {
        var response = await service.Browser().Open(path);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/desk/sign-in", response.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_follows_the_desk_without_signing_in() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.Browser().Open("/desk/events")).StatusCode);

    [Fact]
    public async Task A_wrong_password_lets_nobody_in_and_the_right_one_does()
    {
        await service.SignedIn("Wies");
        var browser = service.Browser();

        var wrong = await browser.Post("/desk/sign-in", "/desk/sign-in", ("name", "Wies"), ("password", "iets anders dan dat"));
        Assert.Equal("/desk/sign-in?wrong=true", wrong.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/desk")).StatusCode);

        var right = await browser.Post("/desk/sign-in", "/desk/sign-in", ("name", "Wies"), ("password", DeskBrowser.Password));
        Assert.Equal("/desk", right.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/desk")).StatusCode);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits()
    {
        await service.SignedIn("Anouk");
        var browser = service.Browser();
        for (var count = 0; count < 5; count++)
            await browser.Post("/desk/sign-in", "/desk/sign-in", ("name", "Anouk"), ("password", "geraden"));

        var right = await browser.Post("/desk/sign-in", "/desk/sign-in", ("name", "Anouk"), ("password", DeskBrowser.Password));

        Assert.Equal("/desk/sign-in?wrong=true", right.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_link_lets_in_once()
    {
        var link = await service.LinkForNew("Mo");

        Assert.Equal(HttpStatusCode.Redirect, (await Use(service.Browser(), link)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await Use(service.Browser(), link)).StatusCode);
    }

    [Fact]
    public async Task Looking_at_a_link_does_not_use_it_up()
    {
        var link = await service.LinkForNew("Lot");

        await service.Browser().Open(link);
        await service.Browser().Open(link);

        Assert.Equal(HttpStatusCode.Redirect, (await Use(service.Browser(), link)).StatusCode);
    }

    [Fact]
    public async Task A_link_is_over_after_a_quarter_of_an_hour()
    {
        var link = await service.LinkForNew("Bas");

        service.Time.Pass(TimeSpan.FromMinutes(16));

        Assert.Equal(HttpStatusCode.Gone, (await Use(service.Browser(), link)).StatusCode);
    }

    [Fact]
    public async Task Whoever_takes_the_database_finds_no_link_in_it()
    {
        var link = await service.LinkForNew("Fenna");
        await using var scope = service.Services.CreateAsyncScope();
        var file = scope.ServiceProvider.GetRequiredService<DeskDatabase>().Database.GetDbConnection().DataSource;

        var written = string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.db*").Select(part => File.ReadAllText(part, Encoding.Latin1)));

        Assert.Contains("Fenna", written, StringComparison.Ordinal);
        Assert.DoesNotContain(link[(link.LastIndexOf('/') + 1)..], written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_that_nobody_used_for_twelve_hours_is_over()
    {
        using var own = new DeskService();
        var browser = await own.SignedIn("Nacht");
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/desk")).StatusCode);

        own.Time.Pass(TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1));

        Assert.Equal("/desk/sign-in", (await browser.Open("/desk")).Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Whoever_came_by_link_chooses_a_password_before_seeing_any_visitor()
    {
        var browser = service.Browser();
        await Use(browser, await service.LinkForNew("Iris"));

        Assert.Equal("/desk/password", (await browser.Open("/desk")).Headers.Location!.AbsolutePath);
        Assert.Equal("/desk/password", (await browser.Open("/desk/live")).Headers.Location!.AbsolutePath);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/desk/password", "/desk/password", ("password", "kort"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Post("/desk/password", "/desk/password", ("password", DeskBrowser.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/desk")).StatusCode);
    }

    [Fact]
    public async Task The_sign_in_goes_to_the_desk_only_and_to_no_script_or_other_site()
    {
        var response = await Use(service.Browser(), await service.LinkForNew("Puck"));

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), one => one.StartsWith("desk=", StringComparison.Ordinal));
        Assert.Contains("path=/desk;", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk/link")]
    [InlineData("/desk/password")]
    [InlineData("/desk/sign-out")]
    [InlineData("/desk/here")]
    [InlineData("/desk/duty")]
    [InlineData("/desk/tickets/a/take")]
    [InlineData("/desk/tickets/a/say")]
    [InlineData("/desk/tickets/a/doubt")]
    [InlineData("/desk/tickets/a/close")]
    [InlineData("/desk/tickets/a/dismiss")]
    public async Task A_form_without_its_token_is_refused(string path)
    {
        var browser = await service.SignedIn("Form" + path.Replace('/', '-'));

        var response = await browser.PostPlain(path, ("text", "hallo"), ("name", "x"), ("duty", "true"), ("connection", "c"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static Task<HttpResponseMessage> Use(DeskBrowser browser, string link) =>
        browser.Post(link, "/desk/link", ("code", link[(link.LastIndexOf('/') + 1)..]));
}
