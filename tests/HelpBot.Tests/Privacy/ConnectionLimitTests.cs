using System.Net;
using HelpBot.Privacy.Limits;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;

namespace HelpBot.Tests.Privacy;

public sealed class ConnectionLimitTests : IDisposable
{
    private const int Most = 3;

    private readonly Marks _marks = new(new ManualTime());
    private readonly TaskCompletionSource _goodbye = new();
    private readonly ConnectionLimit _limit;

    public ConnectionLimitTests() => _limit = new ConnectionLimit(
        _marks,
        new LimitOptions { ConnectionsPerAddress = Most },
        new ConfigurationBuilder().AddInMemoryCollection([new("HelpBot:Privacy:TrustedProxies", "198.51.100.0/24")]).Build());

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

    private bool IsLetIn(string address)
    {
        var connection = new Caller { RemoteEndPoint = new IPEndPoint(IPAddress.Parse(address), 40_000) };
        var letIn = false;
        _ = _limit.Guard(_ =>
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
