using System.Security.Cryptography;
using System.Text;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using Microsoft.AspNetCore.Http.Features;

namespace HelpBot.Channels.Page;

/// <summary>What a form of the page posted.</summary>
/// <param name="Token">The conversation's token; null before the first message.</param>
/// <param name="Page">Number of the page that the form stood on, by which a form that is sent twice is recognised.</param>
/// <param name="Covert">Whether the page spoke in harmless words.</param>
/// <param name="Begins">Whether the form stood on a first page, so that its token's conversation may begin with it.</param>
/// <param name="Incoming">What the visitor did; null when they only look whether there is an answer.</param>
internal sealed record PageForm(string? Token, string? Page, string Language, bool Covert, bool Begins, Incoming? Incoming)
{
    /// <summary>Bytes that a form may have: the longest text in its most wasteful encoding, and some room to answer kindly beyond.</summary>
    public const int MaxBytes = 128 * 1024;

    /// <summary>Reads a posted form. Unknown values count as absent; nothing here is trusted.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large or no form.</exception>
    public static async ValueTask<PageForm> Read(HttpRequest request, Settings settings, CancellationToken cancel)
    {
        var fields = await Fields(request, cancel);
        var language = Enabled(fields["language"], settings);
        return new PageForm(
            fields["token"] is [{ Length: > 0 } token] ? token : null,
            fields["page"] is [{ Length: > 0 and < 20 } page] ? page : null,
            language,
            fields["covert"] == "1",
            fields["begins"] == "1",
            Understand(fields, settings));
    }

    /// <summary>An id for what was done on which page: the same deed sent twice is one, another deed on an old page is another.</summary>
    public string? ArrivalId => Page is null || Incoming is null
        ? null
        : Page + "." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Deed(Incoming))).AsSpan(0, 8));

    private static string Deed(Incoming incoming) => incoming switch
    {
        Incoming.Said said => "said " + said.Text,
        Incoming.Chose chose => $"chose {chose.Step}/{chose.Choice}",
        Incoming.Asked asked => $"asked {asked.Wish} {asked.Language}",
        _ => incoming.ToString(),
    };

    private static async ValueTask<IFormCollection> Fields(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType)
            return FormCollection.Empty;
        try
        {
            return await request.ReadFormAsync(new FormOptions { BufferBodyLengthLimit = MaxBytes, MultipartBodyLengthLimit = MaxBytes, ValueCountLimit = 32 }, cancel);
        }
        catch (InvalidDataException fault)
        {
            throw new BadHttpRequestException("This is no form.", fault);
        }
    }

    private static Incoming? Understand(IFormCollection fields, Settings settings)
    {
        if (fields["choice"] is [{ } choice])
            return Chosen(choice);
        if (fields["wish"] is [{ } wish])
            return Wished(wish, settings);
        return fields["text"] is [{ } text] ? Said(text) : null;
    }

    private static Incoming.Chose? Chosen(string value) =>
        value.Split('/', 2) is [var step, { Length: > 0 } choice] && StepId.TryParse(step, out var id) ? new Incoming.Chose(id, choice) : null;

    private static Incoming Said(string text) =>
        text.Length > Incoming.Said.MaxLength ? new Incoming.SaidTooMuch() : new Incoming.Said(text);

    private static Incoming.Asked? Wished(string value, Settings settings) => value switch
    {
        "exit" => new(Wish.Exit),
        "danger" => new(Wish.Danger),
        "human" => new(Wish.Human),
        "back" => new(Wish.Back),
        "repeat" => new(Wish.Repeat),
        "menu" => new(Wish.Menu),
        _ when settings.Languages.Contains(value, StringComparer.Ordinal) => new(Wish.Language, value),
        _ => null,
    };

    private static string Enabled(string? value, Settings settings) =>
        value is not null && settings.Languages.Contains(value, StringComparer.Ordinal) ? value : settings.BaseLanguage;

    /// <inheritdoc/>
    public override string ToString() => nameof(PageForm);
}
