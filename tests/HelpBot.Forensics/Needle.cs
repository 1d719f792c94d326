using System.Text;
using System.Text.Encodings.Web;

namespace HelpBot.Forensics;

/// <summary>Something that must not be found, in every form in which a program may write it down.</summary>
/// <param name="Name">What it is, for the report.</param>
internal sealed record Needle(string Name, string Text)
{
    /// <summary>The forms, by name.</summary>
    public IEnumerable<(string Form, byte[] Bytes)> Forms { get; } = [.. Write(Text)];

    private static IEnumerable<(string Form, byte[] Bytes)> Write(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var written = new List<(string Form, byte[] Bytes)>
        {
            ("UTF-8", utf8),
            ("UTF-16LE", Encoding.Unicode.GetBytes(text)),
            ("UTF-16BE", Encoding.BigEndianUnicode.GetBytes(text)),
            ("Latin-1", Encoding.Latin1.GetBytes(text)),
            ("percent-encoded", Encoding.ASCII.GetBytes(Uri.EscapeDataString(text))),
            ("form-encoded", Encoding.ASCII.GetBytes(UrlEncoder.Default.Encode(text).Replace("%20", "+", StringComparison.Ordinal))),
            ("JSON", Encoding.ASCII.GetBytes(JavaScriptEncoder.Default.Encode(text))),
            ("HTML", Encoding.ASCII.GetBytes(HtmlEncoder.Default.Encode(text))),
            ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8))),
        };
        foreach (var (form, bytes) in new[] { ("UTF-8", utf8), ("UTF-16LE", Encoding.Unicode.GetBytes(text)) })
            for (var shift = 0; shift < 3; shift++)
            {
                var base64 = Base64(bytes, shift);
                written.Add(($"base64 of {form}", Encoding.ASCII.GetBytes(base64)));
                written.Add(($"base64url of {form}", Encoding.ASCII.GetBytes(base64.Replace('+', '-').Replace('/', '_'))));
            }

        return written.DistinctBy(one => Convert.ToHexString(one.Bytes));
    }

    // The middle of the text as it looks in base64 when it stands at another place than the start.
    private static string Base64(byte[] bytes, int shift)
    {
        var text = Convert.ToBase64String([.. new byte[shift], .. bytes]);
        var first = shift == 0 ? 0 : 4;
        return text[first..(((shift + bytes.Length) / 3) * 4)];
    }
}
