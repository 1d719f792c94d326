using System.Globalization;
using System.Text;

namespace HelpBot.Tests.Fuzzing;

/// <summary>Texts, JSON and forms that programs stumble over, drawn by chance. The same chance draws the same ones.</summary>
internal sealed class Nasty(Random chance)
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "\r\n", "\uFEFF", "\u202E114 leb\u202C", "أنا خائفة", "👩‍👧‍👦🏳️‍🌈✋🏽", "🇳🇱🇳", "ﷺﷺﷺ", "ıİßſK", "%00%0d%0aSet-Cookie: a=b", "../../../../etc/passwd", "' OR 1=1 --",
        "<script>alert(1)</script>", "]]>&amp;&#x0;", "{{7*7}}${7*7}", "-1", "1e999", "99999999999999999999999999", "NaN", "31 februari 0000 om 25:61", "hij slaat me", "is Angela er?", "STOP", "112", "ja",
        "jaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "((((((((((", "\u0000\u0001\u001f\u007f\u0085", "\uFFFE\uFFFF", "nul\u200bl\u200db\u2060reed", "+31612345678 NL91ABNA0417164300 a@b.nl 1.2.3.4",
    ];

    /// <summary>Any text; sometimes a very long one.</summary>
    public string Text() => chance.Next(8) switch
    {
        0 => new string((char)chance.Next(1, 0x10000), chance.Next(1, 5000)),
        1 => "a" + string.Concat(Enumerable.Repeat("\u0301\u0323\u20DD", chance.Next(1, 1300))),
        2 => string.Concat(Enumerable.Repeat(Pick(Texts), chance.Next(1, 400))),
        3 => string.Create(CultureInfo.InvariantCulture, $"{chance.NextInt64()}").PadLeft(chance.Next(1, 4200), (char)('0' + chance.Next(10))),
        4 => string.Join(' ', Enumerable.Range(0, chance.Next(1, 60)).Select(_ => Pick(Texts))),
        _ => Pick(Texts),
    };

    /// <summary>A body that may look like an activity, in any bytes.</summary>
    public byte[] Json()
    {
        var deep = chance.Next(1, 20_000);
        var json = chance.Next(12) switch
        {
            0 => new string('[', deep),
            1 => string.Concat(Enumerable.Repeat("{\"a\":", Math.Min(deep, 8000))) + "1" + new string('}', Math.Min(deep, 8000)),
            2 => "{\"type\":\"message\",\"text\":\"\\ud800\"}",
            3 => "{\"type\":\"message\",\"value\":" + Pick(["1e99999", "-0", "[]", "null", "\"\"", "{\"step\":5}", "{\"step\":\"..\",\"choice\":null}", "{\"wish\":\"language\",\"language\":\"xx\"}", "{\"step\":\"welkom.begin\",\"choice\":\"weg\"}"]) + "}",
            4 => "{\"type\":\"message\",\"type\":\"event\",\"text\":[\"a\"],\"channelData\":{\"clientActivityID\":{}}}",
            5 => "{\"locale\":\"" + new string('x', deep) + "\"}",
            6 => "{\"type\":\"" + Pick(["typing", "", "endOfConversation", "conversationUpdate", "invoke"]) + "\",\"id\":\"" + new string('1', chance.Next(200)) + "\"}",
            7 => "{" + string.Join(',', Enumerable.Range(0, chance.Next(1, 2000)).Select(count => $"\"k{count}\":{count}")) + "}",
            _ => "{\"type\":\"message\",\"text\":" + System.Text.Json.JsonSerializer.Serialize(Text()) + "}",
        };
        return Bruised(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>A form's body as browsers write it, more or less.</summary>
    /// <param name="token">The field without which it would be refused.</param>
    public byte[] Form(string? token)
    {
        var fields = new List<string>();
        if (token is not null && chance.Next(4) > 0)
            fields.Add(token);
        for (var count = chance.Next(6); count >= 0; count--)
            fields.Add(Pick(["text", "choice", "wish", "page", "language", "covert", "token", "From", "Body", "name", "password", "code", "connection", "duty", "%00", ""]) + "=" + (chance.Next(3) == 0 ? Pick(["%", "%z", "%ff%fe", "%00", "%ED%A0%80", "+", "&&&", "=", "danger", "exit", "en", "/", "a/b/c"]) : Uri.EscapeDataString(Plain(Text()))));
        return Bruised(Encoding.UTF8.GetBytes(string.Join('&', fields)));
    }

    /// <summary>A form in parts, more or less.</summary>
    public byte[] Multipart(string boundary)
    {
        var body = new StringBuilder();
        for (var count = chance.Next(1, 40); count > 0; count--)
            body.Append("--").Append(chance.Next(6) == 0 ? "other" : boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(Pick(["text", "choice", "", "a\"b", "x"])).Append('"')
                .Append(chance.Next(3) == 0 ? "; filename=\"../../x\"" : "").Append(chance.Next(5) == 0 ? "\r\n" : "\r\n\r\n").Append(Plain(Text())).Append("\r\n");
        return Bruised(Encoding.UTF8.GetBytes(body.Append("--").Append(boundary).Append(chance.Next(3) == 0 ? "" : "--\r\n").ToString()));
    }

    public string Pick(string[] of) => of[chance.Next(of.Length)];

    /// <summary>Bytes of which some may have been changed.</summary>
    private byte[] Bruised(byte[] bytes)
    {
        for (var count = chance.Next(5) == 0 ? chance.Next(1, 8) : 0; count > 0 && bytes.Length > 0; count--)
            bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
        return bytes;
    }

    // Half a surrogate pair cannot be written as UTF-8 at all.
    private static string Plain(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
