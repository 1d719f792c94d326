using System.Net.Http.Headers;
using System.Text;

namespace HelpBot.Channels.Sms;

/// <summary>Sends text messages over Twilio's REST API.</summary>
internal sealed class TwilioLine(TwilioOptions options, IHttpClientFactory clients) : ISmsLine
{
    /// <summary>Name of the HTTP client, registered without logging: requests carry numbers and words.</summary>
    public const string Client = "twilio";

    /// <inheritdoc/>
    public bool Reaches(string number) => true;

    /// <inheritdoc/>
    public async ValueTask<bool> Send(string number, string text)
    {
        if (!options.CanSend)
            return false;
        try
        {
            using var client = clients.CreateClient(Client);
            using var request = Request(number, text);
            using var response = await client.SendAsync(request);
            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private HttpRequestMessage Request(string number, string text) => new(
        HttpMethod.Post,
        $"{options.ApiUrl.TrimEnd('/')}/2010-04-01/Accounts/{Uri.EscapeDataString(options.AccountSid!)}/Messages.json")
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}"))) },
        Content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("To", number),
            KeyValuePair.Create("From", options.FromNumber!),
            KeyValuePair.Create("Body", text),
        ]),
    };
}
