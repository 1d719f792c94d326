using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HelpBot.Forensics;

/// <summary>
/// Chromium's encrypted session files (<c>Sessions_Encrypted</c>): commands, each with its length before it and sealed by itself. Where the system keeps no
/// key for it, Chromium uses one that stands in its source; then whoever has the files can read them, and so does this search.
/// </summary>
internal static class SealedSession
{
    private const int HeadLength = 8;

    private static readonly byte[] Key = Rfc2898DeriveBytes.Pbkdf2("peanuts"u8, "saltysalt"u8, 1, HashAlgorithmName.SHA1, 16);
    private static readonly byte[] Start = [.. Enumerable.Repeat((byte)' ', 16)];

    /// <summary>The commands in clear; nothing when the file is another one or its key is the system's.</summary>
    public static IEnumerable<byte[]> Open(byte[] file)
    {
        if (!file.AsSpan().StartsWith("SNSS"u8))
            yield break;
        using var aes = Aes.Create();
        aes.Key = Key;
        for (var at = HeadLength; Length(file, at) is > 0 and var length; at += sizeof(int) + length)
            if (Open(aes, file.AsSpan(at + sizeof(int), length)) is { } command)
                yield return command;
    }

    // A file that is still being written ends anywhere.
    private static int Length(byte[] file, int at) =>
        at + sizeof(int) <= file.Length && BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at)) is var length && length <= file.Length - at - sizeof(int) ? length : 0;

    private static byte[]? Open(Aes aes, ReadOnlySpan<byte> command)
    {
        if (!command.StartsWith("v10"u8))
            return null;
        try
        {
            return aes.DecryptCbc(command[3..], Start);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
