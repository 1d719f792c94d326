using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HelpBot.Content.Model;

namespace HelpBot.Privacy;

/// <summary>
/// What a visitor is told when nothing else can tell them anything: finished bytes with the phone numbers of help, in the shape that their client reads. Made at the start, so that
/// they depend on nothing that may be broken later; in every language, because what failed may be what knows the visitor's.
/// </summary>
internal sealed class LastWords
{
    private const string Markup = "text/html; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const string TwiML = "text/xml; charset=utf-8";

    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prepares one notice.</summary>
    /// <param name="name">Name of its wording.</param>
    /// <param name="code">What a program knows it by.</param>
    public LastWords(HelpContent content, ErrorJson errors, string name, string code)
    {
        Page = (Markup, Encoding.UTF8.GetBytes(Draw(content, name)));
        Error = (Json, Write(errors, code, string.Join(' ', content.Settings.Languages.Select(language => content.Texts.Wording(name, language)).Append(Numbers(content)))));
        Message = (TwiML, Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8"?><Response><Message>{HtmlEncoder.Default.Encode(Text(content, name))}</Message></Response>"""));
    }

    /// <summary>For a browser.</summary>
    public (string ContentType, byte[] Body) Page { get; }

    /// <summary>For a Direct Line client, which may show the message.</summary>
    public (string ContentType, byte[] Body) Error { get; }

    /// <summary>For the carrier of text messages.</summary>
    public (string ContentType, byte[] Body) Message { get; }

    private static string Draw(HelpContent content, string name)
    {
        var html = new StringBuilder();
        var (texts, settings) = (content.Texts, content.Settings);
        var title = E(texts.Wording("page-title", settings.BaseLanguage));
        html.Append(Literal($"""<!doctype html><html lang="{settings.BaseLanguage}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title><link rel="stylesheet" href="/chat.css"><header><form method="post" action="/exit" target="_top"><button class="exit">{E(texts.Wording("exit", settings.BaseLanguage))}</button></form></header><main><h1>{title}</h1>"""));
        foreach (var language in settings.Languages)
            html.Append(Literal($"""<p lang="{language}" class="notice">{E(texts.Wording(name, language))}</p>"""));
        html.Append("<p>");
        foreach (var number in HelpNumber.From(content))
            html.Append(Literal($"""<a class="button" href="tel:{string.Concat(number.Phone.Where(mark => char.IsAsciiDigit(mark) || mark is '+'))}">{E(number.Label)}</a> """));
        html.Append(Literal($"""</p><p><a class="button" href="/">{E(texts.Wording("start-again", settings.BaseLanguage))}</a></p></main></html>"""));
        return html.ToString();
    }

    private static byte[] Write(ErrorJson errors, string code, string message)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Letters))
            errors.Write(json, code, message);
        return stream.ToArray();
    }

    // A text message may be read by whoever holds the phone, so it has words that could be about anything.
    private static string Text(HelpContent content, string name) => string.Join(' ', content.Settings.Languages
        .Select(language => content.Texts.Find($"wording.{name}~sms", language))
        .OfType<string>()
        .DefaultIfEmpty(content.Texts.Wording(name, content.Settings.BaseLanguage)));

    private static string Numbers(HelpContent content) => string.Join(", ", HelpNumber.From(content).Select(number => number.Label));

    private static string E(string text) => HtmlEncoder.Default.Encode(text);

    private static string Literal(FormattableString text) => FormattableString.Invariant(text);
}
