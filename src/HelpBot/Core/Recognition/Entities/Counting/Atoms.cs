using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>The value of a row of number words: two, thousand, sixteen is 2016.</summary>
internal static class Atoms
{
    /// <summary>Stands for "and" between number words; it has no value of its own.</summary>
    public static readonly Atom And = new(-1, Rounds: false);

    /// <summary>A multiplier takes what stands before it, back to the multiplier that is at least as large.</summary>
    public static long Value(ReadOnlySpan<Atom> atoms)
    {
        long total = 0;
        var from = 0;
        for (var at = 0; at < atoms.Length; at++)
        {
            if (!atoms[at].Rounds || LargerFollows(atoms[(at + 1)..], atoms[at].Value)) continue;
            total += Multiply(Before(atoms[from..at]), atoms[at].Value);
            from = at + 1;
        }

        for (var at = from; at < atoms.Length; at++) total += Math.Max(atoms[at].Value, 0);
        return total;
    }

    private static long Before(ReadOnlySpan<Atom> atoms)
    {
        foreach (var atom in atoms)
            if (atom != And) return Value(atoms);
        return 1;
    }

    private static bool LargerFollows(ReadOnlySpan<Atom> rest, long value)
    {
        foreach (var atom in rest)
            if (atom.Rounds && atom.Value > value) return true;
        return false;
    }

    private static long Multiply(long left, long right) => left > long.MaxValue / Math.Max(right, 1) ? long.MaxValue : left * right;
}
