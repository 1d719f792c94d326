using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>Reads the longest number that starts at a token, in digits, words or both.</summary>
internal static class NumberReader
{
    /// <summary>Longer phrases than this are no number that anyone writes.</summary>
    public const int MostAtoms = 32;

    public static Figure? Read(Reading reading, int at)
    {
        var token = reading[at];
        if (token.Has(Role.Minus) && !reading.Touches(at + 1) && Unsigned(reading, at + 1) is { } counted) return counted with { Value = -counted.Value };
        return Unsigned(reading, at);
    }

    /// <summary>The whole number in words at a token, with the token after it: for times and dates.</summary>
    public static bool Whole(Reading reading, int at, out long value, out int end)
    {
        if (!NumberPhrase.MayStart(reading, at))
        {
            (value, end) = (0, at);
            return false;
        }

        var phrase = new NumberPhrase(reading, stackalloc Atom[MostAtoms]);
        var found = phrase.Read(at);
        (value, end) = (found ? phrase.Value : 0, phrase.End);
        return found;
    }

    private static Figure? Unsigned(Reading reading, int at)
    {
        var token = reading[at];
        return token.Kind switch
        {
            TokenKind.Digits => Digits(reading, at, token.Start, negative: false),
            TokenKind.Symbol => Sign(reading, at),
            TokenKind.Letters => Written(reading, at),
            _ => null,
        };
    }

    private static Figure? Sign(Reading reading, int at)
    {
        var (token, next) = (reading[at], reading[at + 1]);
        if (token.Value is >= 0xBC and <= 0xBE or >= 0x2150 and <= 0x215E)
            return new Figure(char.GetNumericValue((char)token.Value), token.End, Kind.Fraction);
        if (token.Is('.') || token.Is(',')) return next.IsDigits && reading.Touches(at + 1) ? Numeral.ReadDecimals(reading.Lower, token.Start, reading.Lexicon.Dutch) : null;
        return token.Is('-') && next.IsDigits && MayBeNegative(reading, at) ? Digits(reading, at + 1, next.Start, negative: true) : null;
    }

    /// <summary>A minus sign after a number or a letter is a dash.</summary>
    private static bool MayBeNegative(Reading reading, int at)
    {
        if (at == 0) return true;
        var before = reading[at - 1];
        return !before.IsDigits && !(before.Kind == TokenKind.Letters && (reading.Touches(at) || (at > 1 && reading[at - 2].IsDigits && before.Length <= 3)));
    }

    private static Figure? Digits(Reading reading, int at, int start, bool negative)
    {
        if (Numeral.Read(reading.Lower, start, reading.Lexicon.Dutch, negative) is not { } figure) return null;
        if (figure.Kind is Kind.Power or Kind.Fraction) return figure;
        var next = After(reading, at, figure.End);
        if (Fractions.Over(reading, figure, next) is { } over) return over;
        if (reading[next].Word is not { Rounds: true, Cardinal: > 0 } round || (reading.Touches(next) && !reading.Lexicon.Dutch)) return figure;
        var value = figure.Value * round.Cardinal;
        var rounded = new Figure(value, reading[next].End, value % 1 != 0 ? Kind.Decimal : figure.Kind == Kind.Integer ? Kind.Rounded : Kind.Even);
        return Fractions.AndPart(reading, rounded, next, round) ?? Merge(reading, rounded, next + 1, figure.Kind == Kind.Integer);
    }

    /// <summary>"4 thousand 3 hundred and 21" is one number; only English puts it together.</summary>
    private static Figure Merge(Reading reading, Figure first, int next, bool mergeable)
    {
        var merged = first;
        var last = first.Value;
        var size = first.Value;
        while (mergeable && !reading.Lexicon.Dutch)
        {
            var at = reading[next].Has(Role.And) ? next + 1 : next;
            if (reading[at].IsDigits is false || Numeral.Read(reading.Lower, reading[at].Start, dutch: false) is not { Kind: Kind.Integer } part) break;
            var after = After(reading, at, part.End);
            var round = reading[after].Word is { Rounds: true, Cardinal: > 0 } word && !reading.Touches(after) ? word : null;
            var value = part.Value * (round?.Cardinal ?? 1);
            if (value <= 0 || value >= last || Places(value) >= Places(last)) break;
            (size, last, next) = (size + value, value, round is null ? after : after + 1);
            merged = new Figure(size, reading[next - 1].End, Kind.Merged);
            if (round is null) break;
        }

        return merged;
    }

    private static int Places(double value) => (int)Math.Log10(Math.Max(value, 1));

    private static Figure? Written(Reading reading, int at)
    {
        if (reading[at].Word is null) return null;
        if (Dozens.Read(reading, at) is { } dozen) return dozen;
        if (Fractions.Read(reading, at) is { } fraction) return fraction;
        if (!NumberPhrase.MayStart(reading, at)) return null;
        var phrase = new NumberPhrase(reading, stackalloc Atom[MostAtoms]);
        if (!phrase.Read(at)) return null;
        var whole = phrase.Value;
        if (Dozens.After(reading, phrase.Atoms, phrase.End) is { } dozens) return dozens;
        if (Decimals(reading, phrase.End, whole) is { } point) return point;
        return new Figure(whole, reading[phrase.End - 1].End, Kind.Integer);
    }

    /// <summary>"two hundred point zero three", "min vijf komma vijf".</summary>
    private static Figure? Decimals(Reading reading, int at, long whole)
    {
        if (!reading[at].Has(Role.Point)) return null;
        double value = whole;
        var scale = 0.1;
        var next = at + 1;
        for (; reading[next].Word is { Cardinal: >= 0 and < 10, Rounds: false } digit; next++, scale /= 10) value += digit.Cardinal * scale;
        if (next > at + 1) return new Figure(value, reading[next - 1].End, Kind.Decimal);
        if (!Whole(reading, next, out var part, out var end)) return null;
        return new Figure(whole + (part / Math.Pow(10, Places(part) + 1)), reading[end - 1].End, Kind.Decimal);
    }

    /// <summary>Index of the first token at or after a character.</summary>
    public static int After(Reading reading, int at, int character)
    {
        while (at < reading.Count && reading[at].Start < character) at++;
        return at;
    }
}
