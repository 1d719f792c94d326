using System.Collections.Frozen;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Cyrillic and Greek letters, digits and signs that stand for Latin letters when they are mixed with those in one word ("аngela", "4ngel@").
/// A word that is wholly Cyrillic is left as it is: it is another language.
/// </summary>
internal static class LookAlikes
{
    private static readonly FrozenDictionary<char, char> Letters = new Dictionary<char, char>
    {
        ['а'] = 'a', ['в'] = 'b', ['с'] = 'c', ['е'] = 'e', ['ё'] = 'e', ['н'] = 'h', ['і'] = 'i', ['ї'] = 'i', ['ј'] = 'j', ['к'] = 'k', ['м'] = 'm', ['о'] = 'o',
        ['р'] = 'p', ['ѕ'] = 's', ['т'] = 't', ['у'] = 'y', ['х'] = 'x', ['ԁ'] = 'd', ['ɡ'] = 'g', ['ӏ'] = 'l', ['ԛ'] = 'q', ['ԝ'] = 'w', ['п'] = 'n', ['г'] = 'r',
        ['α'] = 'a', ['β'] = 'b', ['ε'] = 'e', ['η'] = 'n', ['ι'] = 'i', ['κ'] = 'k', ['ν'] = 'v', ['ο'] = 'o', ['ρ'] = 'p', ['τ'] = 't', ['υ'] = 'u', ['χ'] = 'x', ['γ'] = 'y', ['ω'] = 'w',
        ['0'] = 'o', ['1'] = 'i', ['3'] = 'e', ['4'] = 'a', ['5'] = 's', ['7'] = 't', ['8'] = 'b', ['9'] = 'g', ['6'] = 'g', ['@'] = 'a', ['$'] = 's', ['€'] = 'e', ['!'] = 'i', ['|'] = 'l',
    }.ToFrozenDictionary();

    /// <summary>The Latin letter that a character looks like, or the character itself.</summary>
    public static char Latin(char letter) => Letters.GetValueOrDefault(letter, letter);

    /// <summary>Whether a character that is no letter may stand for one inside a word.</summary>
    public static bool IsSign(char letter) => letter is '@' or '$' or '€' or '|';

    /// <summary>Whether it is a plain Latin letter.</summary>
    public static bool IsLatin(char letter) => letter is >= 'a' and <= 'z';
}
