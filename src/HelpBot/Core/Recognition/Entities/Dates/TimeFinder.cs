using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Finds dates, times, lengths and ranges: at each token the longest phrase, with what before, after or around it makes of it.</summary>
internal static class TimeFinder
{
    public static void Find(Scene scene, List<Entity> found)
    {
        foreach (var phrase in Phrases(scene)) found.Add(Resolution.Entity(scene, phrase, scene[phrase.From].Start, scene[phrase.To - 1].End));
    }

    /// <summary>So many small words can stand before the first number or word for a time of a phrase.</summary>
    private const int Reach = 6;

    /// <summary>All time phrases in the order of the text.</summary>
    public static IEnumerable<Phrase> Phrases(Scene scene)
    {
        var sense = -1;
        for (var at = 0; at < scene.Text.Count;)
        {
            sense = NextSense(scene.Text, Math.Max(at, sense));
            if (sense >= scene.Text.Count) yield break;
            at = Math.Max(at, sense - Reach);
            var phrase = MayStart(scene, at) ? Modified(scene, at) : null;
            if (phrase is not null) yield return phrase;
            at = phrase is not null ? Math.Max(phrase.To, at + 1) : at + 1;
        }
    }

    /// <summary>The next token without which there is no time phrase: a number, or a word for a time.</summary>
    private static int NextSense(Reading text, int at)
    {
        while (at < text.Count && !text[at].IsDigits && !(text[at].Word is { } word && word.Signals.HasFlag(Signals.Time) && !IsArticle(text, at, word))) at++;
        return at;
    }

    /// <summary>Dutch "een" is mostly an article: it is a number in "om een", "een pm" or "een over twee", and beside another word for a time that word is sense enough.</summary>
    private static bool IsArticle(Reading text, int at, Word word) =>
        word.Is(Role.A) && text.Span(at) is "een" && !text[at - 1].Has(Role.At | Role.Around | Role.Till) && text.Span(at - 1) is not "circa" && !MayFollowNumber(text.Span(text[at + 1].Is('.') ? at + 2 : at + 1));

    private static bool MayFollowNumber(ReadOnlySpan<char> word) => word is "over" or "voor" or "na" or "am" or "pm" or "ampm" or "a" or "p";

    private static bool MayStart(Scene scene, int at)
    {
        var token = scene[at];
        return token.IsDigits || token.Word is { } || (token.Kind == TokenKind.Symbol && (char)token.Value is '\'' or '’' or '‘' or '=' or '<' or '>' or '½' or '(') || (token.Kind == TokenKind.Letters && (scene.Text.Lexicon.Knows && token.Length <= 10) && IsStarter(scene.Word(at)));
    }

    /// <summary>Words that begin a phrase and have no other meaning in the dictionary.</summary>
    private static bool IsStarter(ReadOnlySpan<char> word) => word is "my" or "business" or "fiscal" or "school" or "calendar" or "fy" or "sy" or "cy" or "w" or "less" or "more" or "no" or "sooner" or "prior" or "ending" or "greater" or "as" or "any" or "right" or "during"
        or "mijn" or "meer" or "minder" or "langer" or "ruim" or "niet" or "zo" or "al" or "jaren" or "des" or "aan" or "eindigend" or "t" or "eod";

    private static Phrase? Modified(Scene scene, int at)
    {
        return Free(scene, at) is { } phrase && !IsPartOfCode(scene, phrase) ? phrase : null;
    }

    /// <summary>"133-03-03-2020": a date in a longer row of digits and dashes is a code.</summary>
    private static bool IsPartOfCode(Scene scene, Phrase phrase)
    {
        if (!scene[phrase.From].IsDigits || !scene.IsDash(phrase.From + 1) || !scene[phrase.To - 1].IsDigits || phrase.To - phrase.From is not (3 or 5)) return false;
        return (scene.Touches(phrase.From) && scene.IsDash(phrase.From - 1) && scene.Touches(phrase.From - 1) && scene[phrase.From - 2].IsDigits)
            || (scene.Touches(phrase.To) && scene.IsDash(phrase.To) && scene.Touches(phrase.To + 1) && scene[phrase.To + 1].IsDigits);
    }

    private static Phrase? Free(Scene scene, int at)
    {
        if (scene.Is(at, '=') && Core(scene, at + 1) is { Kind: TimeKind.DateRange or TimeKind.Date } equal) return equal with { From = at };
        var plain = Core(scene, at);
        if (plain is { Kind: TimeKind.DateTimeRange or TimeKind.DateRange or TimeKind.Duration, Mod: not null }) return Suffix(scene, plain);
        if (Modifiers.Read(scene, at) is { } modifier && Inner(scene, modifier.To) is { } inner && !(plain is not null && plain.To >= inner.To) && !IsFor(scene, at, inner)) return Ranged(inner with { From = at }, modifier.Mod);
        var around = Modifiers.Around(scene, at);
        if (plain is null && around > at && Core(scene, around) is { } about && MayBeAround(about)) return Around(scene, about with { From = at });
        return plain is null ? null : Suffix(scene, plain);
    }

    private static bool MayBeAround(Phrase phrase) => phrase.Kind != TimeKind.Duration;

    private static Phrase Around(Scene scene, Phrase phrase) => Suffix(scene, phrase with { Mod = phrase.Mod is null ? "approx" : "approx-" + phrase.Mod });

    private static Phrase? Inner(Scene scene, int at)
    {
        var around = Modifiers.Around(scene, at);
        if (around > at && Core(scene, around) is { } about) return about.Kind == TimeKind.Duration ? null : about with { Mod = "approx" };
        return Core(scene, at) is { } core && core.Kind != TimeKind.Duration && core.Timex != "PRESENT_REF" && !(core.Ranged) && !(core.Unresolved && core.Timex.Length == 2) ? core : null;
    }

    /// <summary>Dutch "voor" also means "for": before a range or a length it is no "before".</summary>
    private static bool IsFor(Scene scene, int at, Phrase inner)
    {
        if (scene.Word(at) is "by" or "until" or "till" or "tot" && inner.Timex.StartsWith('(') && inner.Kind == TimeKind.TimeRange) return true;
        if (!scene.Is(at, "voor")) return false;
        if (inner.Timex.StartsWith('(')) return true;
        if (scene.Is(at + 1, "het") && scene.Has(at + 2, Role.End | Role.Begin)) return false;
        for (var next = at + 1; next < Math.Min(scene.Text.Count, at + 40); next++)
            if (scene.Word(next) is "boven" or "later" or "groter" or "erna" or "daarna" or "hoger" or "van" or "vanaf" or "beginnend" or "startend" or "tussen" or "tot" or "totdat" or "gedurende" or "tijdens" || (scene[next].Word is { Unit: not Unit.None } && !scene.Is(next - 1, "de"))) return true;
        return inner.Kind is TimeKind.DateRange or TimeKind.TimeRange or TimeKind.DateTimeRange && HasDash(scene, at);
    }

    private static bool HasDash(Scene scene, int at)
    {
        for (var next = at + 1; next < Math.Min(scene.Text.Count, at + 40); next++)
            if (scene.IsDash(next)) return true;
        return false;
    }

    private static Phrase Ranged(Phrase phrase, string mod)
    {
        var combined = phrase.Mod is { } inner && inner != mod ? $"{mod}-{inner}" : mod;
        return phrase with { Mod = combined, Ranged = true };
    }

    /// <summary>"2012 or later", "3 pm and after".</summary>
    private static Phrase Suffix(Scene scene, Phrase phrase)
    {
        if (phrase.Kind is not (TimeKind.Date or TimeKind.Time or TimeKind.DateRange)) return phrase;
        var at = phrase.To;
        if (!(scene.Has(at, Role.Or) || scene.Has(at, Role.And)) || scene.Word(at + 1) is not ("later" or "after" or "above" or "greater" or "boven" or "groter" or "erna" or "daarna" or "hoger")) return phrase;
        if (scene.Word(at + 2) is "than" or "dan" || (scene.Is(at + 1, "after") && Core(scene, at + 2) is not null)) return phrase;
        return Ranged(phrase with { To = at + 2 }, "since");
    }

    /// <summary>The longest phrase without before, after or around; on a tie the simpler kind.</summary>
    private static Phrase? Core(Scene scene, int at) => scene.Phrases.Read(scene, at, CoreAnew);

    public static Phrase? CoreAnew(Scene scene, int at)
    {
        var best = DateReader.Read(scene, at);
        best = DateReader.Longer(best, (Clock.WithPreposition(scene, at) ?? Clock.Read(scene, at))?.ToPhrase(scene.Now));
        best = DateReader.Longer(best, DateRangeReader.Read(scene, at));
        best = DateReader.Longer(best, Durations.Compared(scene, at));
        if (TimeRanges.Read(scene, at) is { Bare: false } range) best = DateReader.Longer(best, range);
        best = DateReader.Longer(best, DayParts.Read(scene, at));
        best = DateReader.Longer(best, DateTimeRangeReader.Read(scene, at));
        best = DateReader.Longer(best, DateTimeReader.Read(scene, at));
        return best;
    }
}
