using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>Finds ages with a unit: 29 years old, 87 yo, 8 maanden, 15-jarige.</summary>
internal static class AgeFinder
{
    public static void Find(Reading reading, List<Entity> found)
    {
        for (var at = 0; at < reading.Count;)
        {
            var token = reading[at];
            var possible = token.IsDigits || token.Word is { } word && (word.Cardinal >= 0 || word.Atoms.Length > 0 || word.Is(Role.A | Role.Half)) || token.Value is >= 0xBC and <= 0xBE;
            if (possible && Read(reading, at) is { } age)
            {
                found.Add(Results.Single("age", reading.Lower, token.Start, age.End, Results.Pair("value", Results.Number(age.Value, reading.Lexicon.Dutch)), Results.Pair("unit", age.Unit)));
                at = NumberReader.After(reading, at + 1, age.End);
            }
            else
            {
                at = possible && NumberReader.Read(reading, at) is { } skipped ? NumberReader.After(reading, at + 1, skipped.End) : at + 1;
            }
        }
    }

    /// <summary>The age that starts at a token, in its own unit.</summary>
    public static (double Value, string Unit, int End)? Read(Reading reading, int at)
    {
        if (!Number(reading, at, out var value, out var next)) return null;
        var suffix = reading.Lexicon.Dutch ? DutchUnit(reading, next) : EnglishUnit(reading, next);
        return suffix is { } unit ? (value, unit.Name, reading[unit.Last].End) : null;
    }

    private static bool Number(Reading reading, int at, out double value, out int next)
    {
        if (NumberReader.Read(reading, at) is { } figure)
        {
            (value, next) = (figure.Value, NumberReader.After(reading, at + 1, figure.End));
            return true;
        }

        (value, next) = (reading[at].Value, at + 1);
        return reading[at].IsDigits && reading.Touches(next) && reading[next].Kind == TokenKind.Letters && !(at > 0 && reading.Touches(at) && reading[at - 1].Kind == TokenKind.Letters);
    }

    private static (string Name, int Last)? EnglishUnit(Reading reading, int at)
    {
        if (reading[at].Is('-')) at++;
        var word = reading.Span(at);
        if (word is "yo") return ("Year", at);
        if (word is "mo") return ("Month", at);
        if (word is "y" && reading[at + 1].Is('/') && reading.Span(at + 2) is "o") return ("Year", at + 2);
        if (EnglishName(word) is not { } name) return null;
        var next = reading[at + 1].Is('-') ? at + 2 : at + 1;
        if (reading.Span(next) is "old") return (name, next);
        return reading.Span(at + 1) is "of" && reading.Span(at + 2) is "age" ? (name, at + 2) : null;
    }

    private static string? EnglishName(ReadOnlySpan<char> word) => word switch
    {
        "year" or "years" => "Year",
        "month" or "months" => "Month",
        "week" or "weeks" => "Week",
        "day" or "days" => "Day",
        _ => null,
    };

    private static (string Name, int Last)? DutchUnit(Reading reading, int at)
    {
        if (reading[at].Is('-')) at++;
        var word = reading.Span(at);
        if (word is "jarige") return ("Year", reading.Span(at + 1) is "leeftijd" ? at + 1 : at);
        if (reading[at - 1].Is('-')) return null;
        var name = word switch
        {
            "jaar" or "jaren" or "levensjaren" => "Year",
            "maand" or "maanden" => "Month",
            "week" or "weken" => "Week",
            "dag" or "dagen" => "Day",
            _ => null,
        };
        return name is null ? null : (name, word is not "levensjaren" && reading.Span(at + 1) is "oud" ? at + 1 : at);
    }
}
