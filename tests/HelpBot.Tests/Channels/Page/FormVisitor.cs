using System.Net;
using System.Text.RegularExpressions;

namespace HelpBot.Tests.Channels.Page;

/// <summary>A visitor without a script: sends the forms that the last page held.</summary>
internal sealed class FormVisitor(HttpClient client)
{
    /// <summary>The status of a page that is shown once: browsers keep such a page out of the history, and do not freeze it.</summary>
    public const HttpStatusCode ShownOnce = HttpStatusCode.NotFound;

    private readonly Dictionary<string, string> _hidden = new(StringComparer.Ordinal) { ["language"] = "nl" };

    /// <summary>The last page, its entities decoded.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The last response.</summary>
    public HttpResponseMessage Response { get; private set; } = new();

    /// <summary>The token that the last page held; null when it held none.</summary>
    public string? Token => _hidden.GetValueOrDefault("token");

    /// <summary>Puts another token into the forms.</summary>
    public void Forge(string token) => _hidden["token"] = token;

    public Task Says(string text) => Posts("text", text);

    public Task Picks(string choice) => Posts("choice", choice);

    public Task Asks(string wish) => Posts("wish", wish);

    public async Task Leaves() => Read(await client.PostAsync("/exit", Form([])));

    /// <summary>Sends a form with one field of its own.</summary>
    public async Task Posts(string name, string value)
    {
        Read(await client.PostAsync("/", Form([new(name, value)])));
        await Look();
    }

    /// <summary>Looks at an address, and takes over the forms that it shows.</summary>
    public async Task Opens(string address)
    {
        Read(await client.GetAsync(address));
        await Look();
    }

    private async Task Look()
    {
        Page = WebUtility.HtmlDecode(await Response.Content.ReadAsStringAsync());
        foreach (var field in new[] { "token", "page", "covert", "begins" })
        {
            var found = Regex.Match(Page, $"name=\"{field}\" value=\"([^\"]*)\"", RegexOptions.NonBacktracking);
            if (found.Success)
                _hidden[field] = found.Groups[1].Value;
            else if (Token is not null && Page.Contains("name=\"token\"", StringComparison.Ordinal))
                _hidden.Remove(field);
        }
    }

    private FormUrlEncodedContent Form(KeyValuePair<string, string>[] own) => new([.. _hidden, .. own]);

    private void Read(HttpResponseMessage response) => Response = response;
}
