using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace HelpBot.Channels.Sms;

/// <summary>
/// Twilio's published rule for form webhooks: base64 of HMAC-SHA1, under the auth token, over the webhook's address followed by each
/// parameter's name and value, sorted by name; of a name that comes several times each different value once, sorted.
/// </summary>
public static class TwilioSignature
{
    /// <summary>Name of the header.</summary>
    public const string Header = "X-Twilio-Signature";

    /// <summary>Whether a request was signed with the token. Takes as long for a wrong signature as for a right one.</summary>
    public static bool IsValid(string? signature, string authToken, string url, IEnumerable<KeyValuePair<string, StringValues>> parameters) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(signature ?? ""),
            Encoding.UTF8.GetBytes(Of(authToken, url, parameters)));

    /// <summary>The signature that Twilio would send.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Twilio signs so; HMAC does not lean on SHA-1's weak side.")]
    public static string Of(string authToken, string url, IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        var signed = new StringBuilder(url);
        foreach (var (name, values) in parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
            foreach (var value in values.Select(value => value ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                signed.Append(name).Append(value);
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(signed.ToString())));
    }
}
