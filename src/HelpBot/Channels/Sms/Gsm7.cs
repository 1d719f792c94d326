using System.Buffers;
using System.Text;

namespace HelpBot.Channels.Sms;

/// <summary>
/// The alphabet of text messages (3GPP TS 23.038) and what a text costs in it. It counts and it folds; it never refuses a sign: what the alphabet
/// lacks is sent as UCS-2, in shorter segments.
/// </summary>
public static class Gsm7
{
    private const string Basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    // Only signs that a reader does not miss: typographic twins, and accents that Dutch words stay readable without.
    private const string Folded = "’'‘'‚'‛'′'“\"”\"„\"″\"–-—-‐-‑-−-•-·-\u00A0 \u202F \u2009 \t ëeêeïiîiíiáaâaóoôoúuûuçcËEÏI×x";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(Basic + Extension);

    /// <summary>Whether every sign is in the alphabet.</summary>
    public static bool Has(string text) => !text.AsSpan().ContainsAnyExcept(Alphabet);

    /// <summary>What a text costs when it is sent.</summary>
    public static SmsSize Measure(string text)
    {
        var gsm = Has(text);
        var units = text.EnumerateRunes().Sum(rune => Units(rune, gsm));
        var single = gsm ? 160 : 70;
        return new SmsSize(gsm, units, units <= single ? 1 : Segments(text, gsm, gsm ? 153 : 67));
    }

    /// <summary>
    /// The same words in plain signs when that makes the whole text fit the alphabet (straight quotes, <c>ë</c> as <c>e</c>); else the text as it is.
    /// </summary>
    public static string Plain(string text)
    {
        if (Has(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
            plain.Append(sign == '…' ? "..." : Fold(sign).ToString());
        return plain.ToString() is var folded && Has(folded) ? folded : text;
    }

    private static char Fold(char sign)
    {
        for (var i = 0; i < Folded.Length; i += 2)
            if (Folded[i] == sign)
                return Folded[i + 1];
        return sign;
    }

    // A sign of two units is never cut in half, so a segment may end one unit early.
    private static int Segments(string text, bool gsm, int room)
    {
        var (segments, used) = (1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var units = Units(rune, gsm);
            (segments, used) = used + units > room ? (segments + 1, units) : (segments, used + units);
        }

        return segments;
    }

    private static int Units(Rune rune, bool gsm) =>
        gsm ? (Extension.Contains((char)rune.Value, StringComparison.Ordinal) ? 2 : 1) : rune.Utf16SequenceLength;
}

/// <summary>The size of a text message.</summary>
/// <param name="IsGsm">In the GSM alphabet; else UCS-2.</param>
/// <param name="Units">Septets, or 16-bit units.</param>
/// <param name="Segments">Messages that are paid for: 160 septets or 70 units for one, 153 or 67 for each of several.</param>
public readonly record struct SmsSize(bool IsGsm, int Units, int Segments);
