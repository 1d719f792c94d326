namespace HelpBot.Privacy;

/// <summary>Tells whether a posted form comes from this site's own page, so that no other site can speak for a visitor.</summary>
internal static class SameSite
{
    /// <summary>
    /// Whether the browser says that another site sent this. The page sends no referrer, for which browsers replace a form's origin by "null"; that alone
    /// is therefore no reason to refuse: without a token, which other sites cannot have, a form reaches nobody's conversation.
    /// </summary>
    public static bool Refuses(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != "null" && !IsOwn(origin, request);
    }

    /// <summary>
    /// The same for a WebSocket, which browsers open for any site without asking, but always with the origin. Clients that are no browser send none.
    /// </summary>
    public static bool RefusesSocket(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !IsOwn(origin, request);
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value;
}
