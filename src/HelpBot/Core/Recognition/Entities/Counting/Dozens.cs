using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>A dozen, half a dozen, three dozens, een half dozijn, een gros.</summary>
internal static class Dozens
{
    public static Figure? Read(Reading reading, int at)
    {
        var next = at;
        var half = false;
        if (reading[next].Has(Role.A)) next++;
        if (reading[next].Has(Role.Half))
        {
            half = true;
            next++;
            if (reading[next].Has(Role.A)) next++;
        }

        if (!reading[next].Has(Role.Dozen) || (next == at && reading[at].Word!.Cardinal != 144)) return null;
        return new Figure(reading[next].Word!.Cardinal / (half ? 2 : 1), reading[next].End, Kind.Integer);
    }

    /// <summary>A dozen after number words multiplies the last group of them.</summary>
    public static Figure? After(Reading reading, ReadOnlySpan<Atom> atoms, int end)
    {
        if (!reading[end].Has(Role.Dozen)) return null;
        Span<Atom> all = stackalloc Atom[atoms.Length + 1];
        atoms.CopyTo(all);
        all[^1] = new Atom(reading[end].Word!.Cardinal, Rounds: true);
        return new Figure(Atoms.Value(all), reading[end].End, Kind.Integer);
    }
}
