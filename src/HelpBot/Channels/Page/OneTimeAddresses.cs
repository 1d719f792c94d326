using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HelpBot.Running.Sealing;

namespace HelpBot.Channels.Page;

/// <summary>
/// Addresses that show a page once. Browsers write a posted form to disk with their history, for as long as the tab can be brought back; so no
/// form's answer is a page: it sends on to one of these, sealed, good for a minute and a single look. Back, reload, the history and a restored
/// session find them used, and show the empty page.
/// </summary>
internal sealed class OneTimeAddresses(Seal seal, TimeProvider time)
{
    private const string Purpose = "page";

    private readonly UsedPasses _used = new(Tokens.PassLife, time);

    /// <summary>An address for one look.</summary>
    public string For(Sight sight)
    {
        var until = (time.GetUtcNow() + Tokens.PassLife).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        // Joined, not interpolated: that would leave the token in a borrowed buffer, which nobody clears.
        var text = string.Join(' ', until, sight.What, sight.Language, sight.Covert ? "1" : "0", sight.Token);
        var bytes = Encoding.ASCII.GetBytes(text);
        var box = seal.CloseFor(Purpose, bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return "/?v=" + Base64Url.EncodeToString(box);
    }

    /// <summary>What the address shows; null when it was looked at before, is too old, or is none of ours.</summary>
    public Sight? Open(string pass)
    {
        if (!Base64Url.IsValid(pass))
            return null;
        var box = Base64Url.DecodeFromChars(pass);
        return seal.OpenFor(Purpose, box) is { } bytes && _used.Use(box) ? Read(Encoding.ASCII.GetString(bytes)) : null;
    }

    private Sight? Read(string text) =>
        text.Split(' ') is [var until, var what, var language, var covert, var token]
        && long.Parse(until, CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds()
            ? new Sight(what, language, covert == "1", token.Length > 0 ? token : null)
            : null;
}
