using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace HelpBot.Tests.Channels.DirectLine;

public sealed class BadInputTests(Line line) : IClassFixture<Line>
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("hallo")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","text":"a"} {""")]
    [InlineData("""{"type":"message","text":"\ud83d"}""")]
    public async Task Malformed_json_is_refused(string json)
    {
        var visitor = await line.Welcomed();

        await Refused(HttpStatusCode.BadRequest, "MalformedData", visitor.PostRaw(json));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var visitor = await line.Welcomed();

        await Refused(HttpStatusCode.BadRequest, "MalformedData", visitor.Post(Activities(visitor), new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8])));
    }

    [Fact]
    public async Task A_message_over_four_thousand_characters_gets_a_kind_answer()
    {
        var visitor = await line.Welcomed();

        await visitor.Say(new string('a', 4001));

        Assert.Contains(Dialogs.Content.Texts.Wording("too-long", "nl"), await visitor.LastText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_64_KB_is_refused_with_or_without_its_length_told()
    {
        var visitor = await line.Welcomed();
        var body = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('a', 70_000)}}"}""");

        await Refused(HttpStatusCode.RequestEntityTooLarge, "TooLarge", visitor.Post(Activities(visitor), new ByteArrayContent(body)));
        await Refused(HttpStatusCode.RequestEntityTooLarge, "TooLarge", visitor.Post(Activities(visitor), new StreamContent(new Unmeasured(body))));
    }

    [Fact]
    public async Task An_empty_message_is_answered()
    {
        var visitor = await line.Welcomed();

        await visitor.Send(new { type = "message" });

        Assert.Equal("bot", (await visitor.Read("1")).GetProperty("activities").EnumerateArray().Last().GetProperty("from").GetProperty("role").GetString());
    }

    [Fact]
    public async Task A_choice_that_is_not_on_offer_is_told_so()
    {
        var visitor = await line.Welcomed();

        await visitor.Send(new { type = "message", text = "x", value = new { step = "straat.begin", choice = "ja" } });

        Assert.Contains(Dialogs.Content.Texts.Wording("stale-choice", "nl"), await visitor.LastText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_missing_or_forged_opens_nothing()
    {
        var visitor = await line.Welcomed();
        using var stranger = line.Stranger();
        var forged = visitor.Token[..^1] + (visitor.Token[^1] == 'A' ? 'B' : 'A');

        await Refused(HttpStatusCode.Unauthorized, "Unauthorized", stranger.GetAsync($"/v3/directline/{Activities(visitor)}"));
        await Refused(HttpStatusCode.Unauthorized, "Unauthorized", stranger.PostAsync("/v3/directline/conversations", null));
        await Refused(HttpStatusCode.Unauthorized, "Unauthorized", stranger.PostAsync("/v3/directline/tokens/refresh", null));
        stranger.DefaultRequestHeaders.Add("Authorization", "Bearer " + forged);
        await Refused(HttpStatusCode.Unauthorized, "Unauthorized", stranger.GetAsync($"/v3/directline/{Activities(visitor)}"));
    }

    [Fact]
    public async Task A_token_of_another_conversation_opens_nothing()
    {
        var one = await line.Welcomed();
        var other = await line.Welcomed();

        await Refused(HttpStatusCode.Forbidden, "NotAllowed", one.Get(Activities(other)));
        await Refused(HttpStatusCode.Forbidden, "NotAllowed", one.Post(Activities(other), JsonContent.Create(new { type = "message" })));
        await Refused(HttpStatusCode.Forbidden, "NotAllowed", one.Get("conversations/" + other.Id));
    }

    [Fact]
    public async Task A_conversation_that_never_began_is_not_found()
    {
        var visitor = await line.Arrived();

        await Refused(HttpStatusCode.NotFound, "NotFound", visitor.Get(Activities(visitor)));
        await Refused(HttpStatusCode.NotFound, "NotFound", visitor.Get("conversations/" + visitor.Id));
        await Refused(HttpStatusCode.NotFound, "NotFound", visitor.PostRaw("""{"type":"message","text":"hallo"}"""));
    }

    [Fact]
    public async Task Half_an_hour_of_silence_ends_the_conversation_and_half_a_day_the_token()
    {
        using var own = new Line();
        var visitor = await own.Welcomed();

        own.Time.Pass(TimeSpan.FromMinutes(31));
        await Refused(HttpStatusCode.NotFound, "NotFound", visitor.Get(Activities(visitor)));
        own.Time.Pass(TimeSpan.FromHours(12));
        await Refused(HttpStatusCode.Unauthorized, "Unauthorized", visitor.Get(Activities(visitor)));
    }

    [Fact]
    public async Task When_there_is_no_room_the_visitor_is_told_whom_to_call()
    {
        using var small = Line.With(("HelpBot:Lifetimes:MostConversations", "1"));
        await small.Welcomed();
        var second = await small.Arrived();

        var words = await Refused(HttpStatusCode.ServiceUnavailable, "Full", second.Start());

        Assert.Contains("112", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_is_not_ours_is_refused(string watermark)
    {
        var visitor = await line.Welcomed();

        await Refused(HttpStatusCode.BadRequest, "MalformedData", visitor.Get(Activities(visitor) + "?watermark=" + watermark));
    }

    private static string Activities(Visitor visitor) => $"conversations/{visitor.Id}/activities";

    private static async Task<string> Refused(HttpStatusCode status, string code, Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.Equal(status, answer.StatusCode);
        var error = ErrorAnswer.Read(await answer.Content.ReadAsStringAsync());
        Assert.Equal(code, error.Code);
        return error.Message;
    }

    /// <summary>Bytes whose number cannot be told beforehand.</summary>
    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
