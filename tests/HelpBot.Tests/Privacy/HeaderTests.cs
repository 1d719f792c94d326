using HelpBot.Tests.Channels.DirectLine;

namespace HelpBot.Tests.Privacy;

public sealed class HeaderTests(Line line) : IClassFixture<Line>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/chat.js")]
    [InlineData("/chat.css")]
    [InlineData("/icon.svg")]
    [InlineData("/nothing-here")]
    [InlineData("/v3/directline/conversations/x")]
    public async Task Every_response_forbids_keeping_embedding_and_foreign_hosts(string path)
    {
        var answer = await line.Stranger().GetAsync(path);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_first_view_fits_in_fourteen_kilobytes()
    {
        var client = line.Stranger();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var bytes = 0;
        foreach (var path in new[] { "/", "/chat.css", "/chat.js", "/icon.svg" })
            bytes += (await client.GetByteArrayAsync(path)).Length;

        Assert.InRange(bytes, 1000, 14 * 1024);
    }

    [Fact]
    public async Task A_page_that_holds_a_token_is_never_compressed()
    {
        var client = line.Stranger();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");

        var answer = await client.PostAsync("/", new FormUrlEncodedContent([new("text", "hallo")]));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }
}
