using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>Finds cardinal numbers, fractions and powers.</summary>
internal static class NumberFinder
{
    public static void Find(Reading reading, List<Entity> found)
    {
        var chained = false;
        for (var at = 0; at < reading.Count;)
        {
            if (MayStart(reading[at]) && NumberReader.Read(reading, at) is { } figure && !IsPronoun(reading, at, figure))
            {
                var next = NumberReader.After(reading, at + 1, figure.End);
                var chains = (figure.Kind == Kind.Rounded || (figure.Kind == Kind.Merged && reading[next - 1].Word is { Rounds: true })) && ChainsTo(reading, next);
                found.Add(ToEntity(reading, reading[at].Start, chains || chained ? figure with { Kind = Kind.Merged } : figure));
                (at, chained) = (next, chains);
            }
            else
            {
                chained &= reading[at].Has(Role.And);
                at++;
            }
        }
    }

    /// <summary>"3 hundred and 0": Recognizers-Text tries to put the two together and then tells no subtype, even where they stay apart.</summary>
    private static bool ChainsTo(Reading reading, int next)
    {
        if (reading[next].Has(Role.And)) next++;
        return MayStart(reading[next]) && NumberReader.Read(reading, next) is { Kind: Kind.Integer or Kind.Rounded };
    }

    private static bool MayStart(Token token) =>
        token.IsDigits || token.Kind == TokenKind.Symbol || token.Word is { } word && (word.Cardinal >= 0 || word.Ordinal >= 0 || word.Atoms.Length > 0 || word.Is(Role.Minus | Role.A | Role.Half | Role.Quarter));

    /// <summary>"that one", "the one": a thing, not a number.</summary>
    private static bool IsPronoun(Reading reading, int at, Figure figure)
    {
        if (reading.Lexicon.Dutch || reading.Span(at) is not "one" || !reading.Lower.AsSpan(reading[at].Start, figure.End - reading[at].Start).StartsWith("one", StringComparison.Ordinal)) return false;
        return reading.Span(at - 1) is "the" or "this" or "that" or "which";
    }

    private static Entity ToEntity(Reading reading, int start, Figure figure)
    {
        var dutch = reading.Lexicon.Dutch;
        var value = Results.Pair("value", Results.Number(figure.Value, dutch));
        if (dutch || figure.Kind == Kind.Merged) return Results.Single("number", reading.Lower, start, figure.End, value);
        return Results.Single("number", reading.Lower, start, figure.End, Results.Pair("subtype", Subtype(figure.Kind)), value);
    }

    private static string Subtype(Kind kind) => kind switch
    {
        Kind.Fraction => "fraction",
        Kind.Power => "power",
        Kind.Decimal => "decimal",
        _ => "integer",
    };
}
