using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>How old the writer says to be, also when nobody asked: "ik ben 16", "bn 15", "I'm 14", "16 jaar".</summary>
public static class Ages
{
    private const int MostOfAnswer = 8;

    private const int MostOfPlainAnswer = 5;

    // Whoever says to be underage without a number gets what is for everyone under 18.
    private const int OfUnderage = 17;

    /// <summary>The writer's age in years, 4 to 110, or null. An age that is said of someone else is no answer.</summary>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    public static int? Find(string text, string language)
    {
        var reading = Reading.Of(text, Lexicon.For(language));
        if (!reading.Signals(Signals.Number | Signals.Digits)) return IsUnderage(reading) ? OfUnderage : null;
        for (var at = 0; at < reading.Count; at++)
            if (OfSelf(reading, at) is { } age) return age;
        return reading.Count > MostOfAnswer ? null : (reading.Count <= MostOfPlainAnswer ? AgeOfAnswer(reading) : null) ?? Nearly(reading) ?? Shorthand(reading);
    }

    /// <summary>"ik ben (pas, nu, nog maar) 16", "I'm only 14", "ben ik 15". Who is nearly 16, or turns 16, is 15.</summary>
    private static int? OfSelf(Reading reading, int at)
    {
        var next = AfterSelf(reading, at);
        if (next == at) return null;
        var turning = IsTurning(reading, next - 1);
        while (reading.Span(next) is "pas" or "nu" or "nog" or "maar" or "net" or "bijna" or "al" or "zelf" or "only" or "just" or "now" or "almost" or "currently" or "like" or "nearly" or "turning" or "een" or "a" or "an" or "meisje" or "jongen" or "van" or "girl" or "boy" or "woman" or "man" or "vrouw" or "of")
        {
            turning |= IsTurning(reading, next);
            next++;
        }

        if (turning) next = AfterTimes(reading, next);
        return Number(reading, next, out var end) is { } age && !IsOther(reading, end) ? turning ? age - 1 : age : null;
    }

    private static bool IsTurning(Reading reading, int at) => reading.Span(at) is "bijna" or "almost" or "nearly" or "turning" or "turn" or "word" or "wordt" || (reading.Span(at) is "be" && reading.Span(at - 1) is "ll" or "will");

    /// <summary>"ik word morgen 18", "volgende week".</summary>
    private static int AfterTimes(Reading reading, int at)
    {
        while (reading.Span(at) is "over" or "een" or "paar" or "binnenkort" or "straks" or "dan" or "in" || reading[at].Has(Role.Day | Role.Next | Role.Coming) || reading[at].Word is { Unit: not Unit.None } or { Weekday: > 0 } or { Month: > 0 }) at++;
        return at;
    }

    /// <summary>"bijna 18", "about to turn 18", "turning 18 tomorrow" as the whole answer.</summary>
    private static int? Nearly(Reading reading)
    {
        var at = 0;
        while (at < reading.Count && !IsTurning(reading, at)) at++;
        return at <= 3 && Number(reading, AfterTimes(reading, at + 1), out var end) is { } age && !IsOther(reading, end) ? age - 1 : null;
    }

    /// <summary>"15j", "m16", "17f", "17,5" as the whole answer.</summary>
    private static int? Shorthand(Reading reading)
    {
        var at = reading[0].IsDigits ? 0 : reading.Touches(1) && reading.Span(0) is "m" or "v" or "f" or "j" or "k" ? 1 : -1;
        if (at < 0 || !reading[at].IsDigits || reading[at].Value is < 4 or > 110) return null;
        var end = AfterFraction(reading, at + 1);
        if (reading.Touches(end) && reading.Span(end) is "j" or "jr" or "y" or "yo" or "m" or "v" or "f") end++;
        return end == reading.Count && end > 1 ? (int)reading[at].Value : null;
    }

    /// <summary>"17,5" and "17½" are 17.</summary>
    private static int AfterFraction(Reading reading, int at)
    {
        if (reading[at].Is('½') && reading.Touches(at)) return at + 1;
        return (reading[at].Is(',') || reading[at].Is('.')) && reading.Touches(at) && reading.Touches(at + 1) && reading[at + 1].IsDigits && reading[at + 1].Length == 1 ? at + 2 : at;
    }

    /// <summary>"minderjarig", "ik ben nog minderjarig", "i'm underage".</summary>
    private static bool IsUnderage(Reading reading)
    {
        if (reading.Count is 0 or > MostOfAnswer) return false;
        var last = reading.Count - 1;
        while (last > 0 && reading[last].Kind == TokenKind.Symbol) last--;
        if (reading.Span(last) is not ("minderjarig" or "underage" or "minor")) return false;
        for (var at = 0; at < last; at++)
            if (reading.Span(at) is not ("ik" or "ben" or "bn" or "nog" or "ja" or "yes" or "i" or "am" or "m" or "im" or "still" or "a") && reading[at].Kind == TokenKind.Letters) return false;
        return true;
    }

    private static int AfterSelf(Reading reading, int at)
    {
        var word = reading.Span(at);
        var (second, third) = (at + 1, at + 2);
        if (reading.Lexicon.Dutch)
        {
            if (word is "ik" && reading.Span(second) is "ben" or "bn" or "word" or "wordt") return third;
            if (word is "ben" or "bn" && reading.Span(second) is "ik") return third;
            if (word is "ben" or "bn") return second;
            return word is "mijn" && reading.Span(second) is "leeftijd" ? reading.Span(third) is "is" ? at + 3 : third : at;
        }

        if (word is "i" && reading[second].Is('\'') || word is "i" && reading[second].Is('’')) return reading.Span(third) is "m" ? at + 3 : at;
        if (word is "im" || (word is "am" && reading.Span(at - 1) is not "i")) return second;
        if (word is "i" && reading.Span(second) is "am" or "turned" or "turn") return third;
        return word is "my" && reading.Span(second) is "age" && reading.Span(third) is "is" ? at + 3 : at;
    }

    /// <summary>"16", "16 jaar", "15 years old", "zestien" as the whole answer.</summary>
    private static int? AgeOfAnswer(Reading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            if (AgeFinder.Read(reading, at) is { Unit: "Year" } age && age.Value is >= 4 and <= 110 && IsWhole(age.Value) && !IsSpan(reading, at, age.End)) return (int)age.Value;
        }

        return null;
    }

    private static bool IsWhole(double value) => value % 1 == 0;

    /// <summary>"5 jaar geleden", "al 5 jaar": a length of time.</summary>
    private static bool IsSpan(Reading reading, int at, int end)
    {
        var next = NumberReader.After(reading, at, end);
        return reading.Span(next) is "geleden" or "terug" or "ago" or "lang" or "samen" or "together" or "getrouwd" or "married" || reading.Span(at - 1) is "al" or "for" or "na" or "after" or "over" or "in" or "sinds" or "groep" or "klas";
    }

    private static int? Number(Reading reading, int at, out int end)
    {
        end = at + 1;
        if (reading[at].IsDigits)
        {
            end = AfterFraction(reading, end);
            return reading[at].Value is >= 4 and <= 110 && !reading.Touches(at) ? (int)reading[at].Value : null;
        }

        return NumberReader.Whole(reading, at, out var value, out end) && value is >= 4 and <= 110 && reading.Span(at) is not ("een" or "one") ? (int)value : null;
    }

    /// <summary>"ik ben 5 maanden zwanger", "I'm 100%", "ik ben 3 keer geslagen", "14:30".</summary>
    private static bool IsOther(Reading reading, int end)
    {
        var token = reading[end];
        if (token.Is('%') || token.Is(':') || token.Is('/') || ((token.Is('.') || token.Is(',')) && reading.Touches(end) && reading[end + 1].IsDigits && reading.Touches(end + 1))) return true;
        if (token.Word is { Unit: Unit.Year }) return reading.Span(end + 1) is "samen" or "together" or "getrouwd" or "married" or "bij" or "with" or "weg" or "clean" or "geleden" or "ago";
        return token.Word is { Unit: not Unit.None } || token.Word is { Month: > 0 } || reading.Span(end) is "keer" or "times" or "x" or "procent" or "percent" or "weken" or "kilo" or "km" or "euro" or "minutes" or "mensen" or "people";
    }
}
