using System.Security.Cryptography;
using System.Text;

namespace HelpBot.Running.Sealing;

/// <summary>
/// Seals bytes with AES-256-GCM: nonce, tag, cipher text. What is sealed for a conversation opens only with the visitor's secret and the
/// server's together; what is sealed for the desk or the stream opens with the server's alone.
/// </summary>
public sealed class Seal(ServerSecret server)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Seals for a conversation. <paramref name="place"/> binds it to its place, so that pieces cannot be swapped.</summary>
    public byte[] Close(ConversationKey key, long place, ReadOnlySpan<byte> plain)
    {
        Span<byte> cipherKey = stackalloc byte[32];
        DeriveFor(key, cipherKey);
        return Close(cipherKey, place, plain);
    }

    /// <summary>Opens what was sealed for a conversation; null when it was not sealed with this key, for this place.</summary>
    public byte[]? Open(ConversationKey key, long place, ReadOnlySpan<byte> box)
    {
        Span<byte> cipherKey = stackalloc byte[32];
        DeriveFor(key, cipherKey);
        return Open(cipherKey, place, box);
    }

    /// <summary>Seals for the server itself, under a key that serves only this purpose.</summary>
    public byte[] CloseFor(string purpose, ReadOnlySpan<byte> plain)
    {
        Span<byte> cipherKey = stackalloc byte[32];
        server.Derive(Encoding.ASCII.GetBytes(purpose), [], cipherKey);
        return Close(cipherKey, 0, plain);
    }

    /// <summary>Opens what <see cref="CloseFor"/> sealed; null when it is not that.</summary>
    public byte[]? OpenFor(string purpose, ReadOnlySpan<byte> box)
    {
        Span<byte> cipherKey = stackalloc byte[32];
        server.Derive(Encoding.ASCII.GetBytes(purpose), [], cipherKey);
        return Open(cipherKey, 0, box);
    }

    /// <summary>
    /// The key of a sender that can hold no secret (a phone): id and secret come from the number and the server's secret, so that the
    /// number itself is never kept.
    /// </summary>
    public ConversationKey ForSender(string number)
    {
        Span<byte> id = stackalloc byte[32];
        Span<byte> secret = stackalloc byte[32];
        var sender = Encoding.UTF8.GetBytes(number);
        server.Derive("sender-id"u8, sender, id);
        server.Derive("sender-secret"u8, sender, secret);
        return ConversationKey.From(id[..ConversationKey.IdBytes], secret);
    }

    private void DeriveFor(ConversationKey key, Span<byte> cipherKey)
    {
        Span<byte> input = stackalloc byte[key.Id.Length + ConversationKey.SecretBytes];
        Encoding.ASCII.GetBytes(key.Id, input);
        key.Secret.CopyTo(input[key.Id.Length..]);
        server.Derive("conversation"u8, input, cipherKey);
        CryptographicOperations.ZeroMemory(input);
    }

    private static byte[] Close(Span<byte> cipherKey, long place, ReadOnlySpan<byte> plain)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(cipherKey, TagBytes);
        cipher.Encrypt(nonce, plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), BitConverter.GetBytes(place));
        CryptographicOperations.ZeroMemory(cipherKey);
        return box;
    }

    private static byte[]? Open(Span<byte> cipherKey, long place, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceBytes + TagBytes)
            return null;
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(cipherKey, TagBytes);
        CryptographicOperations.ZeroMemory(cipherKey);
        try
        {
            cipher.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain, BitConverter.GetBytes(place));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
