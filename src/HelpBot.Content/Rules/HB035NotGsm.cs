using System.Buffers;
using System.Text;
using HelpBot.Content.Reading;
using HelpBot.Content.Strings;

namespace HelpBot.Content.Rules;

/// <summary>A text message with signs that make it twice as dear.</summary>
internal static class HB035NotGsm
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB035", Severity.Error,
        "A text message with signs that make it twice as dear",
        "One sign outside the GSM alphabet cuts a text message to 70 characters; it can arrive in pieces.",
        Check);

    private const string Gsm = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(Gsm);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        foreach (var (_, id, words) in draft.AllWords.Where(said => said.Id.EndsWith(Variant.Sms, StringComparison.Ordinal)))
        {
            var at = words.Text.AsSpan().IndexOfAnyExcept(Alphabet);
            if (at >= 0)
                yield return Rule.At(words.Place, $"The sign '{SignAt(words.Text, at)}' in the text message of '{id[..^Variant.Sms.Length]}' is not in the alphabet of text messages.", "Use plain letters and straight quotes.");
        }
    }

    private static string SignAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var sign) ? sign.ToString() : "\uFFFD";
}
