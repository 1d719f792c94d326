using System.Buffers.Binary;
using System.Security.Cryptography;
using Geralt;

namespace HelpBot.Running.Sealing;

/// <summary>
/// Seals and opens with one key, AEGIS-256: nonce, cipher text, tag. The key is gone when this is disposed: it never outlives the request that it serves.
/// A nonce is drawn for every box; with 256 bits, no two ever meet.
/// </summary>
internal sealed class OneSeal : IDisposable
{
    private const int Least = AEGIS256.NonceSize + AEGIS256.TagSize;

    private readonly byte[] _key;

    /// <param name="key">32 bytes; copied, so that the caller can wipe them.</param>
    public OneSeal(ReadOnlySpan<byte> key) => _key = key.ToArray();

    /// <summary>Seals. <paramref name="place"/> binds the box to its place, so that pieces cannot be swapped.</summary>
    public byte[] Close(long place, ReadOnlySpan<byte> plain)
    {
        Span<byte> bound = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bound, place);
        var box = new byte[Least + plain.Length];
        var nonce = box.AsSpan(0, AEGIS256.NonceSize);
        SecureRandom.Fill(nonce);
        AEGIS256.Encrypt(box.AsSpan(AEGIS256.NonceSize), plain, nonce, _key, bound);
        return box;
    }

    /// <summary>Adds to <paramref name="plain"/> what was sealed; false when it was not sealed with this key, for this place.</summary>
    public bool Open(long place, ReadOnlySpan<byte> box, PlainBytes plain)
    {
        if (box.Length < Least)
            return false;
        Span<byte> bound = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bound, place);
        try
        {
            AEGIS256.Decrypt(plain.Append(box.Length - Least), box[AEGIS256.NonceSize..], box[..AEGIS256.NonceSize], _key, bound);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(_key);
}
