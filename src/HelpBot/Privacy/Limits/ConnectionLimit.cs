using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace HelpBot.Privacy.Limits;

/// <summary>
/// One address holds so many connections at once and no more, and never more than a tenth of the places that are still free: else a few machines that open them all, and say nothing,
/// would shut out everybody. Proxies that are trusted, and addresses that cannot tell visitors apart, are not refused. A stream of a conversation takes no place here: conversations are
/// limited themselves.
/// </summary>
internal sealed class ConnectionLimit(Marks marks, LimitOptions limits, IConfiguration configuration)
{
    /// <summary>Connections that the program takes in all.</summary>
    public const int Places = 20_000;

    // So whoever takes all they can leaves ten elevenths of what was free: ten addresses leave 7,700 places, fifty 170, and whoever comes anew is let in. What is silent is cut off within a
    // minute, and then those who hold much do not get it back before the others.
    private const int Share = 10;

    private readonly ForwardedHeadersOptions? _proxies = TrustedProxies.From(configuration);
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, int> _open = [];
    private int _taken;

    /// <summary>Lets a connection in, or closes it at once.</summary>
    public ConnectionDelegate Guard(ConnectionDelegate next) => async connection =>
    {
        var mark = MarkOf(connection);
        if (!Enter(mark))
        {
            connection.Abort();
            return;
        }

        var place = new Place(() => Leave(mark), connection.Features.Get<IDecrementConcurrentConnectionCountFeature>());
        connection.Features.Set<IDecrementConcurrentConnectionCountFeature>(place);
        try
        {
            await next(connection);
        }
        finally
        {
            place.Leave();
        }
    };

    private UInt128? MarkOf(ConnectionContext connection) =>
        connection.RemoteEndPoint is IPEndPoint { Address: var address } && !IsProxy(address) ? marks.OfAddress(address) : null;

    private bool IsProxy(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return _proxies is not null && (_proxies.KnownProxies.Contains(plain) || _proxies.KnownIPNetworks.Any(network => network.Contains(plain)));
    }

    private bool Enter(UInt128? mark)
    {
        lock (_lock)
        {
            if (mark is { } known)
            {
                var own = _open.GetValueOrDefault(known);
                if (own >= Math.Min(limits.ConnectionsPerAddress, Math.Max(1, (Places - _taken) / Share)))
                    return false;
                _open[known] = own + 1;
            }

            _taken++;
            return true;
        }
    }

    private void Leave(UInt128? mark)
    {
        lock (_lock)
        {
            _taken--;
            if (mark is { } known && --_open[known] == 0)
                _open.Remove(known);
        }
    }

    /// <summary>One connection's place, given back once: when it closes, or when the server says that it became a stream.</summary>
    private sealed class Place(Action leave, IDecrementConcurrentConnectionCountFeature? counted) : IDecrementConcurrentConnectionCountFeature
    {
        private Action? _leave = leave;

        /// <inheritdoc/>
        public void ReleaseConnection()
        {
            counted?.ReleaseConnection();
            Leave();
        }

        public void Leave() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
