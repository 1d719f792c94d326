using System.Security.Cryptography;

namespace HelpBot.Running.Sealing;

/// <summary>Remembers what may be used once and was used, by hash, until it is no longer good anyway.</summary>
internal sealed class UsedPasses(TimeSpan life, TimeProvider time)
{
    private readonly Lock _lock = new();
    private HashSet<UInt128> _young = [];
    private HashSet<UInt128> _old = [];
    private DateTimeOffset _turned = time.GetUtcNow();

    /// <summary>Uses a pass; false when it was used before.</summary>
    /// <param name="pass">Its bytes, not its letters: the same bytes can be written in many ways.</param>
    public bool Use(ReadOnlySpan<byte> pass)
    {
        var mark = Mark(pass);
        lock (_lock)
        {
            Turn();
            return !_old.Contains(mark) && _young.Add(mark);
        }
    }

    /// <summary>Whether a pass was used.</summary>
    public bool IsUsed(ReadOnlySpan<byte> pass)
    {
        var mark = Mark(pass);
        lock (_lock)
            return _old.Contains(mark) || _young.Contains(mark);
    }

    private static UInt128 Mark(ReadOnlySpan<byte> pass)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(pass, hash);
        return BitConverter.ToUInt128(hash);
    }

    // What was used is known for at least one life and at most two.
    private void Turn()
    {
        var now = time.GetUtcNow();
        if (now - _turned <= life)
            return;
        (_old, _young, _turned) = (now - _turned > life * 2 ? [] : _young, [], now);
    }
}
