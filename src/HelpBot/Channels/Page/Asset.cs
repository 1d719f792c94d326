using System.IO.Compression;
using System.Text;

namespace HelpBot.Channels.Page;

/// <summary>
/// The page's few files, read from the program itself and compressed once, at their smallest. Only what holds no secret is compressed:
/// the length of a compressed page could tell the token in it.
/// </summary>
internal sealed record Asset(string ContentType, byte[] Plain, byte[] Gzip, byte[] Brotli)
{
    /// <summary>Reads a file of <c>wwwroot</c>.</summary>
    public static Asset Read(string name, string contentType) => From(Squeeze(Text(name)), contentType);

    /// <summary>
    /// Reads scripts of <c>wwwroot</c> as one: a single request, and a single block, outside of which none of their names is
    /// known. Later ones use what earlier ones name.
    /// </summary>
    public static Asset Script(params ReadOnlySpan<string> names)
    {
        var script = new StringBuilder("{\n");
        foreach (var name in names)
            script.Append(Text(name)).Append('\n');
        return From(Squeeze(script.Append('}').ToString()), "text/javascript; charset=utf-8");
    }

    /// <summary>Prepares a text.</summary>
    public static Asset From(string text, string contentType)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        return new Asset(
            contentType,
            plain,
            Compress(plain, target => new GZipStream(target, CompressionLevel.SmallestSize)),
            Compress(plain, target => new BrotliStream(target, CompressionLevel.SmallestSize)));
    }

    /// <summary>Sends it the smallest way that the browser understands.</summary>
    public Task Send(HttpContext context)
    {
        var accepts = context.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = accepts.Contains("br", StringComparison.Ordinal) ? (Brotli, "br")
            : accepts.Contains("gzip", StringComparison.Ordinal) ? (Gzip, "gzip")
            : (Plain, null);
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.ContentEncoding = encoding;
        context.Response.Headers.Vary = "Accept-Encoding";
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static string Text(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream("wwwroot." + name)
            ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // Indentation and whole-line comments are for readers of the source, not for a phone on a slow network.
    private static string Squeeze(string text) => string.Join('\n', text
        .Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !(line.StartsWith("/*", StringComparison.Ordinal) && line.EndsWith("*/", StringComparison.Ordinal))));

    private static byte[] Compress(byte[] plain, Func<Stream, Stream> compressor)
    {
        using var target = new MemoryStream();
        using (var stream = compressor(target))
            stream.Write(plain);
        return target.ToArray();
    }
}
