using System.Text.Json;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>A conversation with words in it that can be found again, and all that must not be: what was typed, what the bot said, id and token.</summary>
internal sealed class Talk
{
    private readonly Visit _visit;
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    private Talk(Visit visit)
    {
        _visit = visit;
        visit.Page.Context.Response += async (_, response) => await Overhear(response);
    }

    /// <summary>Unlike any word that a browser brings along.</summary>
    public static string[] Typed { get; } = ["Zeekanarie Zéphyrine 7391", "kwartelkoning-onder-het-bed-4417"];

    /// <summary>What the bot says in this conversation, and on no page before it.</summary>
    public const string Answered = "Waar gaat het over?";

    /// <summary>The conversation's tokens and its id.</summary>
    public IEnumerable<string> Secrets => _secrets;

    /// <summary>Everything to search for.</summary>
    public IEnumerable<Needle> Needles =>
    [
        .. Typed.Select(text => new Needle("what was typed", text)),
        new Needle("what the bot said", Answered),
        .. _secrets.Select(secret => new Needle("id or token", secret)),
    ];

    /// <summary>Holds it.</summary>
    public static async Task<Talk> Hold(Visit visit)
    {
        var talk = new Talk(visit);
        await visit.Open();
        await visit.Page.Locator("#choices button").First.ClickAsync();
        await visit.Sees(Answered);
        foreach (var text in Typed)
        {
            await visit.Say(text);
            await visit.Sees(text);
        }

        // The answer has come as well: without a script it is there with the page, with one the choices are back.
        await Assertions.Expect(visit.Page.Locator("#choices button:disabled")).ToHaveCountAsync(0);
        if (await visit.Page.Locator("[name=token]").CountAsync() > 0)
            talk.Keep(await visit.Page.Locator("[name=token]").First.GetAttributeAsync("value"));
        Assert.NotEmpty(talk.Secrets);
        return talk;
    }

    /// <summary>A word typed but not sent.</summary>
    public Task LeaveUnsent() => _visit.Page.FillAsync("#text", Typed[1] + " niet verstuurd");

    private async Task Overhear(IResponse response)
    {
        if (!response.Url.Contains("/directline/", StringComparison.Ordinal) || !response.Ok)
            return;
        try
        {
            var answer = JsonDocument.Parse(await response.TextAsync()).RootElement;
            foreach (var name in new[] { "token", "conversationId" })
                if (answer.TryGetProperty(name, out var value))
                    Keep(value.GetString());
        }
        catch (Exception fault) when (fault is PlaywrightException or JsonException)
        {
            // The page went on before its answer could be read.
        }
    }

    private void Keep(string? secret)
    {
        if (secret is { Length: > 0 })
            lock (_secrets)
                _secrets.Add(secret);
    }
}
