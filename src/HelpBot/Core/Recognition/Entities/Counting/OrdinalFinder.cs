using System.Globalization;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>Finds ordinals (first, 21e, honderdachtste) and places relative to something (last, next to last).</summary>
internal static class OrdinalFinder
{
    public static void Find(Reading reading, List<Entity> found)
    {
        for (var at = 0; at < reading.Count;)
        {
            if (RelativeOrdinals.Read(reading, at) is { } relative)
            {
                found.Add(Place(reading, at, relative));
                at = relative.End;
            }
            else if (Read(reading, at, out var end) is { } value)
            {
                var number = value.ToString(CultureInfo.InvariantCulture);
                found.Add(Results.Single("ordinal", reading.Lower, reading[at].Start, reading[end - 1].End, Results.Pair("offset", number), Results.Pair("relativeTo", "start"), Results.Pair("value", number)));
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The ordinal at a token and the token after it, or null.</summary>
    public static long? Read(Reading reading, int at, out int end)
    {
        end = at + 1;
        var token = reading[at];
        if (token.IsDigits) return Numeric(reading, at, out end);
        if (token.Word is not { } start || (start.Ordinal < 0 && !NumberPhrase.MayStart(reading, at))) return null;
        var phrase = new NumberPhrase(reading, stackalloc Atom[NumberReader.MostAtoms]);
        if (phrase.Read(at) && Composed(reading, phrase, out end) is { } composed) return composed;
        if (token.Word is not { Ordinal: >= 0, Plural: false } word || IsFractionOnly(word)) return null;
        end = at + 1;
        return word.Rounds && Article(reading, at - 1) ? null : word.Ordinal;
    }

    /// <summary>half and quarter are the lower part of a fraction, never a place.</summary>
    private static bool IsFractionOnly(Word word) => word.Is(Role.Half | Role.Quarter);

    private static bool Article(Reading reading, int at) => reading[at].Has(Role.A) || (reading.Lexicon.Dutch && reading[at].Word is { Cardinal: 1 });

    private static long? Composed(Reading reading, NumberPhrase phrase, out int end)
    {
        var at = phrase.End;
        var separated = reading[at].Is('-') || reading[at].Has(Role.And);
        end = separated ? at + 2 : at + 1;
        if (reading[end - 1].Word is not { Ordinal: >= 0, Plural: false, Cardinal: < 0 } last || IsFractionOnly(last)) return null;
        var value = phrase.Value;
        if (reading.Lexicon.Dutch)
        {
            if (value == 1 && last.Rounds) return null;
            return last.Rounds || value < last.Ordinal ? value * last.Ordinal : value + last.Ordinal;
        }

        if (last.Rounds) return separated ? null : Larger(phrase.Atoms, last.Ordinal);
        var tail = phrase.Atoms[^1];
        var joins = tail.Rounds || (tail.Value is >= 20 and < 100 && tail.Value % 10 == 0 && last.Ordinal < 10);
        return joins ? value + last.Ordinal : null;
    }

    private static long Larger(ReadOnlySpan<Atom> atoms, long last)
    {
        Span<Atom> all = stackalloc Atom[atoms.Length + 1];
        atoms.CopyTo(all);
        all[^1] = new Atom(last, Rounds: true);
        return Atoms.Value(all);
    }

    private static long? Numeric(Reading reading, int at, out int end)
    {
        end = at + 2;
        var token = reading[at];
        var suffix = reading.Span(at + 1);
        if (Glued(reading, at) || token.Length > 15) return null;
        var fits = reading.Lexicon.Dutch ? DutchSuffix(token.Value, suffix) : EnglishSuffix(token.Value, suffix) && (reading.Touches(at + 1) || suffix is "th");
        return fits ? token.Value : null;
    }

    private static bool Glued(Reading reading, int at) => reading.Touches(at) && reading[at - 1].Kind == TokenKind.Letters;

    private static bool EnglishSuffix(long value, ReadOnlySpan<char> suffix) => suffix switch
    {
        "st" => value % 10 == 1,
        "nd" => value % 10 == 2,
        "rd" => value % 10 == 3,
        "th" => true,
        _ => false,
    };

    private static bool DutchSuffix(long value, ReadOnlySpan<char> suffix) => suffix switch
    {
        "e" => true,
        "ste" => value % 100 is 1 or 8 or >= 20,
        "de" => value % 100 is not (1 or 8) and < 20,
        _ => false,
    };

    private static Entity Place(Reading reading, int at, RelativeOrdinal relative)
    {
        var offset = relative.Offset.ToString(CultureInfo.InvariantCulture);
        var value = relative.To + (relative.Offset >= 0 ? "+" : string.Empty) + offset;
        return Results.Single("ordinal.relative", reading.Lower, reading[at].Start, reading[relative.End - 1].End, Results.Pair("offset", offset), Results.Pair("relativeTo", relative.To), Results.Pair("value", value));
    }
}
