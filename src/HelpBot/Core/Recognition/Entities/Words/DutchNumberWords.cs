namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>Dutch number words up to a hundred and the large ones; numbers written as one word are read by <see cref="DutchCompounds"/>.</summary>
internal static class DutchNumberWords
{
    private static readonly (string Form, long Value)[] Ordinals =
    [
        ("nulde", 0), ("eerste", 1), ("éérste", 1), ("eende", 1), ("tweede", 2), ("derde", 3), ("vierde", 4), ("vijfde", 5), ("zesde", 6), ("zevende", 7), ("achtste", 8),
        ("negende", 9), ("tiende", 10), ("elfde", 11), ("twaalfde", 12), ("dertiende", 13), ("veertiende", 14), ("vijftiende", 15), ("zestiende", 16),
        ("zeventiende", 17), ("achttiende", 18), ("negentiende", 19), ("twintigste", 20), ("dertigste", 30), ("veertigste", 40), ("vijftigste", 50),
        ("zestigste", 60), ("zeventigste", 70), ("tachtigste", 80), ("negentigste", 90), ("honderdste", 100), ("duizendste", 1_000),
        ("miljoenste", 1_000_000), ("miljardste", 1_000_000_000), ("biljoenste", 1_000_000_000_000),
    ];

    public static IEnumerable<(string Form, Word Word)> All =>
    [
        .. DutchCompounds.Units.Select(unit => (unit.Form, new Word { Cardinal = unit.Value })),
        .. DutchCompounds.Rounds.Select(round => (round.Form, new Word { Cardinal = round.Value, Rounds = true })),
        .. Ordinals.Select(ordinal => (ordinal.Form, new Word { Ordinal = ordinal.Value, Rounds = ordinal.Value >= 100 })),
        .. Ordinals.Select(ordinal => (ordinal.Form + "n", new Word { Ordinal = ordinal.Value, Rounds = ordinal.Value >= 100, Plural = true })),
        ("half", new Word { Ordinal = 2, Roles = Role.Half }), ("halve", new Word { Ordinal = 2, Roles = Role.Half }), ("helft", new Word { Ordinal = 2, Roles = Role.Half }),
        ("halven", new Word { Ordinal = 2, Plural = true }),
        ("kwart", new Word { Ordinal = 4, Roles = Role.Quarter }), ("vierdes", new Word { Ordinal = 4, Plural = true }),
        ("dozijn", Dozen), ("dozijnen", Dozen), ("gros", new Word { Cardinal = 144, Rounds = true, Roles = Role.Dozen }),
        ("min", new Word { Roles = Role.Minus }), ("negatief", new Word { Roles = Role.Minus }),
        ("komma", new Word { Roles = Role.Point }),
        ("volgende", Relative), ("vorige", Relative), ("vorig", Relative), ("huidige", Relative), ("laatste", Relative), ("laatst", Relative), ("voorlaatste", Relative),
        ("anderhalf", Fraction(3, 2)), ("anderhalve", Fraction(3, 2)), ("driekwart", Fraction(3, 4)),
    ];

    private static Word Dozen => new() { Cardinal = 12, Rounds = true, Roles = Role.Dozen };

    private static Word Relative => new() { Roles = Role.Relative };

    /// <summary>A fraction in one word: its two parts stand in the atoms.</summary>
    private static Word Fraction(long upper, long lower) => new() { Roles = Role.Half, Atoms = [new Atom(upper, Rounds: false), new Atom(lower, Rounds: false)] };
}
