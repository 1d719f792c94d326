using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using HelpBot.Tests.Channels.Sms;
using HelpBot.Tests.Desk;
using HelpBot.Tests.Forensics;
using HelpBot.Tests.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Xunit.Abstractions;

namespace HelpBot.Tests.Fuzzing;

/// <summary>
/// Throws odd requests at every endpoint of the real program: broken heads and chunks, JSON, forms and parts, wrong methods, huge numbers, deep nesting, NULs, what is no UTF-8, signs that
/// write backwards or pile up, and WebSocket frames; some from the browser of a counsellor who is signed in. Never a fault of ours (5xx), never silence, no growth of memory. 5,000 of them in <c>./test</c>;
/// at night <c>HELPBOT_FUZZ_REQUESTS=100000</c>, and <c>HELPBOT_FUZZ_SEED</c> for other ones each time. A failure prints the seed and the request's number.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    // What the process may have grown while the requests were thrown, after others that warm it up: two in five as many, as its heap finds its size late on some runs. Its conversations last a minute here, so some thousands live at any moment.
    private const int MostGrowthMiB = 96;
    private const int Workers = 4;

    // Whoever hangs up at once gets no answer, and a fault would go unseen.
    private static readonly TimeSpan Hesitation = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly int Requests = Number("HELPBOT_FUZZ_REQUESTS", 5000);
    private static readonly int Seed = Number("HELPBOT_FUZZ_SEED", 20261126);

    private readonly ConcurrentQueue<string> _faults = new();

    [Fact]
    public async Task No_request_however_odd_is_a_fault_of_ours()
    {
        string[] paths;
        using (var crowd = new Crowd())
            paths = [.. crowd.Endpoints.Select(PathOf).Append("/nothing").Distinct(StringComparer.Ordinal)];
        await using var program = await RealProgram.Start(
            ("HelpBot__Lifetimes__IdleMinutes", "1"),
            ("HelpBot__Sms__Twilio__AuthToken", Phone.AuthToken),
            ("HelpBot__Sms__Twilio__PublicUrl", Phone.Url));

        var cookies = (await RealCounsellor.SignsIn(program, "Noor", DeskBrowser.Password)).Cookies;

        var first = Requests * 2 / 5;
        await Throw(program, cookies, paths, 0, first);
        var before = program.ResidentMiB();
        await Throw(program, cookies, paths, first, first + Requests);
        var after = program.ResidentMiB();

        output.WriteLine($"{Requests} requests of seed {Seed} to {paths.Length} paths after {first} more: {before} MiB, then {after} MiB");
        Assert.Empty(_faults.Take(20));
        Assert.True(program.IsAlive);
        Assert.DoesNotContain("A request failed", program.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("A turn failed", program.Said, StringComparison.Ordinal);
        Assert.InRange(after - before, -4096, MostGrowthMiB);
    }

    [Fact]
    public async Task No_endpoint_takes_a_body_over_the_limit()
    {
        using var crowd = new Crowd();
        await using var program = await RealProgram.Start();
        foreach (var path in crowd.Endpoints.Select(PathOf).Distinct(StringComparer.Ordinal))
        {
            // The length is told and nothing sent: whoever waits for the rest would have taken it.
            var head = $"POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 300000\r\n\r\n";
            var status = StatusOf(await Exchange(program, Encoding.ASCII.GetBytes(head), whole: true));

            // A token is given out whatever the body says: it is not read.
            Assert.True(status is >= 400 and < 500 or StatusCodes.Status302Found || path == "/v3/directline/tokens/generate", $"{path} {status}");
            if (path is "/" or "/exit" or "/api/sms/twilio")
                Assert.True(status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status403Forbidden, $"{path} {status}");
        }
    }

    private async Task Throw(RealProgram program, string cookies, string[] paths, int from, int to)
    {
        var numbers = new ConcurrentQueue<int>(Enumerable.Range(from, to - from));
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            using var client = program.Client();
            var conversation = await Begin(client);
            var desk = await SignedIn.Looks(program, cookies);
            for (var count = 1; numbers.TryDequeue(out var number); count++)
            {
                if (count % 25 == 0)
                {
                    using var visitor = await WebVisitor.Begins(program);
                    await visitor.WantsAPerson();
                    (conversation, desk) = (await Begin(client), await SignedIn.Looks(program, cookies));
                }

                var chance = new Random(HashCode(number));
                if (chance.Next(20) == 0)
                    await Stream(program, client, conversation, chance, number);
                else
                    await Ask(program, OddRequest.Draw(chance, paths, conversation, desk), number);
            }
        })));
    }

    private async Task Ask(RealProgram program, OddRequest request, int number)
    {
        var status = StatusOf(await Exchange(program, request.Bytes, request.Whole));
        // 505 is the honest answer to a version of HTTP that there is not.
        if (status is >= 500 and not StatusCodes.Status505HttpVersionNotsupported || (status == 0 && request.Whole))
            _faults.Enqueue($"Seed {Seed}, request {number}: {status} for {request.About}\n{Encoding.Latin1.GetString(request.Bytes, 0, Math.Min(request.Bytes.Length, 800))}");
    }

    // A stream that was rightly opened, and then frames that nobody should send.
    private async Task Stream(RealProgram program, HttpClient client, (string Id, string Token) conversation, Random chance, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v3/directline/conversations/" + conversation.Id);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", conversation.Token);
        using var again = await client.SendAsync(request);
        if (!again.IsSuccessStatusCode)
            return;
        var path = new Uri((await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString()!).PathAndQuery;
        var handshake = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        using var frames = new MemoryStream();
        for (var count = chance.Next(1, 12); count > 0; count--)
        {
            var frame = new byte[chance.Next(2, 600)];
            chance.NextBytes(frame);
            if (chance.Next(2) == 0)
                (frame[0], frame[1]) = ((byte)(0x80 | chance.Next(16)), (byte)(0x80 | Math.Min(125, frame.Length - 2)));
            frames.Write(frame);
        }

        var status = StatusOf(await Exchange(program, handshake, whole: false, frames.ToArray()));
        if (status != StatusCodes.Status101SwitchingProtocols)
            _faults.Enqueue($"Seed {Seed}, request {number}: {status} for a stream");
    }

    /// <summary>Sends bytes and reads what comes back until the program hangs up.</summary>
    private static async Task<byte[]> Exchange(RealProgram program, byte[] bytes, bool whole, byte[]? then = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient { LingerState = new LingerOption(true, 0) };
        await client.ConnectAsync(IPAddress.Loopback, program.Address.Port, patience.Token);
        await using var line = client.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await line.WriteAsync(bytes, patience.Token);
            if (then is not null)
            {
                // What comes after an answer must not overtake it.
                var first = new byte[1024];
                answer.Write(first, 0, await line.ReadAsync(first, patience.Token));
                await line.WriteAsync(then, patience.Token);
            }

            var reading = line.CopyToAsync(answer, patience.Token);
            if (!whole && await Task.WhenAny(reading, Task.Delay(Hesitation, patience.Token)) != reading)
                client.Client.Shutdown(SocketShutdown.Send);
            await reading;
        }
        catch (Exception gone) when (gone is IOException or SocketException)
        {
            // The program hung up on what it did not want to hear to its end.
        }

        return answer.ToArray();
    }

    private static int StatusOf(byte[] answer) =>
        answer.Length > 12 && answer.AsSpan().StartsWith("HTTP/1.1 "u8) ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;

    private static async Task<(string Id, string Token)> Begin(HttpClient client)
    {
        var begun = await (await client.PostAsync("/v3/directline/tokens/generate", null)).Content.ReadFromJsonAsync<JsonElement>();
        var (id, token) = (begun.GetProperty("conversationId").GetString()!, begun.GetProperty("token").GetString()!);
        using var start = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var started = await client.SendAsync(start);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        return (id, token);
    }

    private static string PathOf(RouteEndpoint endpoint) =>
        "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.Trim('/'), "{[^}]*}", "x", System.Text.RegularExpressions.RegexOptions.NonBacktracking);

    // Neighbouring seeds of Random draw much alike at first.
    private static int HashCode(int number) => unchecked((int)((uint)(Seed + number) * 2654435761u));

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
