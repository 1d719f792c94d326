using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HelpBot.Desk.Accounts;

/// <summary>
/// What one-time links begin with: the address that the operator gave, else the one at which this process listens, else the one at which it was told to. The last is for the
/// verb <c>counsellor</c>, which prints a link while another process serves.
/// </summary>
internal sealed class DeskAddress(DeskOptions options, IServer server, IConfiguration configuration)
{
    // Kestrel's own choice when nobody tells it where to listen.
    private const string Unsaid = "http://localhost:5000";

    /// <summary>The address now, without a slash at its end. It may change with the start, so ask when a link is made.</summary>
    public string Now => options.PublicUrl is { Length: > 0 } given ? given.TrimEnd('/') : From(Listening is { Count: > 0 } listening ? listening : Told);

    private ICollection<string>? Listening => server.Features.Get<IServerAddressesFeature>()?.Addresses;

    private string[] Told => configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Of the addresses that a server listens at, the one that a browser on this machine can sign in at: elsewhere than here or over TLS it would not keep the cookie.</summary>
    public static string From(IEnumerable<string> addresses) => addresses
        .Select(BindingAddress.Parse)
        .Where(address => !address.IsUnixPipe && !address.IsNamedPipe)
        .Select(address => new UriBuilder(address.Scheme, IsEvery(address.Host) ? "localhost" : address.Host, address.Port).Uri)
        .OrderByDescending(address => address.IsLoopback || address.Scheme == Uri.UriSchemeHttps)
        .FirstOrDefault()?.GetLeftPart(UriPartial.Authority) ?? Unsaid;

    private static bool IsEvery(string host) =>
        host is "+" or "*" || (IPAddress.TryParse(host, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));
}
