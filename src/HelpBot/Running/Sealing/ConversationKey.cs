using System.Buffers.Text;
using System.Security.Cryptography;

namespace HelpBot.Running.Sealing;

/// <summary>
/// What opens one conversation: its public id and the secret that only the visitor's client holds. Never stored as it is, never logged;
/// its text form tells the id only.
/// </summary>
public sealed class ConversationKey
{
    /// <summary>Bytes of the id.</summary>
    public const int IdBytes = 16;

    /// <summary>Bytes of the client's secret.</summary>
    public const int SecretBytes = 32;

    private readonly byte[] _secret;

    private ConversationKey(string id, byte[] secret) => (Id, _secret) = (id, secret);

    /// <summary>Public id: 22 characters of base64url.</summary>
    public string Id { get; }

    internal ReadOnlySpan<byte> Secret => _secret;

    internal byte[] IdBytesOf() => Base64Url.DecodeFromChars(Id);

    /// <summary>A key that nobody has had before.</summary>
    public static ConversationKey New() => From(RandomNumberGenerator.GetBytes(IdBytes), RandomNumberGenerator.GetBytes(SecretBytes));

    internal static ConversationKey From(ReadOnlySpan<byte> id, ReadOnlySpan<byte> secret) =>
        new(Base64Url.EncodeToString(id), secret.ToArray());

    /// <inheritdoc/>
    public override string ToString() => Id;
}
