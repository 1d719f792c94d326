using System.Buffers;
using System.Security.Cryptography;

namespace HelpBot.Running.Sealing;

/// <summary>
/// Plain text for as long as a turn needs it: borrowed bytes that grow while they are written, and that are zeroed before anybody else can borrow them.
/// </summary>
internal sealed class PlainBytes(int room = 1024) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(room);
    private int _length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    /// <summary>The next bytes, to be written at once.</summary>
    public Span<byte> Append(int count)
    {
        if (_length + count > _bytes.Length)
            Grow(_length + count);
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }

    /// <summary>Forgets what was written, to start anew.</summary>
    public void Clear()
    {
        CryptographicOperations.ZeroMemory(_bytes.AsSpan(0, _length));
        _length = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Clear();
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(least, _bytes.Length * 2));
        Span.CopyTo(larger);
        CryptographicOperations.ZeroMemory(_bytes.AsSpan(0, _length));
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
