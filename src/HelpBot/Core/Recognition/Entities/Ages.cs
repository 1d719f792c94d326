using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>How old the writer says to be, also when nobody asked: "ik ben 16", "bn 15", "I'm 14", "16 jaar".</summary>
public static class Ages
{
    /// <summary>The writer's age in years, 4 to 110, or null. An age that is said of someone else is no answer.</summary>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    public static int? Find(string text, string language)
    {
        var reading = Reading.Of(text, Lexicon.For(language));
        if (!reading.Signals(Signals.Number | Signals.Digits)) return null;
        for (var at = 0; at < reading.Count; at++)
            if (OfSelf(reading, at) is { } age) return age;
        return reading.Count <= 5 && AgeOfAnswer(reading) is { } answer ? answer : null;
    }

    /// <summary>"ik ben (pas, nu, nog maar) 16", "I'm only 14", "ben ik 15". Who is nearly 16, or turns 16, is 15.</summary>
    private static int? OfSelf(Reading reading, int at)
    {
        var next = AfterSelf(reading, at);
        if (next == at) return null;
        var turning = reading.Span(next - 1) is "word";
        while (reading.Span(next) is "pas" or "nu" or "nog" or "maar" or "net" or "bijna" or "al" or "zelf" or "only" or "just" or "now" or "almost" or "currently" or "like" or "nearly" or "turning" or "een" or "a" or "an" or "meisje" or "jongen" or "van" or "girl" or "boy" or "woman" or "man" or "vrouw" or "of")
        {
            turning |= reading.Span(next) is "bijna" or "almost" or "nearly" or "turning";
            next++;
        }

        return Number(reading, next, out var end) is { } age && !IsOther(reading, end) ? turning ? age - 1 : age : null;
    }

    private static int AfterSelf(Reading reading, int at)
    {
        var word = reading.Span(at);
        var (second, third) = (at + 1, at + 2);
        if (reading.Lexicon.Dutch)
        {
            if (word is "ik" && reading.Span(second) is "ben" or "bn" or "word") return third;
            if (word is "ben" or "bn" && reading.Span(second) is "ik") return third;
            if (word is "ben" or "bn") return second;
            return word is "mijn" && reading.Span(second) is "leeftijd" ? reading.Span(third) is "is" ? at + 3 : third : at;
        }

        if (word is "i" && reading[second].Is('\'') || word is "i" && reading[second].Is('’')) return reading.Span(third) is "m" ? at + 3 : at;
        if (word is "im" || (word is "am" && reading.Span(at - 1) is not "i")) return second;
        if (word is "i" && reading.Span(second) is "am" or "turned") return third;
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
        if (reading[at].IsDigits) return reading[at].Value is >= 4 and <= 110 && !reading.Touches(at) ? (int)reading[at].Value : null;
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
