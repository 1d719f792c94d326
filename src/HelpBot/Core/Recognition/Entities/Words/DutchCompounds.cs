namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>Reads Dutch numbers that are written as one word: tweeëntwintig, honderddrie, vijfendertigste, tweeënhalf.</summary>
internal static class DutchCompounds
{
    public static readonly (string Form, long Value)[] Units =
    [
        ("nul", 0), ("een", 1), ("één", 1), ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6), ("zeven", 7), ("acht", 8), ("negen", 9),
        ("tien", 10), ("elf", 11), ("twaalf", 12), ("dertien", 13), ("veertien", 14), ("vijftien", 15), ("zestien", 16), ("zeventien", 17), ("achttien", 18), ("negentien", 19),
        ("twintig", 20), ("dertig", 30), ("veertig", 40), ("vijftig", 50), ("zestig", 60), ("zeventig", 70), ("tachtig", 80), ("negentig", 90),
    ];

    public static readonly (string Form, long Value)[] Rounds =
    [
        ("honderd", 100), ("duizend", 1_000), ("miljoen", 1_000_000), ("miljard", 1_000_000_000), ("biljoen", 1_000_000_000_000),
    ];

    private static readonly (string Form, long Value)[] Longest = [.. Units.Append((Form: "vijv", Value: 5L)).OrderByDescending(unit => unit.Form.Length)];

    private static readonly (string Form, long Value)[] Endings =
    [
        ("eerste", 1), ("eende", 1), ("tweede", 2), ("derde", 3), ("vierde", 4), ("vijfde", 5), ("zesde", 6), ("zevende", 7), ("achtste", 8), ("negende", 9), ("tiende", 10),
        ("elfde", 11), ("twaalfde", 12), ("dertiende", 13), ("veertiende", 14), ("vijftiende", 15), ("zestiende", 16), ("zeventiende", 17), ("achttiende", 18), ("negentiende", 19),
        ("twintigste", 20), ("dertigste", 30), ("veertigste", 40), ("vijftigste", 50), ("zestigste", 60), ("zeventigste", 70), ("tachtigste", 80), ("negentigste", 90),
        ("honderdste", 100), ("duizendste", 1_000), ("miljoenste", 1_000_000), ("miljardste", 1_000_000_000), ("biljoenste", 1_000_000_000_000),
    ];

    /// <summary>A quick look that lets ordinary words through without any work.</summary>
    public static bool MayBe(ReadOnlySpan<char> form) => form.Length is >= 7 and <= 120 && form[0] switch
    {
        'e' => form[1] is 'e' or 'l',
        'é' => true,
        't' => form[1] is 'w' or 'i' or 'a',
        'd' => form[1] is 'r' or 'e' or 'u',
        'v' => form[1] is 'i' or 'e',
        'z' => form[1] is 'e',
        'a' => form[1] is 'c',
        'n' => form[1] is 'e' or 'u',
        'h' => form[1] is 'o',
        _ => false,
    };

    public static Word? Read(string form)
    {
        var atoms = new List<Atom>();
        var at = 0;
        while (at < form.Length)
        {
            if (atoms.Count > 0 && Ending(form, at) is { } ordinal) return Ordinal(atoms, ordinal);
            var before = at;
            if (!Step(form, ref at, atoms) || at == before) return null;
            if (at < form.Length && Half(form, at)) return Mixed(atoms);
            if (at < form.Length && Joined(form, at, out var joined)) at += joined;
            if (at == form.Length && form.EndsWith('n') && (form.EndsWith("en", StringComparison.Ordinal) || form.EndsWith("ën", StringComparison.Ordinal)) && !Complete(form)) return null;
        }

        return atoms.Count < 2 ? Single(atoms) : new Word { Cardinal = Counting.Atoms.Value([.. atoms]), Atoms = [.. atoms] };
    }

    /// <summary>Whether the last letters are those of a number ("zeven", "miljoen") and not a loose "en".</summary>
    private static bool Complete(string form) => Units.Any(unit => form.EndsWith(unit.Form, StringComparison.Ordinal)) || Rounds.Any(round => form.EndsWith(round.Form, StringComparison.Ordinal));

    private static Word? Single(List<Atom> atoms) => atoms.Count == 1 ? new Word { Cardinal = atoms[0].Value, Rounds = atoms[0].Rounds } : null;

    private static Word Ordinal(List<Atom> atoms, (string Form, long Value) ending)
    {
        var round = ending.Value >= 100;
        atoms.Add(new Atom(ending.Value, round));
        return new Word { Ordinal = Counting.Atoms.Value([.. atoms]), Atoms = [] };
    }

    private static Word Mixed(List<Atom> atoms) =>
        new() { Roles = Role.Half, Atoms = [new Atom((Counting.Atoms.Value([.. atoms]) * 2) + 1, Rounds: false), new Atom(2, Rounds: false)] };

    private static bool Step(string form, ref int at, List<Atom> atoms)
    {
        foreach (var (round, value) in Rounds)
        {
            if (!Starts(form, at, round)) continue;
            atoms.Add(new Atom(value, Rounds: true));
            at += round.Length;
            return true;
        }

        foreach (var (unit, value) in Longest)
        {
            if (!Starts(form, at, unit)) continue;
            at += unit.Length;
            atoms.Add(new Atom(value + Tens(form, ref at, value), Rounds: false));
            return true;
        }

        return false;
    }

    /// <summary>The "en twintig" after a unit.</summary>
    private static long Tens(string form, ref int at, long unit)
    {
        if (unit is < 1 or > 9 || !Joined(form, at, out var joined)) return 0;
        foreach (var (tens, value) in Units)
        {
            if (value < 20 || !Starts(form, at + joined, tens) || Starts(form, at + joined + tens.Length, "ste")) continue;
            at += joined + tens.Length;
            return value;
        }

        return 0;
    }

    private static bool Joined(string form, int at, out int length)
    {
        length = Starts(form, at, "en") || Starts(form, at, "ën") ? 2 : 0;
        return length > 0;
    }

    private static bool Half(string form, int at) => Joined(form, at, out var joined) && form.AsSpan(at + joined) is "half" or "halve" or "eenhalf" or "eenhalve";

    private static (string Form, long Value)? Ending(string form, int at)
    {
        foreach (var ending in Endings)
            if (form.Length - at == ending.Form.Length && Starts(form, at, ending.Form)) return ending;
        return null;
    }

    private static bool Starts(string form, int at, string part) => at <= form.Length && form.AsSpan(at).StartsWith(part, StringComparison.Ordinal);
}
