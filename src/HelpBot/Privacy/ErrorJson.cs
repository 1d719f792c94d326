using System.Collections.Immutable;
using System.Text.Json;
using HelpBot.Content.Model;

namespace HelpBot.Privacy;

/// <summary>
/// The one place that writes an error answer of Direct Line, whoever refuses: <c>{"error":{"code":"NotFound","message":"…"},"help":[{"name":"112","phone":"112"},…]}</c>.
/// <c>error</c> is Direct Line 3.0's own, unchanged, so that clients which others wrote still understand it. <c>help</c> is ours: the phone numbers that a page can show
/// beside its own words when a conversation fails or is gone. A client that does not know it passes over it.
/// </summary>
internal sealed class ErrorJson(HelpContent content)
{
    private readonly ImmutableArray<HelpNumber> _help = HelpNumber.From(content);

    /// <summary>Writes one error.</summary>
    /// <param name="code">Stable word for programs.</param>
    /// <param name="message">For people; it may be shown to a visitor. Nothing that a client sent.</param>
    public void Write(Utf8JsonWriter json, string code, string message)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteStartArray("help");
        foreach (var number in _help)
            Write(json, number);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HelpNumber number)
    {
        json.WriteStartObject();
        json.WriteString("name", number.Name);
        json.WriteString("phone", number.Phone);
        json.WriteEndObject();
    }
}
