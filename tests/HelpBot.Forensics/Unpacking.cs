using System.Buffers.Binary;
using System.IO.Compression;
using K4os.Compression.LZ4;
using Snappier;
using ZstdSharp;

namespace HelpBot.Forensics;

/// <summary>Opens what browsers write packed: gzip, zlib and Zstandard wherever they stand in a file, brotli in cache entries, LevelDB's tables, Firefox's LZ4 files, the sessions of Chromium and WebKit.</summary>
internal static class Unpacking
{
    private const int Most = 8 * 1024 * 1024;

    /// <summary>Everything that could be opened, one by one.</summary>
    public static IEnumerable<byte[]> Open(byte[] file)
    {
        foreach (var at in StartsOf(file, [0x1f, 0x8b, 0x08]))
            if (Read(file, at, stream => new GZipStream(stream, CompressionMode.Decompress)) is { } plain)
                yield return plain;
        foreach (var at in StartsOf(file, [0x78]))
            if (at + 1 < file.Length && file[at + 1] is 0x01 or 0x5e or 0x9c or 0xda && Read(file, at, stream => new ZLibStream(stream, CompressionMode.Decompress)) is { } plain)
                yield return plain;
        foreach (var at in StartsOf(file, [0x28, 0xb5, 0x2f, 0xfd]))
            if (Read(file, at, stream => new DecompressionStream(stream)) is { } plain)
                yield return plain;
        foreach (var at in BodiesOf(file))
            if (Read(file, at, stream => new BrotliStream(stream, CompressionMode.Decompress)) is { } plain)
                yield return plain;
        foreach (var block in Tables.Blocks(file))
            yield return block;
        foreach (var command in SealedSession.Open(file))
            yield return command;
        foreach (var tab in WebKitSession.Open(file))
            yield return tab;
        if (file.AsSpan().StartsWith("mozLz40\0"u8))
            yield return Lz4(file);
    }

    // Chromium's cache entry: a header of 24 bytes with the key's length in it, the key, the body. Elsewhere a body starts at the start.
    private static IEnumerable<int> BodiesOf(byte[] file)
    {
        yield return 0;
        if (file.Length > 24 && BinaryPrimitives.ReadUInt64LittleEndian(file) == 0xfcfb6d1ba7725c30)
            yield return 24 + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
    }

    private static IEnumerable<int> StartsOf(byte[] file, byte[] magic)
    {
        for (var from = 0; file.AsSpan(from).IndexOf(magic) is >= 0 and var found; from += found + 1)
            yield return from + found;
    }

    // What is damaged or cut off is read as far as it goes.
    private static byte[]? Read(byte[] file, int at, Func<Stream, Stream> opener)
    {
        if (at < 0 || at >= file.Length)
            return null;
        using var plain = new MemoryStream();
        try
        {
            using var stream = opener(new MemoryStream(file, at, file.Length - at));
            var buffer = new byte[64 * 1024];
            while (plain.Length < Most && stream.Read(buffer) is > 0 and var read)
                plain.Write(buffer, 0, read);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or InvalidOperationException or ZstdException)
        {
            // Not packed after all, or only in part.
        }

        return plain.Length > 0 ? plain.ToArray() : null;
    }

    private static byte[] Lz4(byte[] file)
    {
        var plain = new byte[BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8))];
        LZ4Codec.Decode(file.AsSpan(12), plain);
        return plain;
    }

    /// <summary>LevelDB's table files: blocks, most of them packed with Snappy, found by an index at the end.</summary>
    private static class Tables
    {
        private const ulong Magic = 0xdb4775248b80fb57;

        public static IEnumerable<byte[]> Blocks(byte[] file)
        {
            if (file.Length < 48 || BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(file.Length - 8)) != Magic)
                return [];
            var at = file.Length - 48;
            Number(file, ref at);
            Number(file, ref at);
            return Entries(Block(file, Number(file, ref at), Number(file, ref at))).Select(place => Block(file, place.Offset, place.Size));
        }

        private static List<(int Offset, int Size)> Entries(byte[] index)
        {
            var places = new List<(int Offset, int Size)>();
            var end = index.Length - 4 - (4 * BinaryPrimitives.ReadInt32LittleEndian(index.AsSpan(index.Length - 4)));
            for (var at = 0; at < end;)
            {
                Number(index, ref at);
                var key = Number(index, ref at);
                Number(index, ref at);
                at += key;
                places.Add((Number(index, ref at), Number(index, ref at)));
            }

            return places;
        }

        private static byte[] Block(byte[] file, int offset, int size) =>
            file[offset + size] == 1 ? Snappy.DecompressToArray(file.AsSpan(offset, size)) : file[offset..(offset + size)];

        private static int Number(byte[] bytes, ref int at)
        {
            var (number, shift) = (0, 0);
            while (true)
            {
                var next = bytes[at++];
                number |= (next & 0x7f) << shift;
                if (next < 0x80)
                    return number;
                shift += 7;
            }
        }
    }
}
