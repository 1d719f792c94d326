using System.Net;
using HelpBot.Privacy.Limits;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace HelpBot.Tests.Privacy;

public sealed class ConnectionLimitTests : IDisposable
{
    private const int Most = 3;

    private readonly Marks _marks = new(new ManualTime());
    private readonly TaskCompletionSource _goodbye = new();
    private readonly ConnectionLimit _limit;

    public ConnectionLimitTests() => _limit = Limit(Most);

    public void Dispose() => _marks.Dispose();

    [Fact]
    public void Of_one_address_so_many_are_let_in_and_another_one_is_not_made_to_suffer()
    {
        Assert.All(Enumerable.Range(0, Most), _ => Assert.True(IsLetIn("203.0.113.7")));

        Assert.False(IsLetIn("203.0.113.7"));
        Assert.True(IsLetIn("203.0.113.8"));
    }

    [Fact]
    public void Who_hangs_up_makes_room()
    {
        for (var count = 0; count < Most + 2; count++)
            IsLetIn("203.0.113.7");

        _goodbye.SetResult();

        Assert.True(IsLetIn("203.0.113.7"));
    }

    [Theory]
    [InlineData("198.51.100.9")]
    [InlineData("::ffff:198.51.100.9")]
    [InlineData("10.0.0.1")]
    [InlineData("127.0.0.1")]
    public void A_proxy_is_not_counted(string address) =>
        Assert.All(Enumerable.Range(0, Most + 5), _ => Assert.True(IsLetIn(address)));

    [Theory]
    [InlineData(10, 7_700)]
    [InlineData(50, 160)]
    public void Addresses_that_take_all_they_can_leave_room_for_whoever_comes_anew(int addresses, int left)
    {
        var limit = Limit(ConnectionLimit.Places);
        var taken = Enumerable.Range(0, addresses).Sum(number => TakesAll(limit, $"203.0.{number}.1"));

        Assert.InRange(ConnectionLimit.Places - taken, left, ConnectionLimit.Places);
        Assert.False(IsLetIn("203.0.0.1", limit));
        Assert.True(TakesAll(limit, "198.18.0.1") >= left / 11);
    }

    [Fact]
    public async Task A_stream_of_a_conversation_takes_no_place()
    {
        var limit = Limit(1);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint =>
        {
            endpoint.Use(next => connection =>
            {
                connection.RemoteEndPoint = new IPEndPoint(IPAddress.Parse("203.0.113.7"), 40_000);
                return next(connection);
            });
            endpoint.Use(limit.Guard);
        }));
        await using var site = builder.Build();
        site.UseWebSockets();
        site.Run(async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.ReceiveAsync(new byte[1], default);
        });
        await site.StartAsync();
        var address = new Uri(site.Urls.Single().Replace("http", "ws", StringComparison.Ordinal));

        using ClientWebSocket first = new(), second = new();
        await first.ConnectAsync(address, default);
        await second.ConnectAsync(address, default);

        Assert.Equal((WebSocketState.Open, WebSocketState.Open), (first.State, second.State));
        first.Abort();
        second.Abort();
    }

    private ConnectionLimit Limit(int most) => new(
        _marks,
        new LimitOptions { ConnectionsPerAddress = most },
        new ConfigurationBuilder().AddInMemoryCollection([new("HelpBot:Privacy:TrustedProxies", "198.51.100.0/24")]).Build());

    private int TakesAll(ConnectionLimit limit, string address)
    {
        var taken = 0;
        while (IsLetIn(address, limit))
            taken++;
        return taken;
    }

    private bool IsLetIn(string address, ConnectionLimit? limit = null)
    {
        var connection = new Caller { RemoteEndPoint = new IPEndPoint(IPAddress.Parse(address), 40_000) };
        var letIn = false;
        _ = (limit ?? _limit).Guard(_ =>
        {
            letIn = true;
            return _goodbye.Task;
        })(connection);
        Assert.Equal(!letIn, connection.IsAborted);
        return letIn;
    }

    private sealed class Caller : DefaultConnectionContext
    {
        public bool IsAborted { get; private set; }

        public override void Abort(ConnectionAbortedException abortReason) => IsAborted = true;
    }
}
