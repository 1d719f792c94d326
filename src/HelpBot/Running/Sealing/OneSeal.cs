using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HelpBot.Running.Sealing;

/// <summary>
/// Seals and opens with one key, AES-256-GCM: nonce, tag, cipher text. The key is derived when this is made, which costs as much as sealing a message,
/// and is gone when it is disposed: it never outlives the request that it serves. For one thread at a time.
/// </summary>
internal sealed class OneSeal : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly AesGcm _cipher;
    private readonly byte[] _nonce = new byte[NonceBytes];
    private bool _drawn;

    public OneSeal(ReadOnlySpan<byte> key) => _cipher = new AesGcm(key, TagBytes);

    /// <summary>Seals. <paramref name="place"/> binds the box to its place, so that pieces cannot be swapped.</summary>
    public byte[] Close(long place, ReadOnlySpan<byte> plain)
    {
        Span<byte> bound = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bound, place);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        TurnNonce();
        _nonce.CopyTo(box, 0);
        _cipher.Encrypt(_nonce, plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), bound);
        return box;
    }

    /// <summary>Adds to <paramref name="plain"/> what was sealed; false when it was not sealed with this key, for this place.</summary>
    public bool Open(long place, ReadOnlySpan<byte> box, PlainBytes plain)
    {
        if (box.Length < NonceBytes + TagBytes)
            return false;
        Span<byte> bound = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bound, place);
        try
        {
            _cipher.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain.Append(box.Length - NonceBytes - TagBytes), bound);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();

    // A random start, then counting: as unlikely to meet again as drawing each time, for one draw.
    private void TurnNonce()
    {
        var counter = _nonce.AsSpan(NonceBytes - sizeof(uint));
        if (_drawn)
            BinaryPrimitives.WriteUInt32BigEndian(counter, BinaryPrimitives.ReadUInt32BigEndian(counter) + 1);
        else
            RandomNumberGenerator.Fill(_nonce);
        _drawn = true;
    }
}
