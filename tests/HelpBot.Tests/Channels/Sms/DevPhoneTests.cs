using System.Net;

namespace HelpBot.Tests.Channels.Sms;

public sealed class DevPhoneTests
{
    [Theory]
    [InlineData("/dev/sms")]
    [InlineData("/dev/sms/phone.js")]
    [InlineData("/dev/sms/phone.css")]
    public async Task In_production_there_is_no_played_phone(string path)
    {
        using var phone = new Phone();
        using var response = await phone.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task In_production_nobody_can_write_as_another_number()
    {
        using var phone = new Phone();
        using var response = await Send(phone, "hallo");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_played_phone_shows_both_sides_and_what_they_cost()
    {
        using var phone = new Phone("Development", configured: false);
        using var sent = await Send(phone, "hallo <b>");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await phone.Client.GetStringAsync(sent.Headers.Location);
        Assert.Contains("hallo &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Hoi. Kun je nu veilig", page, StringComparison.Ordinal);
        Assert.Contains("GSM-7, ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_counsellor_reaches_a_played_phone()
    {
        using var phone = new Phone("Development", configured: false);
        var sanne = phone.Sanne();
        using var first = await Send(phone, "MENS");
        using var second = await Send(phone, "ja");
        var ticket = Assert.Single(phone.Board.Queue());
        await phone.Chats.Take(ticket.Id, sanne, default);
        await phone.Chats.Say(ticket.Id, sanne.Id, "Dag, ik lees mee.", default);
        Assert.Contains("Dag, ik lees mee.", await phone.Client.GetStringAsync(second.Headers.Location), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Send(Phone phone, string body)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("number", Phone.Number), KeyValuePair.Create("body", body)]);
        return await phone.Client.PostAsync(new Uri("/dev/sms/send", UriKind.Relative), form);
    }
}
