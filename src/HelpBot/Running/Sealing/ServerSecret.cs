using System.Security.Cryptography;
using Geralt;

namespace HelpBot.Running.Sealing;

/// <summary>
/// The server's half of every key. Drawn anew at each start unless the operator configures one: then conversations in a shared
/// database outlive a restart.
/// </summary>
public sealed class ServerSecret
{
    private readonly byte[] _bytes;

    private ServerSecret(byte[] bytes) => _bytes = bytes.Length <= BLAKE2b.MaxKeySize ? bytes : Shortened(bytes);

    /// <summary>A secret that dies with the process.</summary>
    public static ServerSecret Ephemeral() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>The operator's secret.</summary>
    /// <exception cref="FormatException">It is not base64, or shorter than 32 bytes.</exception>
    public static ServerSecret FromBase64(string text) =>
        Convert.FromBase64String(text) is { Length: >= 32 } bytes ? new(bytes) : throw new FormatException("The server secret is shorter than 32 bytes.");

    /// <summary>Derives 32 bytes for one purpose (BLAKE2b under the secret): different purposes never share a key.</summary>
    internal void Derive(ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> input, Span<byte> key)
    {
        Span<byte> message = stackalloc byte[purpose.Length + 1 + input.Length];
        purpose.CopyTo(message);
        message[purpose.Length] = 0;
        input.CopyTo(message[(purpose.Length + 1)..]);
        BLAKE2b.ComputeTag(key, message, _bytes);
        CryptographicOperations.ZeroMemory(message);
    }

    private static byte[] Shortened(byte[] bytes)
    {
        var hash = new byte[BLAKE2b.MaxKeySize];
        BLAKE2b.ComputeHash(hash, bytes);
        return hash;
    }
}
