using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace HelpBot.Privacy.Limits;

/// <summary>
/// One address holds so many connections at once and no more: else a single machine that opens them all, and says nothing, would shut out everybody. Proxies that are trusted, and
/// addresses that cannot tell visitors apart, are not counted.
/// </summary>
internal sealed class ConnectionLimit(Marks marks, LimitOptions limits, IConfiguration configuration)
{
    private readonly ForwardedHeadersOptions? _proxies = TrustedProxies.From(configuration);
    private readonly ConcurrentDictionary<UInt128, int> _open = new();

    /// <summary>Lets a connection in, or closes it at once.</summary>
    public ConnectionDelegate Guard(ConnectionDelegate next) => async connection =>
    {
        if (MarkOf(connection) is not { } mark)
        {
            await next(connection);
            return;
        }

        try
        {
            if (_open.AddOrUpdate(mark, 1, static (_, open) => open + 1) <= limits.ConnectionsPerAddress)
                await next(connection);
            else
                connection.Abort();
        }
        finally
        {
            Leave(mark);
        }
    };

    private UInt128? MarkOf(ConnectionContext connection) =>
        connection.RemoteEndPoint is IPEndPoint { Address: var address } && !IsProxy(address) ? marks.OfAddress(address) : null;

    private bool IsProxy(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return _proxies is not null && (_proxies.KnownProxies.Contains(plain) || _proxies.KnownIPNetworks.Any(network => network.Contains(plain)));
    }

    private void Leave(UInt128 mark)
    {
        while (_open.TryGetValue(mark, out var open))
            if (open == 1 ? _open.TryRemove(new KeyValuePair<UInt128, int>(mark, 1)) : _open.TryUpdate(mark, open - 1, open))
                return;
    }
}
