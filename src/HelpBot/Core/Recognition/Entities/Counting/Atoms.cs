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
        Span<long> following = stackalloc long[atoms.Length];
        LargestFollowing(atoms, following);
        long total = 0;
        var from = 0;
        for (var at = 0; at < atoms.Length; at++)
        {
            if (!atoms[at].Rounds || following[at] > atoms[at].Value) continue;
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

    /// <summary>The largest multiplier behind each atom, or -1.</summary>
    private static void LargestFollowing(ReadOnlySpan<Atom> atoms, Span<long> following)
    {
        var largest = -1L;
        for (var at = atoms.Length - 1; at >= 0; at--)
        {
            following[at] = largest;
            if (atoms[at].Rounds) largest = Math.Max(largest, atoms[at].Value);
        }
    }

    private static long Multiply(long left, long right) => left > long.MaxValue / Math.Max(right, 1) ? long.MaxValue : left * right;
}
