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
        Assert.Equal("require-corp", answer.Headers.GetValues("Cross-Origin-Embedder-Policy").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Only_sites_that_the_operator_names_may_show_the_page_in_a_frame()
    {
        using var embedded = Line.With(("HelpBot:Page:EmbedOn:0", "https://www.gemeente.example"), ("HelpBot:Page:EmbedOn:1", "https://opvang.example"));

        var page = await embedded.Stranger().GetAsync("/");
        var desk = await embedded.Stranger().GetAsync("/desk");

        Assert.Contains("frame-ancestors https://www.gemeente.example https://opvang.example;", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none'", desk.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("www.gemeente.example")]
    [InlineData("https://www.gemeente.example/; script-src *")]
    public void An_embedder_that_is_no_origin_stops_the_start(string origin)
    {
        using var embedded = Line.With(("HelpBot:Page:EmbedOn:0", origin));

        Assert.Throws<InvalidOperationException>(() => embedded.Stranger());
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
