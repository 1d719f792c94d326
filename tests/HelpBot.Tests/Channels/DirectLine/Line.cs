using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HelpBot.Tests.Channels.DirectLine;

/// <summary>The real program with a clock that tests move.</summary>
public sealed class Line : IDisposable
{
    private readonly WebApplicationFactory<Program> _program;

    /// <summary>The program with its ordinary settings.</summary>
    public Line()
        : this([])
    {
    }

    private Line((string Name, string Value)[] settings) => _program = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseEnvironment("Test");
        host.UseSetting("HelpBot:Dialogs", Dialogs.Folder);
        foreach (var (name, value) in settings)
            host.UseSetting(name, value);
        host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
    });

    internal ManualTime Time { get; } = new();

    /// <summary>The program with some settings of its own.</summary>
    public static Line With(params (string Name, string Value)[] settings) => new(settings);

    /// <summary>A client of nobody.</summary>
    public HttpClient Stranger() => _program.CreateClient();

    /// <summary>A client of nobody that looks at where it is sent, and stays.</summary>
    public HttpClient WithoutRedirects() => _program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A client with a token whose conversation has not begun.</summary>
    public async Task<Visitor> Arrived()
    {
        var answer = await _program.CreateClient().PostAsync("/v3/directline/tokens/generate", null);
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Visitor(_program, token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);
    }

    /// <summary>A visitor who has been welcomed.</summary>
    public async Task<Visitor> Welcomed(string locale = "nl-NL")
    {
        var visitor = await Arrived();
        using var answer = await visitor.Start(locale);
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    /// <summary>Asks the program to stop.</summary>
    public void Stop() => _program.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    /// <inheritdoc/>
    public void Dispose() => _program.Dispose();
}

/// <summary>Somebody with a token.</summary>
public sealed class Visitor(WebApplicationFactory<Program> program, string id, string token)
{
    /// <summary>Conversation id.</summary>
    public string Id => id;

    /// <summary>The token.</summary>
    public string Token => token;

    private string Activities => $"/v3/directline/conversations/{id}/activities";

    /// <summary>Begins the conversation.</summary>
    public Task<HttpResponseMessage> Start(string locale = "nl-NL") =>
        Client().PostAsJsonAsync("/v3/directline/conversations", new { locale });

    /// <summary>Posts any body to a path below Direct Line.</summary>
    public Task<HttpResponseMessage> Post(string path, HttpContent? body) => Client().PostAsync("/v3/directline/" + path, body);

    /// <summary>Gets a path below Direct Line.</summary>
    public Task<HttpResponseMessage> Get(string path) => Client().GetAsync("/v3/directline/" + path);

    /// <summary>Posts any body as an activity.</summary>
    public Task<HttpResponseMessage> PostRaw(string json) => Client().PostAsync(Activities, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Posts an activity that must be accepted; returns its id.</summary>
    public async Task<string> Send(object activity)
    {
        using var answer = await Client().PostAsJsonAsync(Activities, activity);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Says something; returns its id.</summary>
    public Task<string> Say(string text) => Send(new { type = "message", text, from = new { id = "me" } });

    /// <summary>What was said after a watermark.</summary>
    public async Task<JsonElement> Read(string watermark = "")
    {
        using var answer = await Client().GetAsync($"{Activities}?watermark={watermark}");
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Text of the last activity.</summary>
    public async Task<string> LastText() => (await Read()).GetProperty("activities").EnumerateArray().Last().GetProperty("text").GetString()!;

    /// <summary>Where the conversation streams.</summary>
    public async Task<Uri> StreamAddress(string query = "")
    {
        using var answer = await Client().GetAsync($"/v3/directline/conversations/{id}{query}");
        return new Uri((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString()!);
    }

    /// <summary>Opens a stream.</summary>
    public Task<System.Net.WebSockets.WebSocket> Listen(Uri address) => program.Server.CreateWebSocketClient().ConnectAsync(address, default);

    private HttpClient Client()
    {
        var client = program.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
