using System.Globalization;
using System.Text;
using HelpBot.Channels.Sms;
using HelpBot.Tests.Channels.Sms;
using Microsoft.Extensions.Primitives;

namespace HelpBot.Tests.Fuzzing;

/// <summary>One request as bytes on the wire.</summary>
/// <param name="About">What it is, for whoever has to find out why it failed.</param>
/// <param name="Whole">Whether the program can know where it ends; if not, the sender hangs up.</param>
internal sealed record OddRequest(string About, byte[] Bytes, bool Whole)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "get", "FOO"];

    /// <summary>Draws a request.</summary>
    /// <param name="paths">Every path of the program; <c>x</c> stands for what varies.</param>
    /// <param name="conversation">Id and token of a living conversation.</param>
    /// <param name="desk">A counsellor who is signed in.</param>
    public static OddRequest Draw(Random chance, string[] paths, (string Id, string Token) conversation, SignedIn desk)
    {
        var nasty = new Nasty(chance);
        var path = Path(chance, nasty, paths, conversation.Id);
        return chance.Next(15) switch
        {
            0 => Garbage(chance),
            1 => BrokenHead(chance, nasty, path),
            2 => Chunks(chance, nasty, path, conversation.Token),
            3 or 4 or 5 => Body(chance, path, conversation.Token, "application/json", nasty.Json()),
            6 or 7 => Body(chance, chance.Next(2) == 0 ? "/" : path, conversation.Token, "application/x-www-form-urlencoded", nasty.Form("token=" + conversation.Token)),
            8 => Body(chance, chance.Next(2) == 0 ? "/" : path, conversation.Token, "multipart/form-data; boundary=b" + nasty.Pick(["", "\"", new string('b', 80)]), nasty.Multipart("b")),
            9 => Signed(nasty),
            10 => Head(nasty.Pick(Methods), path, [Bearer(conversation.Token)], []),
            11 or 12 or 13 => AtTheDesk(chance, nasty, [.. paths.Where(own => own.StartsWith("/desk", StringComparison.Ordinal))], desk),
            _ => Body(chance, path, conversation.Token, nasty.Pick(["", "text/plain", "application/json; charset=utf-7", "a/b/c", "application/x-www-form-urlencoded; charset=x"]), nasty.Form(null)),
        };
    }

    private static string Path(Random chance, Nasty nasty, string[] paths, string id)
    {
        var path = nasty.Pick(paths).Replace("/x", "/" + (chance.Next(5) > 0 ? id : nasty.Pick(["x", "%00", "%2e%2e", new string('a', 2000), "💥", "a|b", "%ff"])), StringComparison.Ordinal);
        return chance.Next(4) > 0 ? path : path + "?" + nasty.Pick(["watermark=-1", "watermark=9223372036854775807", "watermark=1e9", "watermark=1&watermark=2", "t=" + new string('t', 1500), "t=%00", "quiet", "&&==&", "%", "number=%ff", "wrong=maybe"]);
    }

    private static OddRequest Garbage(Random chance)
    {
        var bytes = new byte[chance.Next(1, 3000)];
        chance.NextBytes(bytes);
        return new OddRequest("garbage", bytes, Whole: false);
    }

    private static OddRequest BrokenHead(Random chance, Nasty nasty, string path)
    {
        var line = nasty.Pick([$"GET {path} HTTP/9.9", $"GET  {path} HTTP/1.1", $"{path}", $"GET http://a.b{path} HTTP/1.1", "PRI * HTTP/2.0", $"G\0T {path} HTTP/1.1", $"GET {path}\0 HTTP/1.1", $"GET /{new string('p', chance.Next(9000))} HTTP/1.1", $"GET {path} HTTP/1.0"]);
        var header = nasty.Pick(["Host: a\r\nHost: b", "NoColon", ": empty", "X: " + new string('x', chance.Next(40_000)), string.Concat(Enumerable.Repeat("A: b\r\n", chance.Next(200))), "Content-Length: -1", "Content-Length: 5\r\nContent-Length: 6", "Content-Length: 99999999999999999999", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: chunked\r\nContent-Length: 3", " folded: x", "X: a\rb", "Upgrade: h2c\r\nConnection: Upgrade", "Expect: 100-continue\r\nContent-Length: 3", "Cookie: " + new string(';', 3000), "Range: bytes=0-,1-,2-", "Accept-Language: " + new string(',', 3000), "Accept-Language: ,;q=9,*;q=nl", "Sec-Fetch-Site: \u00ff", "Origin: http://[::"]);
        return new OddRequest($"head {line[..Math.Min(line.Length, 60)]} / {header[..Math.Min(header.Length, 40)]}", Encoding.Latin1.GetBytes($"{line}\r\nHost: localhost\r\nConnection: close\r\n{header}\r\n\r\n"), Whole: false);
    }

    private static OddRequest Chunks(Random chance, Nasty nasty, string path, string token)
    {
        var body = nasty.Json();
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.Latin1.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{Bearer(token)}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
        for (var at = 0; at < body.Length;)
        {
            var length = Math.Min(chance.Next(1, 4000), body.Length - at);
            var told = chance.Next(30) == 0 ? nasty.Pick(["FFFFFFFFFFFFFFFF", "-1", "g", "", "0x5", "5;" + new string('e', 3000)]) : length.ToString("x", CultureInfo.InvariantCulture);
            bytes.Write(Encoding.ASCII.GetBytes(told + "\r\n"));
            bytes.Write(body.AsSpan(at, length));
            bytes.Write("\r\n"u8);
            at += length;
        }

        bytes.Write(chance.Next(4) == 0 ? "0\r\nTrailer: x\r\n"u8 : "0\r\n\r\n"u8);
        return new OddRequest($"chunks {path}", bytes.ToArray(), Whole: false);
    }

    private static OddRequest Body(Random chance, string path, string token, string type, byte[] body)
    {
        var (method, length) = (chance.Next(6) == 0 ? Methods[chance.Next(Methods.Length)] : "POST", chance.Next(12) == 0 ? body.Length + chance.Next(1, 400_000) : body.Length);
        var whole = length == body.Length && method is not ("CONNECT" or "HEAD" or "TRACE");
        return Head(method, path, [Bearer(token), "Content-Type: " + type, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}")], body) with { Whole = whole };
    }

    // The carrier's own signature under any words, so that they come through to the conversation.
    private static OddRequest Signed(Nasty nasty)
    {
        var form = new Dictionary<string, string>
        {
            ["From"] = nasty.Pick(["+31600000001", "+31600000002", "", "0", new string('9', 65)]),
            ["Body"] = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(nasty.Text())),
            ["MessageSid"] = nasty.Pick(["", "SM1", new string('S', 70)]),
        };
        var signature = TwilioSignature.Of(Phone.AuthToken, Phone.Url, form.ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value)));
        var body = Encoding.ASCII.GetBytes(string.Join('&', form.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")));
        return Head("POST", "/api/sms/twilio", [$"{TwilioSignature.Header}: {signature}", "Content-Type: application/x-www-form-urlencoded", string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")], body);
    }

    // From a counsellor's own browser: most often with the token of its forms, or else without, which another site's form would be.
    private static OddRequest AtTheDesk(Random chance, Nasty nasty, string[] paths, SignedIn desk)
    {
        var path = Path(chance, nasty, paths, desk.Tickets.Length > 0 ? nasty.Pick(desk.Tickets) : "none");
        var cookies = "Cookie: " + (chance.Next(10) == 0 ? nasty.Pick([desk.Cookies[..^1], "desk=" + new string('C', 3000), desk.Cookies + "; " + desk.Cookies, "desk=%00; desk-form=;"]) : desk.Cookies);
        // The stream of signals goes on until whoever listens hangs up.
        if (chance.Next(3) == 0)
            return Head("GET", path, [cookies], []) with { Whole = !path.StartsWith("/desk/events", StringComparison.Ordinal) };
        var (type, body) = chance.Next(8) == 0 ? ("multipart/form-data; boundary=b", nasty.Multipart("b")) : ("application/x-www-form-urlencoded", nasty.Form(desk.Form));
        return Head("POST", path, [cookies, "Content-Type: " + type, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")], body);
    }

    private static OddRequest Head(string method, string path, string[] headers, byte[] body) => new(
        $"{method} {path}",
        [.. Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{string.Join("\r\n", headers)}\r\n\r\n"), .. body],
        Whole: method is not ("CONNECT" or "HEAD" or "TRACE"));

    private static string Bearer(string token) => "Authorization: Bearer " + token;
}
