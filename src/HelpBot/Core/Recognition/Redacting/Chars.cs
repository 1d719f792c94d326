namespace HelpBot.Core.Recognition.Redacting;

/// <summary>Where words begin and end, for the scans.</summary>
internal static class Chars
{
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
