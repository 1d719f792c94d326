using System.Net;

namespace HelpBot.Tests.Desk;

/// <summary>Opens pages of the desk and posts their forms, cookies and antiforgery tokens included.</summary>
internal sealed class DeskBrowser(HttpClient http)
{
    public const string Password = "vier gewone woorden samen";

    private const string TokenField = "__RequestVerificationToken";

    public Task<HttpResponseMessage> Open(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> Read(string path) => WebUtility.HtmlDecode(await (await Open(path)).Content.ReadAsStringAsync());

    /// <summary>Opens a page and posts a form with the page's token.</summary>
    public async Task<HttpResponseMessage> Post(string page, string path, params (string Name, string Value)[] fields) =>
        await PostPlain(path, [.. fields, (TokenField, TokenIn(await Read(page)))]);

    /// <summary>Posts a form as it is.</summary>
    public Task<HttpResponseMessage> PostPlain(string path, params (string Name, string Value)[] fields) =>
        http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Takes a ticket.</summary>
    public Task<HttpResponseMessage> Take(string ticket) => Post("/desk", $"/desk/tickets/{ticket}/take", ("connection", "c"));

    /// <summary>The antiforgery token of a page, as a form's field.</summary>
    public static string FieldIn(string html) => $"{TokenField}={TokenIn(html)}";

    private static string TokenIn(string html)
    {
        var start = html.IndexOf("value=\"", html.IndexOf(TokenField, StringComparison.Ordinal), StringComparison.Ordinal) + 7;
        return html[start..html.IndexOf('"', start)];
    }
}
