namespace HelpBot.Core.Recognition.Redacting;

/// <summary>Where words begin and end, for the scans.</summary>
internal static class Chars
{
    /// <summary>The first character of the scripts that have digits of their own.</summary>
    private const char Foreign = '\u0600';

    /// <summary>The text with its full-width signs and the digits of other scripts as plain ones; every character stands where it stood.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(Foreign, char.MaxValue)) return text;
        foreach (var letter in text)
            if (Plain(letter) != letter)
                return string.Create(text.Length, text, static (plain, text) =>
                {
                    for (var at = 0; at < plain.Length; at++) plain[at] = Plain(text[at]);
                });
        return text;
    }

    private static char Plain(char letter) => letter switch
    {
        < Foreign => letter,
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        _ => char.IsDigit(letter) ? (char)('0' + (int)char.GetNumericValue(letter)) : letter,
    };

    /// <summary>Whether neither a letter nor a digit stands just before a place.</summary>
    public static bool StartsAt(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    /// <summary>Whether neither a letter nor a digit stands at a place.</summary>
    public static bool EndsAt(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);

    /// <summary>The place after the letters that start at a place; an apostrophe or hyphen between letters counts as one.</summary>
    public static int AfterWord(string text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || (text[at] is '\'' or '’' or '-' && at + 1 < text.Length && char.IsLetter(text[at + 1])))) at++;
        return at;
    }

    /// <summary>The place after blanks.</summary>
    public static int AfterBlanks(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or '\u00A0')) at++;
        return at;
    }

    /// <summary>The place after the digits that start at a place.</summary>
    public static int AfterDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }
}
