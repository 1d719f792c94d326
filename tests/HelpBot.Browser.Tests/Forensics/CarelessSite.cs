using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>A site as most are: it lets its pages be cached, packs them, stores what was said in the browser, and answers forms with pages.</summary>
internal sealed class CarelessSite : IAsyncDisposable
{
    /// <summary>What it leaves everywhere.</summary>
    public const string Canary = "Zeekanarie Zéphyrine 7391";

    private readonly WebApplication _site;

    private CarelessSite(WebApplication site) => _site = site;

    /// <summary>Where it answers.</summary>
    public string Address => _site.Urls.Single();

    /// <summary>Opens it.</summary>
    public static async Task<CarelessSite> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapGet("/", (HttpContext context) => Page(context, $"<p>{Canary}</p><form method=post action=/sent><input id=text name=text><button>Ga</button></form><script>localStorage.kept = document.querySelector('p').textContent</script>"));
        site.MapPost("/sent", (HttpContext context) => Page(context, "<p id=sent>Dank"));
        site.MapGet("/{text}", (HttpContext context) => Page(context, "<p>Ja"));
        await site.StartAsync();
        return new CarelessSite(site);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task Page(HttpContext context, string body)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Optimal))
            stream.Write(Encoding.UTF8.GetBytes("<!doctype html><title>Zorgeloos</title>" + body));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "max-age=3600";
        context.Response.Headers.ContentEncoding = "br";
        await context.Response.Body.WriteAsync(packed.ToArray());
    }
}
