namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>English number words.</summary>
internal static class EnglishNumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] SmallOrdinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] TenOrdinals = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

    private static readonly (string Form, long Value)[] Rounds =
    [
        ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("mln", 1_000_000), ("billion", 1_000_000_000), ("bln", 1_000_000_000),
        ("trillion", 1_000_000_000_000), ("tln", 1_000_000_000_000), ("lakh", 100_000), ("crore", 10_000_000),
    ];

    public static IEnumerable<(string Form, Word Word)> All =>
    [
        .. Small.Select((form, value) => (form, new Word { Cardinal = value })),
        ("nought", new Word { Cardinal = 0 }), ("naught", new Word { Cardinal = 0 }), ("fourty", new Word { Cardinal = 40 }),
        .. Tens.Select((form, at) => (form, new Word { Cardinal = (at + 2) * 10 })),
        .. Rounds.Select(round => (round.Form, new Word { Cardinal = round.Value, Rounds = true })),
        .. Rounds.Select(round => (round.Form + "s", new Word { Cardinal = round.Value, Rounds = true })),
        .. Ordinals().Select(ordinal => (ordinal.Form, new Word { Ordinal = ordinal.Value, Rounds = ordinal.Value >= 100 })),
        .. Ordinals().Select(ordinal => (ordinal.Form + "s", new Word { Ordinal = ordinal.Value, Rounds = ordinal.Value >= 100, Plural = true })),
        ("half", new Word { Ordinal = 2, Roles = Role.Half }), ("halves", new Word { Ordinal = 2, Plural = true }),
        ("quarter", new Word { Ordinal = 4, Roles = Role.Quarter | Role.QuarterYear }), ("quarters", new Word { Ordinal = 4, Plural = true, Roles = Role.QuarterYear }),
        ("dozen", Dozen), ("dozens", Dozen), ("doz", Dozen), ("dz", Dozen), ("dzs", Dozen),
        ("minus", new Word { Roles = Role.Minus }), ("negative", new Word { Roles = Role.Minus }),
        ("point", new Word { Roles = Role.Point }), ("over", new Word { Roles = Role.Over }),
        ("last", Relative), ("next", Relative), ("previous", Relative), ("current", Relative), ("penultimate", Relative), ("antepenultimate", Relative),
    ];

    private static Word Dozen => new() { Cardinal = 12, Rounds = true, Roles = Role.Dozen };

    private static Word Relative => new() { Roles = Role.Relative };

    private static IEnumerable<(string Form, long Value)> Ordinals() =>
    [
        .. SmallOrdinals.Select((form, at) => (form, at + 1L)), ("nineth", 9),
        .. TenOrdinals.Select((form, at) => (form, (at + 2) * 10L)),
        ("hundredth", 100), ("thousandth", 1_000), ("millionth", 1_000_000), ("billionth", 1_000_000_000), ("trillionth", 1_000_000_000_000),
    ];
}
