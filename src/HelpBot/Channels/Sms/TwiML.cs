using System.Text;
using System.Xml;

namespace HelpBot.Channels.Sms;

/// <summary>Writes the answer to a Twilio webhook: one <c>Message</c> for each text message.</summary>
internal static class TwiML
{
    /// <summary>Content type of the document.</summary>
    public const string ContentType = "text/xml; charset=utf-8";

    /// <summary>The document. Signs that XML cannot carry are left out.</summary>
    public static string Write(IEnumerable<string> messages)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>");
        foreach (var message in messages)
        {
            xml.Append("<Message>");
            foreach (var rune in message.EnumerateRunes())
                Append(xml, rune);
            xml.Append("</Message>");
        }

        return xml.Append("</Response>").ToString();
    }

    private static void Append(StringBuilder xml, Rune rune) => _ = rune.Value switch
    {
        '<' => xml.Append("&lt;"),
        '>' => xml.Append("&gt;"),
        '&' => xml.Append("&amp;"),
        '\r' => xml.Append("&#xD;"),
        _ when rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) => xml,
        _ => xml.Append(rune.ToString()),
    };
}
