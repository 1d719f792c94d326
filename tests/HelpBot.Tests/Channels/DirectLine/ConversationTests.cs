using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace HelpBot.Tests.Channels.DirectLine;

public sealed class ConversationTests(Line line) : IClassFixture<Line>
{
    [Fact]
    public async Task A_start_answers_as_published_and_a_second_one_goes_on()
    {
        var visitor = await line.Arrived();

        using var first = await visitor.Start();
        using var second = await visitor.Start();

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var opened = await first.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["conversationId", "expires_in", "streamUrl", "token"], opened.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal(visitor.Id, opened.GetProperty("conversationId").GetString());
        Assert.StartsWith($"ws://localhost/v3/directline/conversations/{visitor.Id}/stream?t=", opened.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.Single((await visitor.Read()).GetProperty("activities").EnumerateArray());
    }

    [Theory]
    [InlineData("nl-NL", "nl")]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("fr-FR", "nl")]
    [InlineData("", "nl")]
    public async Task The_conversation_begins_in_the_language_that_is_asked_for(string locale, string spoken)
    {
        var visitor = await line.Welcomed(locale);

        Assert.Equal(spoken, (await visitor.Read()).GetProperty("activities")[0].GetProperty("locale").GetString());
    }

    [Fact]
    public async Task What_is_said_comes_back_with_the_clients_mark_and_then_the_answer()
    {
        var visitor = await line.Welcomed();

        var id = await visitor.Send(new { type = "message", text = "hallo 😀 שלום", from = new { id = "u1", name = "Ann" }, channelData = new { clientActivityID = "m1" } });
        var set = await visitor.Read("1");

        var said = set.GetProperty("activities")[0];
        Assert.Equal(id, said.GetProperty("id").GetString());
        Assert.Equal("hallo 😀 שלום", said.GetProperty("text").GetString());
        Assert.Equal("m1", said.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.DoesNotContain("Ann", set.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("bot", set.GetProperty("activities")[1].GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(set.GetProperty("activities").GetArrayLength() + 1, int.Parse(set.GetProperty("watermark").GetString()!));
    }

    [Fact]
    public async Task A_suggested_action_tells_that_taking_it_makes_the_talk_covert()
    {
        var visitor = await line.Welcomed();

        var actions = (await visitor.Read()).GetProperty("activities")[0].GetProperty("suggestedActions").GetProperty("actions").EnumerateArray();

        var covert = Assert.Single(actions, action => action.TryGetProperty("channelData", out _));
        Assert.Equal("nee", covert.GetProperty("value").GetProperty("choice").GetString());
        Assert.True(covert.GetProperty("channelData").GetProperty("helpbot").GetProperty("covert").GetBoolean());
    }

    [Fact]
    public async Task A_suggested_action_is_answered_by_posting_its_value()
    {
        var visitor = await line.Welcomed();
        var action = (await visitor.Read()).GetProperty("activities")[0].GetProperty("suggestedActions").GetProperty("actions")[0];

        await visitor.Send(new { type = "message", text = "anders", value = action.GetProperty("value") });

        var said = (await visitor.Read("1")).GetProperty("activities")[0];
        Assert.Equal(action.GetProperty("title").GetString(), said.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Who_asks_for_a_person_when_nobody_is_on_duty_is_told_that_the_hand_off_failed()
    {
        var visitor = await line.Welcomed();

        await visitor.Say("ik wil iemand spreken");

        var told = (await visitor.Read("1")).GetProperty("activities").EnumerateArray().ToArray();
        Assert.Equal(["message", "event", "message"], told.Select(activity => activity.GetProperty("type").GetString()));
        Assert.Equal("handoff.status", told[1].GetProperty("name").GetString());
        Assert.Equal("failed", told[1].GetProperty("value").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_answered_once()
    {
        var visitor = await line.Welcomed();

        var first = await visitor.Send(new { type = "message", id = "a1", text = "hallo" });
        var after = await visitor.Read();
        var second = await visitor.Send(new { type = "message", id = "a1", text = "hallo" });

        Assert.Equal(first, second);
        Assert.Equal(after.GetRawText(), (await visitor.Read()).GetRawText());
    }

    [Theory]
    [InlineData("""{"type":"endOfConversation"}""")]
    [InlineData("""{"type":"event","name":"any","value":{"wish":"exit"}}""")]
    public async Task An_exit_wipes_at_once(string exit)
    {
        var visitor = await line.Welcomed();

        using var answer = await visitor.PostRaw(exit);
        using var later = await visitor.Get($"conversations/{visitor.Id}/activities");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"language":"en"}}""")]
    [InlineData("""{"type":"conversationUpdate"}""")]
    [InlineData("""{"type":"event","name":"handoff.status","value":{"state":"completed"}}""")]
    public async Task Activities_that_say_nothing_are_accepted_and_change_nothing(string activity)
    {
        var visitor = await line.Welcomed();

        using var answer = await visitor.PostRaw(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("1", (await visitor.Read()).GetProperty("watermark").GetString());
    }
}
