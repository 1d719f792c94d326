using System.Net.Http.Json;
using System.Text.Json;
using HelpBot.Tests.Channels.DirectLine;

namespace HelpBot.Tests.Desk;

/// <summary>A Direct Line client that follows what happens at the desk, both over HTTP.</summary>
public sealed class HandoffEventsTests(DeskService service) : IClassFixture<DeskService>
{
    [Fact]
    public async Task A_client_follows_a_hand_off_from_the_call_to_the_close()
    {
        var desk = await OnDuty("Volgt");
        var visitor = await Welcomed();
        await AsksForAPerson(visitor);
        var ticket = TicketOf(visitor);
        await desk.Take(ticket);
        await desk.Post("/desk", $"/desk/tickets/{ticket}/close");

        var all = (await visitor.Read()).GetProperty("activities").EnumerateArray().ToArray();

        Assert.Equal(["handoff.initiate {}", """handoff.status {"state":"accepted"}""", """handoff.status {"state":"completed"}"""], Events(all));
        Assert.Equal(Enumerable.Range(1, all.Length).Select(number => $"{visitor.Id}|{number:D7}"), all.Select(one => one.GetProperty("id").GetString()));
        Assert.All(all.Where(IsEvent), one => Assert.Equal(
            ["channelId", "conversation", "from", "id", "name", "timestamp", "type", "value"],
            one.EnumerateObject().Select(field => field.Name).Order()));
    }

    [Fact]
    public async Task Each_event_comes_once_to_a_client_that_goes_on_from_its_watermark()
    {
        var desk = await OnDuty("Merk");
        var visitor = await Welcomed();
        await AsksForAPerson(visitor);
        var called = await visitor.Read("1");
        await desk.Take(TicketOf(visitor));

        var taken = await visitor.Read(called.GetProperty("watermark").GetString()!);

        Assert.Equal(["handoff.initiate {}"], Events(called.GetProperty("activities").EnumerateArray()));
        Assert.Equal(["""handoff.status {"state":"accepted"}"""], Events(taken.GetProperty("activities").EnumerateArray()));
    }

    [Fact]
    public async Task A_call_that_the_visitor_takes_back_has_failed()
    {
        await OnDuty("Terug");
        var visitor = await Welcomed();
        await AsksForAPerson(visitor);

        await Chooses(visitor, "mens.wacht", "toch-niet");

        Assert.Equal(["handoff.initiate {}", """handoff.status {"state":"failed"}"""], Events((await visitor.Read()).GetProperty("activities").EnumerateArray()));
    }

    [Fact]
    public async Task The_name_for_need_tells_a_client_no_more_than_a_wrong_name()
    {
        await OnDuty("Nood");
        var (wrong, alarm) = (await WithNames(), await WithNames());
        service.Time.Pass(TimeSpan.FromMinutes(11));

        foreach (var visitor in new[] { wrong, alarm })
            await visitor.Say("hallo?");
        await wrong.Say("Jansen");
        await alarm.Say("Vermeulen");

        Assert.NotNull(TicketOf(alarm));
        Assert.DoesNotContain(service.Board.Queue(), ticket => ticket.ConversationId == wrong.Id);
        Assert.Equal(
            (await wrong.Read()).GetRawText().Replace(wrong.Id, alarm.Id, StringComparison.Ordinal).Replace("Jansen", "Vermeulen", StringComparison.Ordinal),
            (await alarm.Read()).GetRawText());
    }

    private async Task<DeskBrowser> OnDuty(string name)
    {
        var browser = await service.SignedIn(name);
        await browser.Post("/desk", "/desk/duty", ("connection", "tab"), ("duty", "true"));
        return browser;
    }

    private async Task<Visitor> Welcomed()
    {
        using var answer = await service.CreateClient().PostAsync("/v3/directline/tokens/generate", null);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var visitor = new Visitor(service, token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);
        using var start = await visitor.Start();
        start.EnsureSuccessStatusCode();
        return visitor;
    }

    private async Task<Visitor> WithNames()
    {
        var visitor = await Welcomed();
        await visitor.Say("wordt dit gesprek bewaard?");
        await Chooses(visitor, "bewaren.meer", "toestel");
        await Chooses(visitor, "bewaren.ander", "yes");
        await Chooses(visitor, "schuilnaam.uitleg", "yes");
        await visitor.Say("Van Dijk");
        await Chooses(visitor, "schuilnaam.nood-vraag", "yes");
        await visitor.Say("Vermeulen");
        return visitor;
    }

    private static async Task AsksForAPerson(Visitor visitor)
    {
        await visitor.Send(new { type = "message", value = new { wish = "human" } });
        await Chooses(visitor, "mens.vraag", "yes");
    }

    private static Task<string> Chooses(Visitor visitor, string step, string choice) => visitor.Send(new { type = "message", value = new { step, choice } });

    private string TicketOf(Visitor visitor) => service.Board.Queue().Single(ticket => ticket.ConversationId == visitor.Id).Id;

    private static bool IsEvent(JsonElement activity) => activity.GetProperty("type").GetString() == "event";

    private static IEnumerable<string> Events(IEnumerable<JsonElement> activities) =>
        activities.Where(IsEvent).Select(one => $"{one.GetProperty("name").GetString()} {one.GetProperty("value").GetRawText()}");
}
