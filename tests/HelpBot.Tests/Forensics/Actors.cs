using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using HelpBot.Channels.Sms;
using HelpBot.Tests.Channels.Sms;
using HelpBot.Tests.Desk;

namespace HelpBot.Tests.Forensics;

/// <summary>A visitor with the script: Direct Line over HTTP and a WebSocket.</summary>
internal sealed class WebVisitor(RealProgram program, HttpClient http, string id, string token) : IDisposable
{
    private readonly ClientWebSocket _stream = new();

    public string Token => token;

    private string Activities => $"/v3/directline/conversations/{id}/activities";

    public static async Task<WebVisitor> Begins(RealProgram program)
    {
        var http = program.Client();
        var begun = await (await http.PostAsync("/v3/directline/tokens/generate", null)).Content.ReadFromJsonAsync<JsonElement>();
        var visitor = new WebVisitor(program, http, begun.GetProperty("conversationId").GetString()!, begun.GetProperty("token").GetString()!);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", visitor.Token);
        var started = await (await http.PostAsJsonAsync("/v3/directline/conversations", new { locale = "nl-NL" })).Content.ReadFromJsonAsync<JsonElement>();
        await visitor._stream.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), default);
        return visitor;
    }

    public Task Says(string text) => Sends(new { type = "message", text });

    public Task Leaves() => Sends(new { type = "endOfConversation" });

    /// <summary>Asks for a counsellor, and says yes.</summary>
    public async Task WantsAPerson()
    {
        await Sends(new { type = "message", text = "mens", value = new { wish = "human" } });
        var said = await http.GetFromJsonAsync<JsonElement>(Activities);
        var step = said.GetProperty("activities").EnumerateArray().Last().GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("value").GetProperty("step").GetString();
        await Sends(new { type = "message", text = "ja", value = new { step, choice = "yes" } });
    }

    public Task Looks() => http.GetStringAsync(Activities);

    public Task SpeaksOverTheStream(string text) => _stream.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, default);

    public Task<HttpResponseMessage> PostsRaw(string body) => http.PostAsync(Activities, new StringContent(body, Encoding.UTF8, "application/json"));

    /// <summary>Begins to send a message, and is gone before its end.</summary>
    public async Task IsCutOff(string words)
    {
        using var client = new TcpClient { LingerState = new LingerOption(true, 0) };
        await client.ConnectAsync(IPAddress.Loopback, program.Address.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(
            $"POST {Activities} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{{\"type\":\"message\",\"text\":\"{words}"));
        // The answer to something else tells that the program has read so far.
        await Looks();
    }

    public void Dispose()
    {
        _stream.Dispose();
        http.Dispose();
    }

    private async Task Sends(object activity)
    {
        using var answer = await http.PostAsJsonAsync(Activities, activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}

/// <summary>A phone whose carrier signs.</summary>
internal sealed class RealPhone(HttpClient carrier, string number)
{
    private int _sent;

    public async Task<string> Says(string body)
    {
        var form = new Dictionary<string, string> { ["From"] = number, ["Body"] = body, ["MessageSid"] = $"SM{number}{++_sent}" };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sms/twilio") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add(TwilioSignature.Header, TwilioSignature.Of(Phone.AuthToken, Phone.Url, Phone.Signed(form)));
        using var answer = await carrier.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}

/// <summary>Keeps cookies like a browser on a line that counts as safe.</summary>
internal sealed class CookieJar : DelegatingHandler
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>All of them, as a header's value.</summary>
    public string Header => string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", Header);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
                _cookies[pair[0]] = pair[1];
        return answer;
    }
}

/// <summary>A counsellor at the desk of the real program.</summary>
internal sealed class RealCounsellor(DeskBrowser browser, CookieJar jar)
{
    /// <summary>What their browser sends to say who they are.</summary>
    public string Cookies => jar.Header;

    public static async Task<RealCounsellor> SignsIn(RealProgram program, string name, string password)
    {
        var link = new Uri(await program.Run("counsellor", "add", name)).AbsolutePath;
        var jar = new CookieJar();
        var browser = new DeskBrowser(program.Client(jar));
        await browser.Post(link, "/desk/link", ("code", link[(link.LastIndexOf('/') + 1)..]));
        await browser.Post("/desk/password", "/desk/password", ("password", password));
        var counsellor = new RealCounsellor(browser, jar);
        await counsellor.IsThere();
        return counsellor;
    }

    /// <summary>Says so, as the desk's page does every few seconds.</summary>
    public async Task IsThere()
    {
        using var duty = await browser.Post("/desk", "/desk/duty", ("connection", "c"), ("duty", "true"));
        Assert.Equal(HttpStatusCode.Redirect, duty.StatusCode);
    }

    /// <summary>Takes the next chat; its ticket.</summary>
    public async Task<string> TakesNext()
    {
        await IsThere();
        var page = await browser.Read("/desk");
        var before = page[..page.IndexOf("/take\"", StringComparison.Ordinal)];
        var ticket = before[(before.LastIndexOf('/') + 1)..];
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Take(ticket)).StatusCode);
        return ticket;
    }

    public async Task Says(string ticket, string text)
    {
        await IsThere();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Post("/desk", $"/desk/tickets/{ticket}/say", ("text", text))).StatusCode);
    }

    public Task<string> Looks() => browser.Read("/desk/live");

}
