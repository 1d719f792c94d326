using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HelpBot.Tests.Channels.Page;
using HelpBot.Tests.Channels.Sms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace HelpBot.Tests.Forensics;

/// <summary>
/// Says words that occur nowhere else on every way in, makes everything go wrong that can, leaves, and then searches what the real program left: its log at its most talkative, its
/// temporary files, its database, and its whole memory. The memory part reads <c>/proc</c> as root on Linux, which is what <c>./test</c> runs on.
/// </summary>
public sealed class WhatIsLeftTests(ITestOutputHelper output)
{
    private const string Number = "+31687654321";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Canaries _canaries = new();

    [Fact]
    public async Task Nothing_that_anybody_said_is_left()
    {
        await using var carrier = await Carrier();
        await using var program = await RealProgram.Start(
            ("HelpBot__Sms__Twilio__AuthToken", Phone.AuthToken),
            ("HelpBot__Sms__Twilio__PublicUrl", Phone.Url),
            ("HelpBot__Sms__Twilio__AccountSid", "AC00000000000000000000000000000042"),
            ("HelpBot__Sms__Twilio__FromNumber", "+31000000099"),
            ("HelpBot__Sms__Twilio__ApiUrl", carrier.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
        _canaries.Add("number", Number[1..]);
        var counsellor = await RealCounsellor.SignsIn(program, "Sanne", _canaries.New("wachtwoord") + " van vier woorden");

        await Talk(program, counsellor);
        await GoWrong(program);
        await BreakTheDesk(program);

        await program.Says("A request failed with SqliteException");
        Assert.True(program.IsAlive);
        Assert.Empty(_canaries.In(program.Said));
        Assert.DoesNotContain("127.0.0.1", program.Said.Replace($"Now listening on: {program.Address.ToString().TrimEnd('/')}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(new DirectoryInfo(program.TemporaryFolder).EnumerateFiles("*", SearchOption.AllDirectories), file => file.Length > 0);
        Assert.Empty(_canaries.In(new DirectoryInfo(program.Folder)));

        Assert.Equal(0, await LeftInMemory(program));
    }

    private async Task Talk(RealProgram program, RealCounsellor counsellor)
    {
        using var web = await WebVisitor.Begins(program);
        _canaries.Add("token", web.Token);
        await web.Says($"{_canaries.New("web")} slaat me");
        await web.SpeaksOverTheStream(_canaries.New("stream"));
        await web.PostsRaw("""{"type":"message","text":"CANARY"} {""".Replace("CANARY", _canaries.New("misvormd"), StringComparison.Ordinal));
        await web.PostsRaw($$"""{"type":"message","text":"{{string.Concat(Enumerable.Repeat(_canaries.New("groot"), 10_000))}}"}""");
        await web.IsCutOff(_canaries.New("afgebroken"));

        using var phoneLine = program.Client();
        var phone = new RealPhone(phoneLine, Number);
        await phone.Says($"hallo, {_canaries.New("sms")} dreigt");

        await counsellor.IsThere();
        await web.WantsAPerson();
        var chat = await counsellor.TakesNext();
        var said = _canaries.New("aandebalie");
        await web.Says(said);
        await counsellor.Says(chat, _canaries.New("hulpverlener"));
        Assert.Contains(said, await counsellor.Looks(), StringComparison.Ordinal);

        await counsellor.IsThere();
        await phone.Says("mens");
        await phone.Says("ja");
        var text = await counsellor.TakesNext();
        await phone.Says(_canaries.New("smsbalie"));
        await counsellor.Says(text, _canaries.New("smshulp"));
        await counsellor.Looks();

        using var forms = program.Client();
        var visitor = new FormVisitor(forms);
        await visitor.Says(_canaries.New("formulier"));
        _canaries.Add("form token", visitor.Token!);

        await web.Looks();
        await web.Leaves();
        await visitor.Leaves();
        await phone.Says("STOP");
    }

    private async Task GoWrong(RealProgram program)
    {
        using var client = program.Client();
        client.DefaultRequestHeaders.Add("User-Agent", _canaries.New("browser"));
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        _canaries.Add("address", "203.0.113.77");
        await client.GetAsync($"/{_canaries.New("pad")}?q={_canaries.New("vraag")}");
        await client.PutAsync($"/exit?{_canaries.New("put")}", null);

        // A part of a form that is a file would be the one thing that a framework writes to disk.
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(_canaries.New("bestand"), 6_000))));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { new StringContent(_canaries.New("deel")), "text" }, { file, "photo", "foto.txt" } };
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/", form)).StatusCode);
        using var forged = new FormUrlEncodedContent([new("From", Number), new("Body", _canaries.New("vervalst"))]);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/sms/twilio", forged)).StatusCode);
    }

    private async Task BreakTheDesk(RealProgram program)
    {
        await using (var database = new SqliteConnection($"Data Source={program.Database};Pooling=False"))
        {
            await database.OpenAsync();
            await using var drop = database.CreateCommand();
            drop.CommandText = "DROP TABLE AspNetUsers";
            await drop.ExecuteNonQueryAsync();
        }

        using var broken = program.Client(new CookieJar());
        using var answer = await new HelpBot.Tests.Desk.DeskBrowser(broken).Post("/desk/sign-in", "/desk/sign-in", ("name", _canaries.New("naam")), ("password", _canaries.New("geheim")));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    // A minute after the last wipe nothing may be left, although nobody else comes whose words would take the place of these. To look through the whole memory takes most of a second.
    private async Task<int> LeftInMemory(RealProgram program)
    {
        var begun = TimeProvider.System.GetUtcNow();
        var until = begun + Patience;
        // Twice nothing: what the program moves while it is looked at could be missed once.
        for (var clean = 0; ;)
        {
            var found = _canaries.InMemoryOf(program.Id);
            var sum = found.Values.Sum();
            output.WriteLine($"{(TimeProvider.System.GetUtcNow() - begun).TotalSeconds:F0} s after the last word {sum} copies in memory ({program.ResidentMiB()} MiB): {string.Join(", ", found.Select(one => $"{one.Key} {one.Value}"))}");
            clean = sum == 0 ? clean + 1 : 0;
            if (clean == 2 || TimeProvider.System.GetUtcNow() > until)
                return sum;
        }
    }

    private static async Task<WebApplication> Carrier()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var carrier = builder.Build();
        carrier.Urls.Add("http://127.0.0.1:0");
        carrier.MapPost("/{**path}", () => Results.StatusCode(201));
        await carrier.StartAsync();
        return carrier;
    }
}
