using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HelpBot.Verbs.Messages;

/// <summary>Strings in and out of JSON. What was typed on a broken phone is still read: bytes that are no UTF-8 and half characters become a replacement sign.</summary>
internal static class JsonText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The string the reader stands on.</summary>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            return Mended(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    /// <summary>A number as it was written.</summary>
    public static string Raw(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value);

    /// <summary>A string as JSON, with its quotes.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>Undoes the escapes, which the reader has already found to be well formed.</summary>
    private static string Mended(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != '\\')
            {
                text.Append(escaped[at]);
                continue;
            }

            at++;
            text.Append(escaped[at] == 'u' ? Unit(escaped.AsSpan(at + 1, 4)) : Sign(escaped[at]));
            if (escaped[at] == 'u') at += 4;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) at++;
            else if (char.IsSurrogate(text[at])) text[at] = Replacement;
        }

        return text.ToString();
    }

    private static char Unit(ReadOnlySpan<char> digits) => (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Sign(char escape) => escape switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        _ => escape,
    };
}
