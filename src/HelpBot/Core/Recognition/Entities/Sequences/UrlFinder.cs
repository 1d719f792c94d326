using System.Collections.Frozen;

namespace HelpBot.Core.Recognition.Entities.Sequences;

/// <summary>Finds web addresses, with or without a protocol, whose last name is a known top-level domain.</summary>
internal static class UrlFinder
{
    private const string Generic =
        "com org net int edu gov mil academy app aws bot buy cafe city cloud company eco education game games gmbh law limited live llc ltd ltda map med news ngo ong phd place radio science search shopping sport store tvs wiki work";

    private const string Countries =
        "ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz " +
        "ec ee eg eh er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz " +
        "la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa " +
        "re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tp tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains =
        $"{Generic} {Countries}".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Find(string text, List<Entity> found)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = MayStart(text, at) ? Read(text, at) : at;
            if (end > at) found.Add(Results.Single("url", text, at, end, Results.Pair("value", text[at..end])));
            at = end > at ? end : at + 1;
        }
    }

    private static bool MayStart(string text, int at) =>
        char.IsAsciiLetterOrDigit(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '\'' or '"' or '(' or '[' or ':' || Protocol(text, at) > at);

    private static int Read(string text, int start)
    {
        var host = Protocol(text, start);
        var hasProtocol = host > start;
        var named = Named(text, host);
        if (hasProtocol && named == 0) named = Numbered(text, host);
        if (hasProtocol || text.AsSpan(host).StartsWith("www.", StringComparison.Ordinal)) named = Math.Max(named, Loose(text, host));
        return named == 0 || IsTime(text.AsSpan(start, named - start)) ? start : named;
    }

    private static int Protocol(string text, int start)
    {
        var rest = text.AsSpan(start);
        foreach (var protocol in (ReadOnlySpan<string>)["http://", "https://", "ftp://"])
            if (rest.StartsWith(protocol, StringComparison.Ordinal)) return start + protocol.Length;
        return start;
    }

    /// <summary>"7.am" is a time.</summary>
    private static bool IsTime(ReadOnlySpan<char> url) => url.Length is 4 or 5 && url[^1] == 'm' && url[^2] is 'a' or 'p' && url[^3] == '.' && int.TryParse(url[..^3], System.Globalization.CultureInfo.InvariantCulture, out var hour) && hour < 24;

    /// <summary>A host name and what follows it; 0 where its last name is no domain.</summary>
    private static int Named(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 280 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.' or '_')) end++;
        while (end > start && text[end - 1] == '.') end--;
        var host = text.AsSpan(start, end - start);
        var dot = host.LastIndexOf('.');
        return dot > 0 && host[dot - 1] != '.' && Domains.Contains(host[(dot + 1)..]) ? Suffix(text, end) : 0;
    }

    private static int Numbered(string text, int start)
    {
        var end = text.AsSpan(start).StartsWith("localhost", StringComparison.Ordinal) ? start + 9 : IpFinder.Version4(text, start);
        return end > start ? Suffix(text, end) : 0;
    }

    /// <summary>Port, path and query; 0 where a sign follows that cannot follow an address.</summary>
    private static int Suffix(string text, int at)
    {
        if (at + 1 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1]))
        {
            var port = at + 1;
            while (port < text.Length && port - at <= 5 && char.IsAsciiDigit(text[port])) port++;
            at = port;
        }

        if (at < text.Length && text[at] is '/' or '#')
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || "-:%_+.~#?!&/=".Contains(text[at], StringComparison.Ordinal))) at++;
        return at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || "-:%_+~#?!&/=@".Contains(text[at], StringComparison.Ordinal)) ? 0 : at;
    }

    /// <summary>After a protocol or "www." more signs may follow, as in "https://luis.ai?action=add".</summary>
    private static int Loose(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 280 && (char.IsAsciiLetterOrDigit(text[end]) || "-@:%._+~#=".Contains(text[end], StringComparison.Ordinal))) end++;
        for (var dot = end - 1; dot > start; dot--)
        {
            if (text[dot] != '.') continue;
            var name = dot + 1;
            while (name < text.Length && name - dot <= 6 && char.IsAsciiLetterOrDigit(text[name])) name++;
            if (name == dot + 1) continue;
            if (name < text.Length && char.IsAsciiLetterOrDigit(text[name])) continue;
            if (!Domains.Contains(text.AsSpan(dot + 1, name - dot - 1))) return 0;
            while (name < text.Length && (char.IsAsciiLetterOrDigit(text[name]) || "-()@:%_+.~#?&/=".Contains(text[name], StringComparison.Ordinal))) name++;
            return name;
        }

        return 0;
    }
}
