using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HelpBot.Tests.Channels.Sms;

/// <summary>Twilio's REST API as its document describes it, on loopback: it keeps what it was asked to send.</summary>
internal sealed class CarrierInMemory : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CarrierInMemory(WebApplication app) => _app = app;

    /// <summary>Path, authorization, form.</summary>
    public ConcurrentQueue<(string Path, string Authorization, Dictionary<string, string> Form)> Asked { get; } = new();

    public int Answer { get; set; } = StatusCodes.Status201Created;

    public string Url => _app.Urls.Single();

    public static async Task<CarrierInMemory> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var carrier = new CarrierInMemory(builder.Build());
        carrier._app.MapPost("/{**path}", (Delegate)carrier.Take);
        await carrier._app.StartAsync();
        return carrier;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> Take(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        Asked.Enqueue((context.Request.Path, context.Request.Headers.Authorization.ToString(), form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())));
        return Results.Json(new { status = "queued" }, statusCode: Answer);
    }
}
