using System.Globalization;
using System.Net;
using System.Xml.Linq;
using HelpBot.Channels.Sms;
using HelpBot.Core.Handoff;
using HelpBot.Running.Handoff;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace HelpBot.Tests.Channels.Sms;

/// <summary>The real program, and a phone whose carrier posts signed webhooks to it.</summary>
internal sealed class Phone : IDisposable
{
    public const string AuthToken = "a secret of the tests";
    public const string Url = "https://hulp.example/api/sms/twilio";
    public const string Number = "+31000000042";

    private readonly WebApplicationFactory<Program> _program;
    private readonly HttpClient _client;
    private int _sent;

    public Phone(string environment = "Production", string? apiUrl = null, bool configured = true)
    {
        _program = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment(environment);
            host.UseSetting("HelpBot:Dialogs", Dialogs.Folder);
            host.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
            if (!configured)
                return;
            host.UseSetting("HelpBot:Sms:Twilio:AuthToken", AuthToken);
            host.UseSetting("HelpBot:Sms:Twilio:PublicUrl", Url);
            host.UseSetting("HelpBot:Sms:Twilio:AccountSid", "AC00000000000000000000000000000042");
            host.UseSetting("HelpBot:Sms:Twilio:FromNumber", "+31000000099");
            host.UseSetting("HelpBot:Sms:Twilio:ApiUrl", apiUrl ?? "http://127.0.0.1:1");
        });
        _client = _program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
    }

    public KeptLog Log { get; } = new();

    public HttpClient Client => _client;

    public TicketBoard Board => _program.Services.GetRequiredService<TicketBoard>();

    public CounsellorChats Chats => _program.Services.GetRequiredService<CounsellorChats>();

    /// <summary>A counsellor who is there.</summary>
    public Counsellor Sanne()
    {
        var sanne = new Counsellor("sanne", "Sanne");
        Board.OnDuty(sanne, "a window");
        return sanne;
    }

    /// <summary>Sends a message; the messages that came back, joined.</summary>
    public async Task<string> Says(string body, string? sid = null) => string.Join('\n', await Messages(body, sid));

    public async Task<string[]> Messages(string body, string? sid = null)
    {
        var form = Form(body, sid);
        using var response = await Post(form, TwilioSignature.Of(AuthToken, Url, Signed(form)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml", response.Content.Headers.ContentType?.MediaType);
        var root = XDocument.Parse(await response.Content.ReadAsStringAsync(), LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal("Response", root.Name);
        return [.. root.Elements("Message").Select(message => message.Value)];
    }

    public Dictionary<string, string> Form(string body, string? sid = null) => new()
    {
        ["MessageSid"] = sid ?? "SM" + (++_sent).ToString("x32", CultureInfo.InvariantCulture),
        ["AccountSid"] = "AC00000000000000000000000000000042",
        ["From"] = Number,
        ["To"] = "+31000000099",
        ["Body"] = body,
        ["NumMedia"] = "0",
        ["FromCity"] = "",
    };

    public static Dictionary<string, StringValues> Signed(Dictionary<string, string> form) => form.ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value));

    public async Task<HttpResponseMessage> Post(Dictionary<string, string> form, string? signature)
    {
        using var content = new FormUrlEncodedContent(form);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sms/twilio") { Content = content };
        if (signature is not null)
            request.Headers.Add(TwilioSignature.Header, signature);
        return await _client.SendAsync(request);
    }

    public void Dispose()
    {
        _client.Dispose();
        _program.Dispose();
    }
}
