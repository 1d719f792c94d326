using System.IO.Compression;
using System.Text;
using K4os.Compression.LZ4;
using ZstdSharp;

namespace HelpBot.Browser.Tests.Forensics;

/// <summary>The search finds what was left on purpose: otherwise that it finds nothing would mean nothing.</summary>
public sealed class ControlTests
{
    private const string Canary = CarelessSite.Canary;

    private static readonly Needle Wanted = new("canary", Canary);

    public static TheoryData<string, byte[]> WaysToWrite => new()
    {
        { "plain", Encoding.UTF8.GetBytes("a" + Canary) },
        { "wide", Encoding.Unicode.GetBytes("a" + Canary) },
        { "in a URL", Encoding.ASCII.GetBytes("?q=" + Uri.EscapeDataString(Canary)) },
        { "in a form", Encoding.ASCII.GetBytes("text=Zeekanarie+Z%C3%A9phyrine+7391") },
        { "in JSON", Encoding.ASCII.GetBytes("""{"text":"Zeekanarie Z\u00E9phyrine 7391"}""") },
        { "base64", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary))) },
        { "base64, one byte on", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes("a" + Canary + "b"))) },
        { "base64, two bytes on", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes("ab" + Canary + "c"))) },
        { "gzip behind other bytes", [1, 2, 3, .. Pack(target => new GZipStream(target, CompressionLevel.Optimal))] },
        { "zlib behind other bytes", [1, 2, 3, .. Pack(target => new ZLibStream(target, CompressionLevel.Optimal))] },
        { "brotli", Pack(target => new BrotliStream(target, CompressionLevel.Optimal)) },
        { "Zstandard behind other bytes", [1, 2, 3, .. Pack(target => new CompressionStream(target))] },
        { "gzip in brotli", Pack(target => new BrotliStream(target, CompressionLevel.Optimal), Pack(target => new GZipStream(target, CompressionLevel.Optimal))) },
        { "Firefox's LZ4", Lz4() },
    };

    [Theory]
    [MemberData(nameof(WaysToWrite))]
    public void It_finds_a_canary_however_it_was_written(string way, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("helpbot-control-");
        File.WriteAllBytes(Path.Combine(folder.FullName, "file"), bytes);

        var found = ProfileSearch.Find(folder.FullName, Wanted);
        folder.Delete(recursive: true);

        Assert.True(found.Count > 0, $"Not found: {way}.");
    }

    [Fact]
    public async Task It_finds_what_an_ordinary_site_leaves_in_a_profile()
    {
        await using var site = await CarelessSite.Start();
        await using var browser = new ChromiumOnDisk();
        var context = await browser.Start();
        var page = context.Pages[0];
        await page.GotoAsync(site.Address + "/");
        await page.WaitForFunctionAsync("localStorage.kept");
        await page.FillAsync("#text", Canary);
        await page.ClickAsync("button");
        await page.WaitForSelectorAsync("#sent");
        await page.GotoAsync(site.Address + "/" + Uri.EscapeDataString(Canary));
        await browser.Close();

        var found = string.Join('\n', ProfileSearch.Find(browser.Folder, Wanted));

        Assert.Contains("History: canary as percent-encoded", found, StringComparison.Ordinal);
        Assert.Contains("Local Storage", found, StringComparison.Ordinal);
        Assert.Contains("Sessions/", found, StringComparison.Ordinal);
        Assert.Contains("Sessions_Encrypted/", found, StringComparison.Ordinal);
        Assert.Contains("Cache_Data", found, StringComparison.Ordinal);
        Assert.Contains("packed", found, StringComparison.Ordinal);
    }

    private static byte[] Pack(Func<Stream, Stream> packer, byte[]? content = null)
    {
        using var target = new MemoryStream();
        using (var stream = packer(target))
            stream.Write(content ?? Encoding.UTF8.GetBytes(new string('-', 100) + Canary));
        return target.ToArray();
    }

    private static byte[] Lz4()
    {
        var plain = Encoding.UTF8.GetBytes(new string('-', 100) + Canary);
        var packed = new byte[LZ4Codec.MaximumOutputSize(plain.Length)];
        var length = LZ4Codec.Encode(plain, packed);
        return [.. "mozLz40\0"u8, .. BitConverter.GetBytes(plain.Length), .. packed[..length]];
    }
}
