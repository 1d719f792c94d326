using System.Collections.Frozen;

namespace HelpBot.Core.Recognition;

/// <summary>The spelling that was meant: look-alikes inside a Latin word, stretched letters, and the abbreviations of text messages.</summary>
internal static class Spelling
{
    private const int LongestStretched = 24;

    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mn"] = "mijn", ["m'n"] = "mijn", ["me'n"] = "mijn", ["zn"] = "zijn", ["z'n"] = "zijn", ["dr"] = "haar", ["d'r"] = "haar", ["ff"] = "even", ["gwn"] = "gewoon", ["wrm"] = "waarom",
        ["idd"] = "inderdaad", ["nix"] = "niks", ["niets"] = "niks", ["iem"] = "iemand", ["iets"] = "iets", ["mss"] = "misschien", ["mischien"] = "misschien", ["egt"] = "echt", ["tog"] = "toch", ["nogsteeds"] = "nog steeds",
        ["ie"] = "hij", ["ken"] = "kan", ["heb"] = "heb", ["hep"] = "heb", ["hb"] = "heb", ["bn"] = "ben", ["kben"] = "ik ben", ["kheb"] = "ik heb", ["kga"] = "ik ga", ["kwil"] = "ik wil", ["kan"] = "kan", ["t"] = "het", ["'t"] = "het", ["k"] = "ik", ["'k"] = "ik", ["ni"] = "niet", ["nie"] = "niet", ["nt"] = "niet",
        ["wa"] = "wat", ["da"] = "dat", ["aub"] = "alsjeblieft", ["svp"] = "alsjeblieft", ["ajb"] = "alsjeblieft", ["plz"] = "please", ["pls"] = "please", ["plss"] = "please", ["u"] = "u", ["ur"] = "your", ["r"] = "are", ["im"] = "i'm", ["ive"] = "i've", ["dont"] = "don't", ["cant"] = "can't",
        ["wont"] = "won't", ["didnt"] = "didn't", ["doesnt"] = "doesn't", ["isnt"] = "isn't", ["wasnt"] = "wasn't", ["hes"] = "he's", ["shes"] = "she's", ["thats"] = "that's", ["theres"] = "there's", ["bf"] = "boyfriend", ["gf"] = "girlfriend", ["hubby"] = "husband", ["mum"] = "mother", ["mom"] = "mother",
        ["rn"] = "right now", ["idk"] = "i don't know", ["smth"] = "something", ["sth"] = "something", ["cuz"] = "because", ["cos"] = "because", ["bc"] = "because", ["w"] = "with", ["wanna"] = "want to", ["gonna"] = "going to", ["thx"] = "thanks", ["tnx"] = "thanks", ["ty"] = "thanks", ["bday"] = "birthday",
        ["kn"] = "kan", ["knt"] = "kan niet", ["stt"] = "staat", ["hlp"] = "help", ["vr"] = "voor", ["mt"] = "met", ["gn"] = "geen", ["nr"] = "nummer", ["wrdt"] = "wordt", ["cnt"] = "can't",
        ["vd"] = "van de", ["vh"] = "van het", ["vrijdach"] = "vrijdag", ["vanacht"] = "vannacht", ["gister"] = "gisteren", ["gistere"] = "gisteren", ["femily"] = "family", ["engela"] = "angela", ["enjela"] = "angela", ["engella"] = "angela",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ShortBySpan = Short.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The key of a folded word; works in place.</summary>
    public static string Of(Span<char> letters)
    {
        var word = Unstretched(Latinised(letters));
        if (ShortBySpan.TryGetValue(word, out var full))
            return full;
        // An apostrophe that opens a quotation ("he says 'say your prayers'") is not of the word.
        return new string(word is ['\'', ..] ? word[1..] : word);
    }

    // Digits and foreign letters become Latin only in a word that has at least two Latin letters, or one beside a sign.
    private static Span<char> Latinised(Span<char> letters)
    {
        int latin = 0, other = 0, trailing = 0;
        foreach (var letter in letters)
        {
            if (LookAlikes.IsLatin(letter))
                (latin, trailing) = (latin + 1, 0);
            else if (letter != '\'')
                (other, trailing) = (other + 1, trailing + (char.IsAsciiDigit(letter) ? 1 : 0));
        }

        if (IsPair(letters, latin) is false && (latin < 2 || other == 0 || other > latin || char.IsAsciiDigit(letters[0])))
            return letters;
        for (var place = 0; place < letters.Length - trailing; place++)
            letters[place] = LookAlikes.Latin(letters[place]);
        return letters;
    }

    // "mе", with a Cyrillic letter: in a word of two, one Latin letter is enough. A digit beside it is a digit.
    private static bool IsPair(ReadOnlySpan<char> letters, int latin) => letters.Length == 2 && latin == 1 && char.IsLetter(letters[0]) && char.IsLetter(letters[1]);

    /// <summary>A stretched word with two of each stretched letter, "kneeep" as "kneep", where <see cref="Of"/> has one; or null where none is stretched.</summary>
    public static string? Doubled(string text, int start, int end)
    {
        Span<char> letters = stackalloc char[LongestStretched];
        var (length, run, stretched) = (0, 0, false);
        for (var place = start; place <= end;)
        {
            var letter = Fold.At(text, place, out var width);
            place += width;
            if (letter == Fold.Nothing)
                continue;
            if (!LookAlikes.IsLatin(letter))
                return null;
            run = length > 0 && letters[length - 1] == letter ? run + 1 : 1;
            stretched |= run > 2;
            if (run > 2)
                continue;
            if (length == LongestStretched)
                return null;
            letters[length++] = letter;
        }

        return stretched ? new string(letters[..length]) : null;
    }

    // "heeeelp" is "help": three or more of a letter become one, unless the vocabulary knows the word with two.
    private static Span<char> Unstretched(Span<char> letters)
    {
        var length = 0;
        for (var place = 0; place < letters.Length;)
        {
            var run = 1;
            while (place + run < letters.Length && letters[place + run] == letters[place])
                run++;
            var keep = run >= 3 && char.IsLetter(letters[place]) ? 1 : run;
            for (var copy = 0; copy < keep; copy++)
                letters[length++] = letters[place];
            place += run;
        }

        return letters[..length];
    }
}
