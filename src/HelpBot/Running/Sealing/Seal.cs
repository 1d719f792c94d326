using System.Security.Cryptography;
using System.Text;

namespace HelpBot.Running.Sealing;

/// <summary>
/// Knows the keys that things are sealed under. What is sealed for a conversation opens only with the visitor's secret and the
/// server's together; what is sealed for the desk or the stream opens with the server's alone.
/// </summary>
public sealed class Seal(ServerSecret server)
{
    /// <summary>The seal of a conversation, for the length of a request.</summary>
    internal OneSeal For(ConversationKey key)
    {
        Span<byte> input = stackalloc byte[key.Id.Length + ConversationKey.SecretBytes];
        Encoding.ASCII.GetBytes(key.Id, input);
        key.Secret.CopyTo(input[key.Id.Length..]);
        return Derived("conversation"u8, input);
    }

    /// <summary>Seals for the server itself, under a key that serves only this purpose.</summary>
    public byte[] CloseFor(string purpose, ReadOnlySpan<byte> plain)
    {
        using var seal = Derived(Encoding.ASCII.GetBytes(purpose), []);
        return seal.Close(0, plain);
    }

    /// <summary>Opens what <see cref="CloseFor"/> sealed; null when it is not that.</summary>
    public byte[]? OpenFor(string purpose, ReadOnlySpan<byte> box)
    {
        using var seal = Derived(Encoding.ASCII.GetBytes(purpose), []);
        using var plain = new PlainBytes(box.Length);
        return seal.Open(0, box, plain) ? plain.Span.ToArray() : null;
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

    private OneSeal Derived(ReadOnlySpan<byte> purpose, Span<byte> input)
    {
        Span<byte> key = stackalloc byte[32];
        server.Derive(purpose, input, key);
        var seal = new OneSeal(key);
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(input);
        return seal;
    }
}
