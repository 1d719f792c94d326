using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using HelpBot.Running.Sealing;

namespace HelpBot.Privacy.Limits;

/// <summary>
/// Turns an address or a number into a mark that tells nothing: a keyed hash under a salt that lives in memory for an hour. When the salt is gone, no list of marks
/// can be turned back into who they were, not even by trying every address there is. A conversation needs none of that: its id is no more than a random number.
/// </summary>
internal sealed class Marks : IDisposable
{
    private static readonly TimeSpan SaltLives = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(32);
    private readonly ITimer _hour;

    /// <summary>Draws a salt, and another one every hour, whether anybody comes or not.</summary>
    public Marks(TimeProvider time) => _hour = time.CreateTimer(static marks => ((Marks)marks!).DrawSalt(), this, SaltLives, SaltLives);

    /// <summary>
    /// The mark of a caller's address; of IPv6 the network that one household or phone has (/64). Null when the address cannot tell visitors apart, because it is this
    /// machine's or an inner network's: then a proxy stands in between that was not configured, and to count it would be to count everybody as one.
    /// </summary>
    public UInt128? OfAddress(IPAddress? address)
    {
        if (address is null)
            return null;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var written);
        return IsInner(address, bytes) ? null : Of(1, bytes[..Math.Min(written, 8)]);
    }

    /// <summary>The mark of a phone's number.</summary>
    public UInt128 OfSender(string number) => Of(2, Encoding.UTF8.GetBytes(number));

    /// <summary>The mark of a conversation: its public id, which was drawn at random and tells nothing of anybody.</summary>
    public static UInt128 OfConversation(string id)
    {
        Span<byte> bytes = stackalloc byte[ConversationKey.IdBytes];
        Base64Url.DecodeFromChars(id, bytes);
        return BitConverter.ToUInt128(bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _hour.Dispose();

    private void DrawSalt()
    {
        lock (_lock)
            RandomNumberGenerator.Fill(_salt);
    }

    private UInt128 Of(byte kind, ReadOnlySpan<byte> bytes)
    {
        Span<byte> message = stackalloc byte[1 + Math.Min(bytes.Length, 128)];
        Span<byte> hash = stackalloc byte[32];
        message[0] = kind;
        bytes[..(message.Length - 1)].CopyTo(message[1..]);
        lock (_lock)
            HMACSHA256.HashData(_salt, message, hash);

        CryptographicOperations.ZeroMemory(message);
        return BitConverter.ToUInt128(hash);
    }

    private static bool IsInner(IPAddress address, ReadOnlySpan<byte> bytes) =>
        IPAddress.IsLoopback(address)
        || (address.AddressFamily == AddressFamily.InterNetwork
            ? bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168)
            : address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal);
}
