using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>Fractions in words: three fifths, one and a half million, two out of five hundred, drie en een kwart, één op de twintig.</summary>
internal static class Fractions
{
    public static Figure? Read(Reading reading, int at) =>
        Ratio(reading, at) ?? (reading.Lexicon.Dutch ? DutchFractions.Read(reading, at) : EnglishFractions.Read(reading, at));

    /// <summary>"2000 over 3", "1 op de 3": a number in digits over another number.</summary>
    public static Figure? Over(Reading reading, Figure upper, int next)
    {
        if (upper.Kind != Kind.Integer || Currency(reading, upper) || Preposition(reading, next, out var strict) is not { } lowerAt) return null;
        if (Number(reading, lowerAt, out var end) is not { } lower || lower == 0 || (strict && upper.Value > lower)) return null;
        return new Figure(upper.Value / lower, end, Kind.Fraction);
    }

    /// <summary>"3 million and a quarter": the part belongs to the million.</summary>
    public static Figure? AndPart(Reading reading, Figure rounded, int roundAt, Word round)
    {
        if (round.Cardinal < 1_000_000 || Part(reading, roundAt + 1) is not { } part) return null;
        return new Figure(rounded.Value + (part.Value * round.Cardinal), part.End, Kind.Fraction);
    }

    /// <summary>"and a half", "en twee derde": a small part after a whole.</summary>
    public static Figure? Part(Reading reading, int at)
    {
        if (!reading[at].Has(Role.And)) return null;
        var upper = reading[at + 1].Has(Role.A) ? 1 : reading[at + 1].Word is { Cardinal: >= 1 and < 10, Rounds: false } word ? word.Cardinal : 0;
        return upper > 0 && reading[at + 2].Word is { Ordinal: >= 2 and <= 10 } lower ? new Figure((double)upper / lower.Ordinal, reading[at + 2].End, Kind.Fraction) : null;
    }

    private static Figure? Ratio(Reading reading, int at)
    {
        if (!NumberReader.Whole(reading, at, out var upper, out var end)) return null;
        return Over(reading, new Figure(upper, reading[end - 1].End, Kind.Integer), end);
    }

    private static bool Currency(Reading reading, Figure upper)
    {
        var at = upper.End - 1;
        while (at > 0 && char.IsAsciiDigit(reading.Lower[at])) at--;
        return reading.Lower[at] is '$' or '€' or '£' or '¥';
    }

    private static int? Preposition(Reading reading, int at, out bool strict)
    {
        strict = false;
        var word = reading.Span(at);
        if (reading.Lexicon.Dutch)
        {
            if (word is "van" && reading.Span(at + 1) is "de") return at + 2;
            if (word is not ("op" or "uit")) return null;
            return reading.Span(at + 1) is "de" ? at + 2 : at + 1;
        }

        if (word is "over") return at + 1;
        strict = true;
        if (word is "in") return at + 1;
        return word is "out" && reading.Span(at + 1) is "of" ? at + 2 : null;
    }

    private static double? Number(Reading reading, int at, out int end)
    {
        end = 0;
        if (reading[at].IsDigits)
        {
            end = reading[at].End;
            var after = reading[at + 1];
            var decimals = (after.Is('.') || after.Is(',')) && reading.Touches(at + 1) && reading[at + 2].IsDigits;
            return decimals || (reading.Touches(at + 1) && after.Kind == TokenKind.Letters) ? null : reading[at].Value;
        }

        if (!NumberReader.Whole(reading, at, out var value, out var next)) return null;
        end = reading[next - 1].End;
        return value;
    }
}
