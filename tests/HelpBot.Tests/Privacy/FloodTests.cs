using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using HelpBot.Channels.Sms;
using HelpBot.Tests.Channels.Sms;
using HelpBot.Tests.Desk;

namespace HelpBot.Tests.Privacy;

public sealed class FloodTests
{
    private const string Root = "/v3/directline/";

    [Fact]
    public async Task A_flood_of_starts_from_one_address_is_refused_with_the_numbers_of_help()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:StartsPerAddress", "3"));
        var flooder = crowd.At("203.0.113.7");
        for (var count = 0; count < 3; count++)
            Assert.Equal(HttpStatusCode.OK, (await flooder.PostAsync(Root + "tokens/generate", null)).StatusCode);

        var refused = await flooder.PostAsync(Root + "tokens/generate", null);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
        var message = await ErrorOf(refused);
        Assert.Contains("112", message, StringComparison.Ordinal);
        Assert.Contains(Dialogs.Content.Services["veilig-thuis"].Phone!, message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await crowd.At("203.0.113.8").PostAsync(Root + "tokens/generate", null)).StatusCode);
    }

    [Fact]
    public async Task Of_IPv6_one_network_counts_as_one_address()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:StartsPerAddress", "1"));
        await crowd.At("2001:db8:1:1::1").PostAsync(Root + "tokens/generate", null);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await crowd.At("2001:db8:1:1:2:3:4:5").PostAsync(Root + "tokens/generate", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await crowd.At("2001:db8:1:2::1").PostAsync(Root + "tokens/generate", null)).StatusCode);
    }

    [Fact]
    public async Task A_live_conversation_goes_on_while_its_address_is_flooded()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:StartsPerAddress", "2"));
        var (visitor, id) = await Begun(crowd, "203.0.113.7");
        var flooder = crowd.At("203.0.113.7");
        for (var count = 0; count < 5; count++)
            await flooder.PostAsync("/", Form(("text", "hallo")));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await flooder.PostAsync("/", Form(("text", "hallo")))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Say(visitor, id, "ik ben er nog")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"{Root}conversations/{id}/activities")).StatusCode);
    }

    [Fact]
    public async Task Without_a_script_the_refusal_is_a_page_with_numbers_and_a_cry_for_help_still_gets_through()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:StartsPerAddress", "1"));
        var client = crowd.At("203.0.113.7");
        await client.PostAsync("/", Form(("text", "hallo")));

        var refused = await client.PostAsync("/", Form(("text", "hallo")));
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        var cry = await client.PostAsync("/", Form(("wish", "danger")));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Het is hier nu te druk.", page, StringComparison.Ordinal);
        Assert.Contains("tel:112", page, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, cry.StatusCode);
    }

    [Fact]
    public async Task Whoever_hammers_a_conversation_waits_but_danger_and_exit_get_through()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:RequestsPerConversation", "30"));
        var (visitor, id) = await Begun(crowd, "203.0.113.7");
        HttpResponseMessage hammered;
        var tries = 0;
        do
            hammered = await Say(visitor, id, "en nu?");
        while (hammered.StatusCode == HttpStatusCode.OK && ++tries < 1000);

        Assert.Equal(HttpStatusCode.TooManyRequests, hammered.StatusCode);
        Assert.Contains("112", await ErrorOf(hammered), StringComparison.Ordinal);
        for (var count = 0; count < 20; count++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsJsonAsync($"{Root}conversations/{id}/activities", new { type = "message", text = "x", value = new { wish = "danger" } })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsJsonAsync($"{Root}conversations/{id}/activities", new { type = "endOfConversation" })).StatusCode);
    }

    [Theory]
    [InlineData("conversations")]
    [InlineData("tokens/refresh")]
    public async Task Whoever_asks_for_the_same_conversation_again_and_again_waits(string path)
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:RequestsPerConversation", "3"));
        var (visitor, _) = await Begun(crowd, "203.0.113.7");
        HttpStatusCode status;
        var tries = 0;
        do
            status = (await visitor.PostAsync(Root + path, null)).StatusCode;
        while (status == HttpStatusCode.OK && ++tries < 1000);

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
    }

    [Fact]
    public async Task Cries_for_help_have_a_budget_of_their_own_and_the_exit_has_no_end()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:RequestsPerConversation", "3"));
        var (visitor, id) = await Begun(crowd, "203.0.113.7");
        Task<HttpResponseMessage> Cry() => visitor.PostAsJsonAsync($"{Root}conversations/{id}/activities", new { type = "message", text = "x", value = new { wish = "danger" } });
        var tries = 0;
        while ((await Cry()).StatusCode == HttpStatusCode.OK && tries < 1000)
            tries++;

        Assert.InRange(tries, 3, 999);
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsJsonAsync($"{Root}conversations/{id}/activities", new { type = "endOfConversation" })).StatusCode);
    }

    [Fact]
    public async Task While_someone_may_read_along_the_refusal_speaks_in_harmless_words()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:StartsPerAddress", "1"));
        var client = crowd.At("203.0.113.7");
        await client.PostAsync("/", Form(("text", "hallo")));

        var refused = await client.PostAsync("/", Form(("text", "hallo"), ("covert", "1")));
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Het is nu erg druk. Probeer het later nog eens.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Veilig Thuis", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_that_keeps_sending_is_told_whom_to_call_and_can_still_stop()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:TextsPerSender", "2"));
        var carrier = crowd.At("198.51.100.1");
        await Text(carrier, "+31600000001", "hallo");
        await Text(carrier, "+31600000001", "hallo");

        var refused = await Text(carrier, "+31600000001", "hallo");

        Assert.Contains("Het is nu erg druk.", refused, StringComparison.Ordinal);
        Assert.Contains("112", refused, StringComparison.Ordinal);
        Assert.Contains("veilig sms", await Text(carrier, "+31600000002", "hallo"), StringComparison.Ordinal);
        Assert.Contains("Klaar. Bedankt.", await Text(carrier, "+31600000001", "STOP"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_tries_names_at_the_desk_waits()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:SignInsPerAddress", "2"));
        var browser = new DeskBrowser(crowd.At("203.0.113.7"));
        Task<HttpResponseMessage> Try(DeskBrowser at, string name) => at.Post("/desk/sign-in", "/desk/sign-in", ("name", name), ("password", "geraden wachtwoord"));
        await Try(browser, "een");
        await Try(browser, "twee");

        var refused = await Try(browser, "drie");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Redirect, (await Try(new DeskBrowser(crowd.At("203.0.113.8")), "drie")).StatusCode);
    }

    [Fact]
    public async Task Only_a_trusted_proxy_is_believed_about_an_address()
    {
        using var crowd = new Crowd(settings: [("HelpBot:Limits:StartsPerAddress", "1"), ("HelpBot:Privacy:TrustedProxies", "192.0.2.0/24")]);
        Task<HttpResponseMessage> Through(string proxy, string visitor)
        {
            var client = crowd.At(proxy);
            client.DefaultRequestHeaders.Add("X-Forwarded-For", visitor);
            return client.PostAsync(Root + "tokens/generate", null);
        }

        Assert.Equal(HttpStatusCode.OK, (await Through("192.0.2.1", "203.0.113.1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Through("192.0.2.1", "203.0.113.2")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Through("192.0.2.1", "203.0.113.1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Through("198.51.100.9", "203.0.113.3")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Through("198.51.100.9", "203.0.113.4")).StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_that_nobody_configured_nobody_is_refused_for_somebody_else()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Limits:StartsPerAddress", "1"));
        foreach (var inner in new[] { "127.0.0.1", "::1", "10.1.2.3", "172.17.0.1", "192.168.1.1", "fd00::1" })
            for (var count = 0; count < 3; count++)
                Assert.Equal(HttpStatusCode.OK, (await crowd.At(inner).PostAsync(Root + "tokens/generate", null)).StatusCode);
    }

    [Fact]
    public async Task When_full_every_medium_is_told_whom_to_call_and_no_live_conversation_is_dropped()
    {
        using var crowd = new Crowd(settings: ("HelpBot:Lifetimes:MostConversations", "1"));
        var (visitor, id) = await Begun(crowd, "203.0.113.7");
        var other = crowd.At("203.0.113.8");

        var sent = await other.PostAsync("/", Form(("text", "hallo")));
        var page = WebUtility.HtmlDecode(await (await other.GetAsync(sent.Headers.Location)).Content.ReadAsStringAsync());
        var message = await Text(other, "+31600000001", "hallo");

        Assert.Contains("Het is hier nu te druk.", page, StringComparison.Ordinal);
        Assert.Contains("112", page, StringComparison.Ordinal);
        Assert.Contains("112", message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Say(visitor, id, "ik ben er nog")).StatusCode);
    }

    private static async Task<(HttpClient Client, string Id)> Begun(Crowd crowd, string address)
    {
        var client = crowd.At(address);
        var token = await (await client.PostAsync(Root + "tokens/generate", null)).Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        using var started = await client.PostAsync(Root + "conversations", null);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        return (client, token.GetProperty("conversationId").GetString()!);
    }

    private static Task<HttpResponseMessage> Say(HttpClient client, string id, string text) =>
        client.PostAsJsonAsync($"{Root}conversations/{id}/activities", new { type = "message", text });

    private static async Task<string> ErrorOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("message").GetString()!;

    private static async Task<string> Text(HttpClient carrier, string number, string body)
    {
        var form = new Dictionary<string, string> { ["From"] = number, ["Body"] = body };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sms/twilio") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add(TwilioSignature.Header, TwilioSignature.Of(Phone.AuthToken, Phone.Url, Phone.Signed(form)));
        using var answer = await carrier.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("language", "nl")));
}
