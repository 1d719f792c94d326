using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using HelpBot.Tests.Channels.DirectLine;
using HelpBot.Tests.Forensics;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HelpBot.Tests.Privacy;

/// <summary>Requests that come drop by drop, over bare sockets, at the real program.</summary>
public sealed class SlowClientTests
{
    // Of each kind.
    private const int Many = 40;

    private const string Head = "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Lang";
    private const string Form = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntext=ha";
    private const string Json = "POST /v3/directline/conversations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"lo";

    [Fact]
    public async Task Whoever_stops_in_the_middle_of_a_request_is_cut_off_while_others_are_answered()
    {
        await using var program = await RealProgram.Start(("HelpBot__Limits__HeadSeconds", "2"), ("HelpBot__Limits__BodySeconds", "2"));
        using var visitor = program.Client();
        await IsWelcomed(visitor);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var slow = new[] { Head, Form, Json }.SelectMany(request => Enumerable.Repeat(request, Many)).ToList();
        var sockets = await Task.WhenAll(slow.Select(request => Drip(program.Address, request, patience.Token)));

        await IsWelcomed(visitor);

        var answers = await Task.WhenAll(sockets.Select(socket => ReadToTheEnd(socket, patience.Token)));
        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal));
        // To a head that never came whole Kestrel answers by itself. Whoever began to say something is told whom to call.
        Assert.All(answers[Many..(2 * Many)], answer => Assert.Contains("tel:112", answer, StringComparison.Ordinal));
        Assert.All(answers[(2 * Many)..], answer => ErrorAnswer.Read(answer[answer.IndexOf('{', StringComparison.Ordinal)..]));
        await IsWelcomed(visitor);
    }

    [Theory]
    [InlineData(null, null, 15, 10)]
    [InlineData("3", "4", 3, 4)]
    public void The_server_keeps_to_the_limits_that_are_set(string? head, string? body, int headSeconds, int bodySeconds)
    {
        using var crowd = new Crowd(settings: [.. Set("HelpBot:Limits:HeadSeconds", head), .. Set("HelpBot:Limits:BodySeconds", body)]);

        var limits = crowd.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal(TimeSpan.FromSeconds(headSeconds), limits.RequestHeadersTimeout);
        Assert.Equal(TimeSpan.FromSeconds(bodySeconds), limits.MinRequestBodyDataRate!.GracePeriod);
        Assert.Equal(TimeSpan.FromSeconds(bodySeconds), limits.MinResponseDataRate!.GracePeriod);
    }

    [Theory]
    [InlineData("HelpBot:Limits:HeadSeconds", "0")]
    [InlineData("HelpBot:Limits:BodySeconds", "1")]
    public void A_limit_that_is_too_small_stops_the_start(string name, string value)
    {
        using var crowd = new Crowd(settings: (name, value));

        Assert.Throws<InvalidOperationException>(() => crowd.Services);
    }

    private static IEnumerable<(string Name, string Value)> Set(string name, string? value) => value is null ? [] : [(name, value)];

    private static async Task IsWelcomed(HttpClient visitor)
    {
        var token = await (await visitor.PostAsync("/v3/directline/tokens/generate", null)).Content.ReadFromJsonAsync<JsonElement>();
        using var start = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        start.Headers.Authorization = new("Bearer", token.GetProperty("token").GetString());
        using var answer = await visitor.SendAsync(start);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    // Byte by byte, and then nothing more.
    private static async Task<Socket> Drip(Uri address, string request, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port, cancel);
        var bytes = Encoding.ASCII.GetBytes(request);
        for (var at = 0; at < bytes.Length; at++)
            await socket.SendAsync(bytes.AsMemory(at, 1), cancel);
        return socket;
    }

    private static async Task<string> ReadToTheEnd(Socket socket, CancellationToken cancel)
    {
        using var reader = new StreamReader(new NetworkStream(socket, ownsSocket: true), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancel);
    }
}
