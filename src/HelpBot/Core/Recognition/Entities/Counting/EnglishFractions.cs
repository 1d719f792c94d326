using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>English fractions: a row of number words whose last word is an ordinal, split where the lower part begins.</summary>
internal static class EnglishFractions
{
    public static Figure? Read(Reading reading, int at)
    {
        if (reading[at].Has(Role.Half) || reading[at].Has(Role.Quarter)) return Bare(reading, at);
        Span<Atom> row = stackalloc Atom[NumberReader.MostAtoms];
        var end = Collect(reading, at, row, out var length, out var article);
        if (length < 1 || (row[length - 1] == Atoms.And && IsPart(reading, end)) || reading[end].Word is not { Ordinal: >= 1 } last || last.Unit == Unit.Second) return null;
        if (!last.Plural && !article) return null;
        if (last.Ordinal <= 2 && !IsHalf(reading, end) && !AfterTens(row[..length])) return null;
        row[length++] = new Atom(last.Ordinal, Rounds: last.Ordinal >= 100);
        return Value(reading, row[..length], end + 1);
    }

    /// <summary>"five and half" is no fraction, while "one hundred and fifth" is.</summary>
    private static bool IsPart(Reading reading, int at) => reading[at].Has(Role.Half) || reading[at].Has(Role.Quarter);

    private static bool IsHalf(Reading reading, int at) => reading[at].Has(Role.Half) || reading.Span(at) is "halves";

    /// <summary>First and second are places, but twenty-first can be the lower part of a fraction.</summary>
    private static bool AfterTens(ReadOnlySpan<Atom> row) => row[^1].Value is >= 20 and < 100;

    /// <summary>half, half a million, quarter of a million.</summary>
    private static Figure? Bare(Reading reading, int at)
    {
        var word = reading[at].Word!;
        if (Round(reading, at + 1) is { } round) return new Figure(round.Value / word.Ordinal, round.End, Kind.Fraction);
        return word.Is(Role.Half) && !IsHalfADozen(reading, at) ? new Figure(0.5, reading[at].End, Kind.Fraction) : null;
    }

    private static bool IsHalfADozen(Reading reading, int at) => reading[at + 1].Has(Role.A) && reading[at + 2].Has(Role.Dozen);

    /// <summary>A multiplier, perhaps after "of a" or "a".</summary>
    private static Figure? Round(Reading reading, int at)
    {
        if (reading[at].Has(Role.Of) && reading[at + 1].Has(Role.A)) at += 2;
        else if (reading[at].Has(Role.A)) at++;
        return reading[at].Word is { Rounds: true, Cardinal: > 0 } round && !round.Is(Role.Dozen) ? new Figure(round.Cardinal, reading[at].End, Kind.Integer) : null;
    }

    /// <summary>Collects number words up to an ordinal. <paramref name="article"/> says whether "a" or "one" stands before the lower part.</summary>
    private static int Collect(Reading reading, int at, Span<Atom> row, out int length, out bool article)
    {
        (length, article) = (0, false);
        var (next, openArticle) = (at, false);
        if (reading[at].Has(Role.A) && reading[at + 1].Word is { Cardinal: >= 0 and < 20, Rounds: false }) return at;
        for (; length < row.Length - 2; next++)
        {
            var token = reading[next];
            if (token.Word is { Ordinal: >= 1 } word && (word.Cardinal < 0 || word.Rounds))
            {
                article = openArticle;
                break;
            }

            if (token.Is('-') && length > 0) Hyphen(reading, ref next, row, ref length);
            else if (token.Has(Role.And) && length > 0) row[length++] = Atoms.And;
            else if (token.Has(Role.A)) row[length++] = new Atom(1, Rounds: false);
            else if (token.IsDigits && length == 0 && reading[next + 1].Word is { Rounds: true, Cardinal: > 0 }) row[length++] = new Atom(token.Value, Rounds: false);
            else if (token.Word is { Cardinal: >= 0 } number) row[length++] = new Atom(number.Cardinal, number.Rounds);
            else break;
            openArticle = token.Has(Role.A) || token.Word is { Cardinal: 1 } || (openArticle && token.Word is { Cardinal: >= 20 } or { Rounds: true }) || (openArticle && (token.Is('-') || token.Has(Role.And)));
        }

        return next;
    }

    /// <summary>A hyphen joins tens and ones into one number; before an ordinal it joins nothing.</summary>
    private static void Hyphen(Reading reading, ref int next, Span<Atom> row, ref int length)
    {
        if (row[length - 1].Value is >= 20 and < 100 && reading[next + 1].Word is { Cardinal: >= 1 and < 10 } ones)
        {
            row[length - 1] = new Atom(row[length - 1].Value + ones.Cardinal, Rounds: false);
            next++;
        }
    }

    private static Figure? Value(Reading reading, ReadOnlySpan<Atom> row, int end)
    {
        var split = Split(row);
        var lower = Lower(row[split..]);
        var (whole, upper, mixed) = Upper(row[..split]);
        if (lower == 0 || (whole == 0 && upper == 0)) return null;
        var last = reading[end - 1].End;
        if (Round(reading, end) is { } round)
        {
            var multiplied = mixed && !EndsWithLarge(row[..split]) ? (whole + (upper / lower)) * round.Value : mixed && upper < lower ? whole + (round.Value * upper / lower) : round.Value * (whole + upper) / lower;
            return new Figure(multiplied, round.End, Kind.Fraction);
        }

        if (mixed && upper < lower) return new Figure(LargePart(row[..split]) is { } large && lower <= 10 && upper < 10 ? whole + (large * upper / lower) : whole + (upper / lower), last, Kind.Fraction);
        return new Figure((whole + upper) / lower, last, Kind.Fraction);
    }

    private static double Lower(ReadOnlySpan<Atom> row)
    {
        if (row.Length < 2) return row[^1].Value;
        var before = Atoms.Value(row[..^1]);
        return row[^1].Rounds && before < row[^1].Value ? before * row[^1].Value : before + row[^1].Value;
    }

    /// <summary>What stands before the last "and" is whole; what follows is the upper part.</summary>
    private static (double Whole, double Upper, bool Mixed) Upper(ReadOnlySpan<Atom> row)
    {
        for (var at = row.Length - 2; at >= 0; at--)
            if (row[at] == Atoms.And) return (Atoms.Value(row[..at]), Atoms.Value(row[(at + 1)..]), true);
        return (Atoms.Value(row), 0, false);
    }

    private static bool EndsWithLarge(ReadOnlySpan<Atom> row) => LastWhole(row) is { Rounds: true };

    private static double? LargePart(ReadOnlySpan<Atom> row) => LastWhole(row) is { Rounds: true, Value: >= 1_000_000 } atom ? atom.Value : null;

    private static Atom? LastWhole(ReadOnlySpan<Atom> row)
    {
        for (var at = row.Length - 2; at > 0; at--)
            if (row[at] == Atoms.And) return row[at - 1];
        return null;
    }

    /// <summary>Where the lower part begins: back from the end for as long as the words compose one number.</summary>
    private static int Split(ReadOnlySpan<Atom> row)
    {
        var (current, round) = (row[^1].Value, 1L);
        for (var at = row.Length - 2; at >= 0; at--)
        {
            if (row[at] == Atoms.And) continue;
            var previous = current;
            current = row[at].Value;
            var apart = previous < 100 && !Composes(current, previous) && row[at + 1] == Atoms.And;
            var together = previous >= 100 ? previous > current : Composes(current, previous) || apart;
            if (!together || (previous < 100 && current < round)) return at + 1;
            if (previous < 100) round = current;
            if (at == 0) return FirstSplit(row);
        }

        return 1;
    }

    private static int FirstSplit(ReadOnlySpan<Atom> row)
    {
        for (var at = 1; at <= row.Length - 2; at++)
            if (row[at].Value >= 100 && row[at + 1] != Atoms.And && row[at + 1].Value < 100) return at + 1;
        return row.Length - 1;
    }

    private static bool Composes(long big, long small)
    {
        var basis = small > 10 ? 100 : 10;
        return big % basis == 0 && big / basis >= 1;
    }
}
