using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using HelpBot.Channels.Sms;
using HelpBot.Tests.Channels.DirectLine;
using HelpBot.Tests.Channels.Sms;

namespace HelpBot.Tests.Privacy;

public sealed class LastResortTests : IDisposable
{
    private static readonly string Number = Dialogs.Content.Services["veilig-thuis"].Phone!;

    private readonly Crowd _crowd = new(brokenStore: true);

    public void Dispose() => _crowd.Dispose();

    [Fact]
    public async Task A_form_that_meets_a_fault_gets_a_page_with_the_numbers_of_help_in_every_language()
    {
        using var answer = await _crowd.At("203.0.113.7").PostAsync("/", new FormUrlEncodedContent([new("text", "ik heet Roodkapje")]));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Er ging bij ons iets mis.", page, StringComparison.Ordinal);
        Assert.Contains("Something went wrong on our side.", page, StringComparison.Ordinal);
        Assert.Contains("tel:112", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/exit\"", page, StringComparison.Ordinal);
        Assert.Contains(Number, page, StringComparison.Ordinal);
        NothingSaid(page);
    }

    [Fact]
    public async Task A_client_of_Direct_Line_gets_a_message_that_it_can_show()
    {
        var client = _crowd.At("203.0.113.7");
        var token = await (await client.PostAsync("/v3/directline/tokens/generate", null)).Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());

        using var answer = await client.PostAsync("/v3/directline/conversations", null);
        var said = await answer.Content.ReadAsStringAsync();
        var error = ErrorAnswer.Read(said);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("Failure", error.Code);
        Assert.Contains(Number, error.Message, StringComparison.Ordinal);
        NothingSaid(said);
    }

    [Fact]
    public async Task A_text_message_that_meets_a_fault_is_answered_with_the_numbers_of_help()
    {
        var form = new Dictionary<string, string> { ["From"] = "+31600000001", ["Body"] = "ik heet Roodkapje" };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sms/twilio") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add(TwilioSignature.Header, TwilioSignature.Of(Phone.AuthToken, Phone.Url, Phone.Signed(form)));

        using var answer = await _crowd.At("198.51.100.1").SendAsync(request);
        var message = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Elements("Message").Single().Value;

        // With any other status Twilio would keep the words to itself.
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("112", message, StringComparison.Ordinal);
        Assert.Contains(Number, message, StringComparison.Ordinal);
        NothingSaid(message);
    }

    private void NothingSaid(string answer)
    {
        Assert.DoesNotContain("Roodkapje", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("IOException", answer, StringComparison.Ordinal);
        Assert.Contains(_crowd.Log.Lines, line => line.Contains("A request failed with IOException", StringComparison.Ordinal));
        Assert.DoesNotContain(_crowd.Log.Lines, line => line.Contains("Roodkapje", StringComparison.Ordinal) || line.Contains("203.0.113.7", StringComparison.Ordinal) || line.Contains("600000001", StringComparison.Ordinal));
    }
}
