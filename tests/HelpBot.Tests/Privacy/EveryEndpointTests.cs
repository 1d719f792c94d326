using System.Net;
using System.Text.RegularExpressions;
using HelpBot.Tests.Channels.DirectLine;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HelpBot.Tests.Privacy;

/// <summary>Walks over every endpoint that is mapped, so that a new one cannot be forgotten.</summary>
public sealed class EveryEndpointTests : IDisposable
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"];

    // In Development there are all there are, the played phone included.
    private readonly Crowd _crowd = new("Development");

    public void Dispose() => _crowd.Dispose();

    [Fact]
    public async Task Every_answer_carries_every_protecting_header()
    {
        var client = _crowd.At("203.0.113.7");
        foreach (var (path, method) in Paths().SelectMany(path => Methods, (path, method) => (path, method)))
        {
            using var answer = await Ask(client, method, path);
            var what = $"{method} {path} {(int)answer.StatusCode}";
            void Carries(string name, string value) => Assert.True(answer.Headers.TryGetValues(name, out var values) && values.Single() == value, $"{what} lacks {name}: {value}");

            Assert.True(answer.Headers.CacheControl?.NoStore, what);
            Carries("X-Content-Type-Options", "nosniff");
            Carries("X-Frame-Options", "DENY");
            Carries("Referrer-Policy", "no-referrer");
            Carries("Cross-Origin-Opener-Policy", "same-origin");
            Carries("Cross-Origin-Embedder-Policy", "require-corp");
            Carries("Cross-Origin-Resource-Policy", "same-origin");
            Carries("Strict-Transport-Security", "max-age=31536000");
            Carries("X-Robots-Tag", "noindex");
            Assert.True(answer.Headers.Contains("Permissions-Policy"), what);
            Assert.False(answer.Headers.Contains("Server"), what);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("require-trusted-types-for 'script'; trusted-types 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            if (path.StartsWith("/desk", StringComparison.Ordinal))
                continue;
            Assert.False(answer.Headers.Contains("Set-Cookie"), what);
        }
    }

    [Fact]
    public async Task Every_refusal_holds_the_numbers_of_help()
    {
        var client = _crowd.At("203.0.113.7");
        foreach (var (path, method) in Paths().SelectMany(path => Methods, (path, method) => (path, method)))
        {
            using var answer = await Ask(client, method, path);
            var words = await answer.Content.ReadAsStringAsync();
            // The empty page tells whoever presses Back nothing, least of all what kind of page this was.
            if ((int)answer.StatusCode < 400 || method == "HEAD" || words.Contains("class=\"empty\"", StringComparison.Ordinal))
                continue;
            if (path.StartsWith("/v3", StringComparison.Ordinal))
                ErrorAnswer.Read(words);
            Assert.True(words.Contains("112", StringComparison.Ordinal), $"{method} {path} {(int)answer.StatusCode}: {words}");
            Assert.Equal(path.StartsWith("/v3", StringComparison.Ordinal) ? "application/json" : path.StartsWith("/api/sms", StringComparison.Ordinal) ? "text/xml" : "text/html", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task No_other_site_can_post_for_anybody()
    {
        var client = _crowd.At("203.0.113.7");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        client.DefaultRequestHeaders.Add("Origin", "https://elders.example");
        var posts = _crowd.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true).ToList();
        Assert.InRange(posts.Count, 15, 100);
        foreach (var endpoint in posts)
        {
            var path = PathOf(endpoint);
            using var answer = await Ask(client, "POST", path);

            // A token for a conversation that has not begun is nobody's.
            if (path != "/v3/directline/tokens/generate")
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.Redirect, $"{path} {(int)answer.StatusCode}");
            if (path.StartsWith("/desk", StringComparison.Ordinal))
                Assert.True(endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation, path);
        }
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_listen()
    {
        var client = _crowd.At("203.0.113.7");
        client.DefaultRequestHeaders.Add("Origin", "https://elders.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/v3/directline/conversations/x/stream?t=x")).StatusCode);
        client.DefaultRequestHeaders.Remove("Origin");
        client.DefaultRequestHeaders.Add("Origin", "https://hulp.example");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/v3/directline/conversations/x/stream?t=x")).StatusCode);
    }

    [Theory]
    [InlineData("/DESK/sign-in", "text/html")]
    [InlineData("/V3/DirectLine/nothing", "application/json")]
    [InlineData("/API/sms/nothing", "text/xml")]
    public async Task In_capitals_a_path_is_the_same_path(string path, string type)
    {
        using var embedded = new Crowd("Development", settings: ("HelpBot:Page:EmbedOn:0", "https://www.gemeente.example"));

        using var answer = await embedded.At("203.0.113.7").GetAsync(path);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(path.StartsWith("/DESK", StringComparison.Ordinal), answer.Headers.Contains("X-Frame-Options"));
    }

    private IEnumerable<string> Paths() => _crowd.Endpoints.Select(PathOf).Append("/nothing-here").Append("/v3/directline/nothing").Distinct(StringComparer.Ordinal);

    private static string PathOf(RouteEndpoint endpoint) =>
        "/" + Regex.Replace(endpoint.RoutePattern.RawText!.Trim('/'), "{[^}]*}", "x", RegexOptions.NonBacktracking);

    private static Task<HttpResponseMessage> Ask(HttpClient client, string method, string path) =>
        client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = method is "POST" ? new FormUrlEncodedContent([]) : null }, HttpCompletionOption.ResponseHeadersRead);
}
