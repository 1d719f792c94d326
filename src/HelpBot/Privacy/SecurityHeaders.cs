using HelpBot.Content.Model;

namespace HelpBot.Privacy;

/// <summary>
/// Headers that every response carries: nothing is kept, nothing is embedded, nothing runs but our own files, no other host is asked,
/// and the next site does not learn where the visitor comes from. Only sites that the operator names may show the visitor's page in a frame
/// (<c>HelpBot:Page:EmbedOn</c>: their origins; by default none).
/// </summary>
internal sealed class SecurityHeaders(HelpContent content, IConfiguration configuration)
{
    private readonly string? _embedders = Embedders(configuration);

    private string PagePolicy => field ??= Policy($"'self' {new Uri(content.Settings.ExitAddress).GetLeftPart(UriPartial.Authority)}", _embedders ?? "'none'");

    private static string DeskPolicy { get; } = Policy("'self'", "'none'");

    /// <summary>Sets the headers and goes on. An endpoint that needs another policy may replace it.</summary>
    public Task Set(HttpContext context, RequestDelegate next)
    {
        Write(context);
        return next(context);
    }

    /// <summary>Sets the headers.</summary>
    public void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var staff = IsStaff(context.Request.Path);
        headers.ContentSecurityPolicy = staff ? DeskPolicy : PagePolicy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        if (staff || _embedders is null)
            headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()";
        headers["X-DNS-Prefetch-Control"] = "off";
        headers["X-Robots-Tag"] = "noindex";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
    }

    private static string Policy(string forms, string embedders) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + $"form-action {forms}; base-uri 'none'; frame-ancestors {embedders}; require-trusted-types-for 'script'; trusted-types 'none'";

    private static string? Embedders(IConfiguration configuration)
    {
        var origins = configuration.GetSection("HelpBot:Page:EmbedOn").Get<string[]>() ?? [];
        foreach (var origin in origins)
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.GetLeftPart(UriPartial.Authority) != origin)
                throw new InvalidOperationException($"HelpBot:Page:EmbedOn holds '{origin}', which is no origin such as https://www.example.org.");
        return origins.Length == 0 ? null : string.Join(' ', origins);
    }

    private static bool IsStaff(PathString path) =>
        path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/dev", StringComparison.OrdinalIgnoreCase);
}
