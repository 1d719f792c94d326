using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>Dutch fractions: only the word just before the lower part is the upper part, what stands before it is whole.</summary>
internal static class DutchFractions
{
    public static Figure? Read(Reading reading, int at)
    {
        if (Single(reading, at) is { } single) return Rounded(reading, single, at + 1);
        if (Article(reading, at) is { } simple) return Rounded(reading, simple, NumberReader.After(reading, at, simple.End));
        return Mixed(reading, at);
    }

    /// <summary>anderhalf, driekwart, half, tweeënhalf.</summary>
    private static Figure? Single(Reading reading, int at) => reading[at].Word switch
    {
        { Atoms.Length: 2, Cardinal: < 0 } word when word.Is(Role.Half) => new Figure((double)word.Atoms[0].Value / word.Atoms[1].Value, reading[at].End, Kind.Fraction),
        { Ordinal: 2 or 4 } word when word.Is(Role.Half | Role.Quarter) => new Figure(1.0 / word.Ordinal, reading[at].End, Kind.Fraction),
        _ => null,
    };

    /// <summary>twee derde, een kwart, vijf / achtste.</summary>
    private static Figure? Article(Reading reading, int at)
    {
        if (!Cardinal(reading[at].Word, out var upper)) return null;
        var next = reading[at + 1].Is('-') || reading[at + 1].Is('/') ? at + 2 : at + 1;
        if (reading[next].Word is { Cardinal: < 0 } && Single(reading, next) is { } mixed && mixed.Value != 0.5 && mixed.Value != 0.25) return null;
        return reading[next].Word is { Ordinal: >= 2 } lower && (!Article(reading[at]) || lower.Ordinal > 0)
            ? new Figure(upper / lower.Ordinal, reading[next].End, Kind.Fraction)
            : null;
    }

    /// <summary>honderddrie en twee derde, drie een vijfde, vijf en een half.</summary>
    private static Figure? Mixed(Reading reading, int at)
    {
        var phrase = new NumberPhrase(reading, stackalloc Atom[NumberReader.MostAtoms]);
        if (!phrase.Read(at)) return null;
        var lastGroup = LastWord(reading, at, phrase.End);
        var next = reading[phrase.End].Has(Role.And) ? phrase.End + 1 : phrase.End;
        if (Article(reading, next) is { } part) return Sum(reading, at, phrase.End, phrase.Value, part, next);
        if (lastGroup > at && Article(reading, lastGroup) is { } inner && Cardinal(reading[lastGroup].Word, out var upper))
            return Sum(reading, at, reading[lastGroup - 1].Has(Role.And) ? lastGroup - 1 : lastGroup, phrase.Value - (long)upper, inner, lastGroup);
        return null;
    }

    private static Figure Sum(Reading reading, int at, int end, long whole, Figure part, int next)
    {
        var last = reading[end - 1].Word;
        if (next > end && last is { Rounds: true, Cardinal: >= 1_000_000 } && part.Value < 1) return new Figure(whole + (part.Value * last.Cardinal), part.End, Kind.Fraction);
        return Rounded(reading, new Figure(whole + part.Value, part.End, Kind.Fraction), NumberReader.After(reading, at, part.End));
    }

    private static int LastWord(Reading reading, int at, int end) => end - 1 > at && Cardinal(reading[end - 1].Word, out _) ? end - 1 : at;

    private static Figure Rounded(Reading reading, Figure fraction, int next) =>
        reading[next].Word is { Rounds: true, Cardinal: > 0 } round && !round.Is(Role.Dozen)
            ? new Figure(fraction.Value * round.Cardinal, reading[next].End, Kind.Fraction)
            : fraction;

    private static bool Article(Token token) => token.Has(Role.A);

    private static bool Cardinal(Word? word, out double value)
    {
        value = word?.Cardinal ?? -1;
        return value >= 0;
    }
}
