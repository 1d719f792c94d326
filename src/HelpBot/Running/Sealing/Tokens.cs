using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace HelpBot.Running.Sealing;

/// <summary>
/// Writes a conversation's key as a token for the visitor's client, and reads it back. A token is authenticated by the server's secret and
/// carries the second in which it expires; it is not kept anywhere. A <em>pass</em> is a token's short-lived stand-in for
/// places that end up in URLs.
/// </summary>
public sealed class Tokens(ServerSecret server, Seal seal, TimeProvider time)
{
    private const int KeyBytes = ConversationKey.IdBytes + ConversationKey.SecretBytes;
    private const int MacBytes = 16;
    private const int TokenBytes = KeyBytes + 8 + MacBytes;

    /// <summary>How long a pass lets somebody in.</summary>
    public static TimeSpan PassLife { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A token that is good for <paramref name="life"/>.</summary>
    public string Issue(ConversationKey key, TimeSpan life)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        WriteKey(key, life, bytes);
        Authenticate(bytes[..(KeyBytes + 8)], bytes[(KeyBytes + 8)..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token.</summary>
    /// <returns>The key; or null when the token is malformed, forged, of another server, or expired.</returns>
    public ConversationKey? Read(ReadOnlySpan<char> token)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        Span<byte> mac = stackalloc byte[MacBytes];
        // Not the method that begins with Try: that one throws at a sign that no token has.
        if (token.Length != Base64Url.GetEncodedLength(TokenBytes) || Base64Url.DecodeFromChars(token, bytes, out _, out var written) != OperationStatus.Done || written != TokenBytes)
            return null;
        Authenticate(bytes[..(KeyBytes + 8)], mac);
        return CryptographicOperations.FixedTimeEquals(mac, bytes[(KeyBytes + 8)..]) ? ReadKey(bytes) : null;
    }

    /// <summary>A pass for a URL: sealed, and good for <see cref="PassLife"/>.</summary>
    public string IssuePass(ConversationKey key)
    {
        Span<byte> bytes = stackalloc byte[KeyBytes + 8];
        WriteKey(key, PassLife, bytes);
        return Base64Url.EncodeToString(seal.CloseFor("pass", bytes));
    }

    /// <summary>Reads a pass; null when it is not one or its minute is over. Whether it was used before is the caller's to know.</summary>
    public ConversationKey? ReadPass(string pass) =>
        Base64Url.IsValid(pass) && seal.OpenFor("pass", Base64Url.DecodeFromChars(pass)) is { Length: KeyBytes + 8 } bytes ? ReadKey(bytes) : null;

    private void WriteKey(ConversationKey key, TimeSpan life, Span<byte> bytes)
    {
        Base64Url.TryDecodeFromChars(key.Id, bytes, out _);
        key.Secret.CopyTo(bytes[ConversationKey.IdBytes..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[KeyBytes..], (time.GetUtcNow() + life).ToUnixTimeSeconds());
    }

    private ConversationKey? ReadKey(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadInt64BigEndian(bytes[KeyBytes..]) >= time.GetUtcNow().ToUnixTimeSeconds()
            ? ConversationKey.From(bytes[..ConversationKey.IdBytes], bytes[ConversationKey.IdBytes..KeyBytes])
            : null;

    private void Authenticate(ReadOnlySpan<byte> bytes, Span<byte> mac)
    {
        Span<byte> whole = stackalloc byte[32];
        server.Derive("token"u8, bytes, whole);
        whole[..MacBytes].CopyTo(mac);
    }
}
