using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace HelpBot.Running.Sealing;

/// <summary>
/// The server's half of every key. Drawn anew at each start unless the operator configures one: then conversations in a shared
/// database outlive a restart.
/// </summary>
public sealed class ServerSecret
{
    private readonly byte[] _bytes;

    // To set up a keyed hash costs more than to use it. An idle one holds the server's secret only, as this object does anyway.
    private readonly ConcurrentBag<IncrementalHash> _idle = [];

    private ServerSecret(byte[] bytes) => _bytes = bytes;

    /// <summary>A secret that dies with the process.</summary>
    public static ServerSecret Ephemeral() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>The operator's secret.</summary>
    /// <exception cref="FormatException">It is not base64, or shorter than 32 bytes.</exception>
    public static ServerSecret FromBase64(string text) =>
        Convert.FromBase64String(text) is { Length: >= 32 } bytes ? new(bytes) : throw new FormatException("The server secret is shorter than 32 bytes.");

    /// <summary>Derives 32 bytes for one purpose: different purposes never share a key.</summary>
    internal void Derive(ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> input, Span<byte> key)
    {
        Span<byte> message = stackalloc byte[purpose.Length + 1 + input.Length];
        purpose.CopyTo(message);
        message[purpose.Length] = 0;
        input.CopyTo(message[(purpose.Length + 1)..]);
        var hash = _idle.TryTake(out var idle) ? idle : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _bytes);
        hash.AppendData(message);
        hash.GetHashAndReset(key);
        _idle.Add(hash);
        CryptographicOperations.ZeroMemory(message);
    }
}
