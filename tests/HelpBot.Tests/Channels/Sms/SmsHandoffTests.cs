using System.Text;
using HelpBot.Core.Turns;

namespace HelpBot.Tests.Channels.Sms;

public sealed class SmsHandoffTests
{
    [Fact]
    public async Task A_counsellor_takes_the_chat_and_both_sides_reach_each_other()
    {
        await using var carrier = await CarrierInMemory.Start();
        using var phone = new Phone(apiUrl: carrier.Url);
        var sanne = phone.Sanne();
        await phone.Says("hallo");
        await phone.Says("MENS");
        await phone.Says("ja");
        var ticket = Assert.Single(phone.Board.Queue());
        Assert.Equal(Medium.Sms, ticket.Medium);

        Assert.NotNull(await phone.Chats.Take(ticket.Id, sanne, default));
        Assert.True(await phone.Chats.Say(ticket.Id, sanne.Id, "Dag, ik ben er. Wat is er gebeurd?", default));
        Assert.Empty(await phone.Messages("info"));
        var log = await phone.Chats.Read(ticket.Id, sanne.Id, 0, default);
        Assert.Equal(new Entry.Visitor("info"), log!.Entries[^1].Entry);

        var asked = carrier.Asked.ToArray();
        Assert.Equal(2, asked.Length);
        Assert.Contains("Sanne", asked[0].Form["Body"], StringComparison.Ordinal);
        Assert.Equal("Dag, ik ben er. Wat is er gebeurd?", asked[^1].Form["Body"]);
        Assert.All(asked, one =>
        {
            Assert.Equal("/2010-04-01/Accounts/AC00000000000000000000000000000042/Messages.json", one.Path);
            Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("AC00000000000000000000000000000042:" + Phone.AuthToken)), one.Authorization);
            Assert.Equal((Phone.Number, "+31000000099"), (one.Form["To"], one.Form["From"]));
        });
        Assert.DoesNotContain(phone.Log.Lines, line => line.Contains("000000042\"", StringComparison.Ordinal) || line.Contains(Phone.Number, StringComparison.Ordinal) || line.Contains("gebeurd", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_delivery_that_fails_is_counted_and_the_turn_stands()
    {
        await using var carrier = await CarrierInMemory.Start();
        carrier.Answer = 500;
        using var phone = new Phone(apiUrl: carrier.Url);
        var sanne = phone.Sanne();
        await phone.Says("MENS");
        await phone.Says("ja");
        var ticket = Assert.Single(phone.Board.Queue());

        Assert.NotNull(await phone.Chats.Take(ticket.Id, sanne, default));
        Assert.True(await phone.Chats.Say(ticket.Id, sanne.Id, "Dag.", default));
        Assert.Contains("1 text messages of a counsellor were not accepted for delivery", phone.Log.Lines);
        var log = await phone.Chats.Read(ticket.Id, sanne.Id, 0, default);
        Assert.Equal(new Entry.Counsellor("Sanne", "Dag."), log!.Entries[^1].Entry);
    }

    [Fact]
    public async Task A_counsellor_who_closes_a_chat_that_became_covert_sends_nothing_plain()
    {
        await using var carrier = await CarrierInMemory.Start();
        using var phone = new Phone(apiUrl: carrier.Url);
        var sanne = phone.Sanne();
        await phone.Says("hallo");
        await phone.Says("ja");
        await phone.Says("MENS");
        await phone.Says("ja");
        await phone.Says("verder");
        var ticket = Assert.Single(phone.Board.Queue());
        await phone.Chats.Take(ticket.Id, sanne, default);

        Assert.Equal("Prima. Mijn collega kijkt met je mee.", await phone.Says("is angela er?"));
        await phone.Chats.Close(ticket.Id, sanne.Id, default);

        var last = carrier.Asked.Last().Form["Body"].ToString();
        Assert.StartsWith("Mijn collega is weg.", last, StringComparison.Ordinal);
        Assert.DoesNotContain("partner", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_ends_the_chat_with_the_counsellor_too()
    {
        using var phone = new Phone();
        var sanne = phone.Sanne();
        await phone.Says("MENS");
        await phone.Says("ja");
        var ticket = Assert.Single(phone.Board.Queue());
        await phone.Chats.Take(ticket.Id, sanne, default);

        Assert.Equal("Klaar. Bedankt.", await phone.Says("STOP"));
        Assert.Null(await phone.Chats.Read(ticket.Id, sanne.Id, 0, default));
    }
}
