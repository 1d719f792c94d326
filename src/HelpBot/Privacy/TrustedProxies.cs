using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace HelpBot.Privacy;

/// <summary>
/// The operator's own proxies (<c>HelpBot:Privacy:TrustedProxies</c>, addresses or networks with commas between): only what they say about a visitor's address, scheme and
/// host is believed. None by default: then such headers are dropped unread, since anybody can send them.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>The middleware's options; null when no proxy is trusted.</summary>
    /// <exception cref="InvalidOperationException">One is neither an address nor a network.</exception>
    public static ForwardedHeadersOptions? From(IConfiguration configuration)
    {
        var names = (configuration["HelpBot:Privacy:TrustedProxies"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
            return null;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in names)
            Add(options, name);
        return options;
    }

    private static void Add(ForwardedHeadersOptions options, string name)
    {
        if (IPAddress.TryParse(name, out var address))
            options.KnownProxies.Add(address);
        else if (System.Net.IPNetwork.TryParse(name, out var network))
            options.KnownIPNetworks.Add(network);
        else
            throw new InvalidOperationException("HelpBot:Privacy:TrustedProxies must be addresses or networks such as 10.0.0.0/8, with commas between.");
    }
}
