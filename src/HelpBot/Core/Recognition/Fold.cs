namespace HelpBot.Core.Recognition;

/// <summary>
/// Folds one character to the plain letter that people read in it: case, diacritics, full-width and mathematical letters, Cyrillic and Greek
/// look-alikes. Own tables, because the service runs without the system's culture data.
/// </summary>
internal static class Fold
{
    /// <summary>Stands for "nothing": zero-width characters, combining marks, skin tones.</summary>
    public const char Nothing = '\0';

    private const string Styles =
        "ᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂᵃᵇᵈᵉᵍᵏᵐᵒᵖᵗᵘᵛᵢᵣᵤᵥᶜᶠᶻⁱⁿₐₑₒₓₕₖₗₘₙₚₛₜℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨKℬℭℯℰℱℳℴℹⅅⅆⅇⅈⅉⱼⱽꜰꜱ";

    private const string Plain =
        "acdejkmoptuvwzabdeghijklmnoprtuwabdegkmoptuviruvcfzinaeoxhklmnpstcghhhhiillnpqrrrzzkbceefmoiddeijjvfs";

    private static readonly char[] Table = BuildTable();

    /// <summary>The folded character at a place of a text; <paramref name="width"/> is how many UTF-16 units it took.</summary>
    public static char At(string text, int place, out int width)
    {
        var letter = text[place];
        width = 1;
        if (!char.IsHighSurrogate(letter) || place + 1 == text.Length || !char.IsLowSurrogate(text[place + 1]))
            return letter < Table.Length ? Table[letter] : FoldHigh(letter);
        width = 2;
        return FoldPair(char.ConvertToUtf32(letter, text[place + 1]));
    }

    /// <summary>The letter that follows in a sign that is two letters ("ĳ", "ﬁ"), or <see cref="Nothing"/>; the first is given by <see cref="At"/>.</summary>
    public static char Second(char letter) => letter switch
    {
        '\u0132' or '\u0133' => 'j',
        '\uFB00' => 'f',
        '\uFB01' => 'i',
        '\uFB02' => 'l',
        '\uFB05' or '\uFB06' => 't',
        _ => Nothing,
    };

    /// <summary>Lower case without diacritics, for lists that editors write.</summary>
    public static string Word(string text)
    {
        var folded = new char[2 * text.Length];
        var length = 0;
        for (var place = 0; place < text.Length;)
        {
            var letter = At(text, place, out var width);
            if (letter != Nothing)
                folded[length++] = letter;
            if (Second(text[place]) is not Nothing and var second)
                folded[length++] = second;
            place += width;
        }

        return new string(folded, 0, length);
    }

    private static char FoldHigh(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => Table[letter - 0xFEE0],
        >= '\u1E00' and <= '\u1EFF' => Extended(letter),
        '\u2018' or '\u2019' or '\u02BC' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' => '"',
        >= '\u2010' and <= '\u2015' => '-',
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or '\uFEFF' or '\uFE0F' or '\uFE0E' => Nothing,
        >= '\u20D0' and <= '\u20FF' or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF' or >= '\uFE20' and <= '\uFE2F' => Nothing,
        >= '\u24D0' and <= '\u24E9' => (char)('a' + letter - '\u24D0'),
        >= '\u24B6' and <= '\u24CF' => (char)('a' + letter - '\u24B6'),
        >= '\u249C' and <= '\u24B5' => (char)('a' + letter - '\u249C'),
        >= '\u2460' and <= '\u2468' => (char)('1' + letter - '\u2460'),
        >= '\u2080' and <= '\u2089' => (char)('0' + letter - '\u2080'),
        >= '\u2074' and <= '\u2079' => (char)('4' + letter - '\u2074'),
        >= '\uFB00' and <= '\uFB02' => 'f',
        '\uFB05' or '\uFB06' => 's',
        >= '\u1D00' and <= '\u2C7D' or >= '\uA730' and <= '\uA731' => Styled(letter),
        _ => char.ToLowerInvariant(letter),
    };

    // Raised, lowered and small capital letters, and those of formulas.
    private static char Styled(char letter) => Styles.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? Plain[place] : char.ToLowerInvariant(letter);

    // Letters of 1E00–1EFF come in runs that share their base letter.
    private static char Extended(char letter) => letter switch
    {
        <= '\u1E01' => 'a', <= '\u1E07' => 'b', <= '\u1E09' => 'c', <= '\u1E13' => 'd', <= '\u1E1D' => 'e', <= '\u1E1F' => 'f', <= '\u1E21' => 'g',
        <= '\u1E2B' => 'h', <= '\u1E2F' => 'i', <= '\u1E35' => 'k', <= '\u1E3D' => 'l', <= '\u1E43' => 'm', <= '\u1E4B' => 'n', <= '\u1E53' => 'o',
        <= '\u1E57' => 'p', <= '\u1E5F' => 'r', <= '\u1E69' => 's', <= '\u1E71' => 't', <= '\u1E7B' => 'u', <= '\u1E7F' => 'v', <= '\u1E89' => 'w',
        <= '\u1E8D' => 'x', <= '\u1E8F' => 'y', <= '\u1E95' => 'z', <= '\u1E9F' => 's', <= '\u1EB7' => 'a', <= '\u1EC7' => 'e', <= '\u1ECB' => 'i',
        <= '\u1EE3' => 'o', <= '\u1EF1' => 'u', <= '\u1EF9' => 'y', _ => letter,
    };

    private static char FoldPair(int point) => point switch
    {
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((point - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((point - 0x1D7CE) % 10)),
        >= 0x1F110 and <= 0x1F189 => Boxed(point - 0x1F110),
        >= 0x1F3FB and <= 0x1F3FF => Nothing,
        0x1F44D => Signs.ThumbUp,
        0x1F590 or 0x1F91A or 0x1F44B => Signs.Palm,
        0x1F44A or 0x1F91B or 0x1F91C => Signs.Fist,
        _ => ' ',
    };

    // Bracketed, squared and circled capitals: four rows of 26, each 32 apart.
    private static char Boxed(int place) => place % 32 < 26 ? (char)('a' + (place % 32)) : ' ';

    private static char[] BuildTable()
    {
        var table = new char[0x0600];
        for (var letter = 0; letter < table.Length; letter++)
            table[letter] = letter is >= 0x0300 and <= 0x036F or 0x00AD ? Nothing : char.ToLowerInvariant((char)letter);
        Map(table, "àáâãäåāăąǎ", 'a');
        Map(table, "çćĉċč", 'c');
        Map(table, "ďđð", 'd');
        Map(table, "èéêëēĕėęě", 'e');
        Map(table, "ĝğġģ", 'g');
        Map(table, "ĥħ", 'h');
        Map(table, "ìíîïĩīĭįıǐ", 'i');
        Map(table, "ĵ", 'j');
        Map(table, "ķĸ", 'k');
        Map(table, "ĺļľŀł", 'l');
        Map(table, "ñńņňŉŋ", 'n');
        Map(table, "òóôõöøōŏőǒ", 'o');
        Map(table, "ŕŗř", 'r');
        Map(table, "śŝşšșß", 's');
        Map(table, "ţťŧț", 't');
        Map(table, "ùúûüũūŭůűųǔ", 'u');
        Map(table, "ŵ", 'w');
        Map(table, "ýÿŷ", 'y');
        Map(table, "źżž", 'z');
        Map(table, "ɡ", 'g');
        Map(table, "\u0133", 'i');
        Map(table, "¹", '1');
        Map(table, "²", '2');
        Map(table, "³", '3');
        Map(table, "ª", 'a');
        Map(table, "ʙ", 'b');
        Map(table, "ɢ", 'g');
        Map(table, "ʰʜ", 'h');
        Map(table, "ɪ", 'i');
        Map(table, "ʲ", 'j');
        Map(table, "ˡʟ", 'l');
        Map(table, "ɴ", 'n');
        Map(table, "º", 'o');
        Map(table, "ʳʀ", 'r');
        Map(table, "ſˢ", 's');
        Map(table, "ʷ", 'w');
        Map(table, "ˣ", 'x');
        Map(table, "ʸʏ", 'y');
        return table;
    }

    private static void Map(char[] table, string letters, char to)
    {
        foreach (var letter in letters)
        {
            table[letter] = to;
            if (char.ToUpperInvariant(letter) is var upper && upper < table.Length)
                table[upper] = to;
        }
    }
}

/// <summary>Signs that carry meaning, as single characters of the private area.</summary>
internal static class Signs
{
    /// <summary>An open palm.</summary>
    public const char Palm = '\uE000';

    /// <summary>A thumb.</summary>
    public const char ThumbUp = '\uE001';

    /// <summary>A closed fist.</summary>
    public const char Fist = '\uE002';
}
