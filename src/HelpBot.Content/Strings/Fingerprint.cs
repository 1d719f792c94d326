using System.Security.Cryptography;
using System.Text;

namespace HelpBot.Content.Strings;

/// <summary>Tells whether an original changed since it was translated: eight hex digits that do not depend on white space.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of a line and those of its variants that exist.</summary>
    public static string Of(string text, string? covert, string? sms)
    {
        var joined = string.Join('\n', new[] { text, covert, sms }.OfType<string>().Select(Fold));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)).AsSpan(0, 4));
    }

    private static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
