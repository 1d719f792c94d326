using System.Buffers.Text;
using System.Net;
using HelpBot.Tests.Channels.DirectLine;

namespace HelpBot.Tests.Channels.Page;

public sealed class LeavingTests(Line line) : IClassFixture<Line>
{
    private const string Canary = "kanarievogel";

    private readonly FormVisitor _visitor = new(line.Stranger());

    [Fact]
    public async Task Exit_wipes_and_goes_to_the_harmless_page()
    {
        await _visitor.Picks("welkom.begin/ja");
        var leaving = line.WithoutRedirects();

        var left = await leaving.PostAsync("/exit", new FormUrlEncodedContent([new("token", _visitor.Token!)]));

        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
        Assert.Equal("https://www.knmi.nl/", left.Headers.Location!.ToString());
        Assert.Contains("storage", left.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_after_the_exit_is_answered_by_an_empty_page_that_names_no_help()
    {
        await _visitor.Picks("welkom.begin/ja");
        await Exit(_visitor.Token!);

        await _visitor.Says(Canary);

        AssertEmpty(_visitor.Page);
    }

    [Fact]
    public async Task A_page_of_a_conversation_is_shown_once()
    {
        var client = line.WithoutRedirects();
        var sent = await client.PostAsync("/", new FormUrlEncodedContent([new("language", "nl"), new("text", Canary)]));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Contains(Canary, await Page(client, sent.Headers.Location!.ToString()), StringComparison.Ordinal);
        AssertEmpty(await Page(client, sent.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_page_that_nobody_looked_at_for_a_minute_is_gone()
    {
        using var other = new Line();
        var client = other.WithoutRedirects();
        var sent = await client.PostAsync("/", new FormUrlEncodedContent([new("language", "nl"), new("text", Canary)]));

        other.Time.Pass(TimeSpan.FromSeconds(61));

        AssertEmpty(await Page(client, sent.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("/?v=x")]
    [InlineData("/?v=%00%ff")]
    [InlineData("/?v=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/empty")]
    [InlineData("/exit")]
    public async Task An_address_that_shows_nothing_shows_the_empty_page(string address) =>
        AssertEmpty(await Page(line.Stranger(), address));

    [Fact]
    public async Task A_first_message_that_is_sent_again_after_the_wipe_begins_nothing()
    {
        await _visitor.Opens("/nl/begin");
        FormUrlEncodedContent First() => new([new("token", _visitor.Token!), new("begins", "1"), new("language", "nl"), new("text", Canary)]);
        var client = line.Stranger();
        Assert.Contains(Canary, await Text(client, First()), StringComparison.Ordinal);
        await Exit(_visitor.Token!);

        AssertEmpty(await Text(client, First()));
    }

    [Fact]
    public async Task A_first_message_that_is_sent_twice_is_heard_once()
    {
        await _visitor.Opens("/nl/begin");
        FormUrlEncodedContent First() => new([new("token", _visitor.Token!), new("begins", "1"), new("page", "1"), new("language", "nl"), new("text", Canary)]);
        var client = line.Stranger();
        await Text(client, First());

        Assert.Equal(2, (await Text(client, First())).Split(Canary).Length);
    }

    [Fact]
    public async Task Looking_at_the_first_page_without_a_script_begins_nothing()
    {
        await _visitor.Opens("/en/begin");

        var client = line.Stranger();
        client.DefaultRequestHeaders.Authorization = new("Bearer", _visitor.Token);
        var answer = await client.GetAsync("/v3/directline/conversations/" + Id(_visitor.Token!));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<html lang=\"en\"", _visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_outlived_the_silence_is_met_with_kind_words_and_the_numbers_of_help()
    {
        using var other = new Line();
        var visitor = new FormVisitor(other.Stranger());
        await visitor.Picks("welkom.begin/ja");

        other.Time.Pass(TimeSpan.FromMinutes(31));
        await visitor.Says("hallo");

        Assert.Contains("Het gesprek van net is er niet meer.", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("112", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_told_where_the_answer_is()
    {
        var client = line.Stranger();
        var answer = await client.PostAsync("/?quiet", new FormUrlEncodedContent([new("language", "nl"), new("text", Canary)]));

        Assert.Contains(Canary, await Page(client, await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%20")]
    [InlineData("%0A")]
    [InlineData("=")]
    [InlineData("==")]
    public async Task Written_in_another_way_an_address_is_still_the_one_that_was_looked_at(string behind)
    {
        var client = line.WithoutRedirects();
        var sent = await client.PostAsync("/", new FormUrlEncodedContent([new("language", "nl"), new("text", Canary)]));
        await Page(client, sent.Headers.Location!.ToString());

        AssertEmpty(await Page(client, sent.Headers.Location! + behind));
    }

    [Fact]
    public async Task A_first_message_that_comes_in_after_the_exit_begins_nothing()
    {
        await _visitor.Opens("/nl/begin");
        await Exit(_visitor.Token!);

        await _visitor.Says(Canary);

        AssertEmpty(_visitor.Page);
    }

    [Fact]
    public async Task An_exit_asked_for_as_a_wish_clears_what_the_site_stored_too()
    {
        await _visitor.Picks("welkom.begin/ja");

        var left = await line.WithoutRedirects().PostAsync("/", new FormUrlEncodedContent([new("token", _visitor.Token!), new("wish", "exit")]));

        Assert.Equal("https://www.knmi.nl/", left.Headers.Location!.ToString());
        Assert.Contains("storage", left.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
    }

    private static string Id(string token) => Base64Url.EncodeToString(Base64Url.DecodeFromChars(token).AsSpan(0, 16));

    private static void AssertEmpty(string page)
    {
        Assert.DoesNotContain(Canary, page, StringComparison.Ordinal);
        Assert.DoesNotContain("112", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tel:", page, StringComparison.Ordinal);
        Assert.Contains("class=\"empty\"", page, StringComparison.Ordinal);
    }

    private static async Task<string> Page(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        Assert.Equal(FormVisitor.ShownOnce, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string> Text(HttpClient client, HttpContent form) => await (await client.PostAsync("/", form)).Content.ReadAsStringAsync();

    private async Task Exit(string token) => await line.Stranger().PostAsync("/exit?quiet", new FormUrlEncodedContent([new("token", token)]));
}
