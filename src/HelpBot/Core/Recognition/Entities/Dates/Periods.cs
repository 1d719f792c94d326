using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Weeks, weekends, months and years told by a word: this september, the weekend, later this year, mid-november, that week.</summary>
internal static class Periods
{
    private const Role Relatives = Role.This | Role.Next | Role.Coming | Role.Last | Role.Past;

    public static Phrase? Read(Scene scene, int from) => scene.Periods.Read(scene, from, ReadAnew);

    public static Phrase? ReadAnew(Scene scene, int from)
    {
        if (ToDate(scene, from) is { } toDate) return toDate;
        if (Part(scene, from) is { } part) return part;
        return That(scene, from) ?? Whole(scene, from, from, null, relative: false);
    }

    /// <summary>"early", "the end of", "halverwege" before a period.</summary>
    private static Phrase? Part(Scene scene, int from)
    {
        if (Prefix(scene, from, out var at, out var relative) is not { } mod) return null;
        if (scene[at].IsDigits && scene.Year(at, out var end) is { } year && !relative) return PartOfYear(new Phrase(TimeKind.DateRange, from, end, Calendar.Year(year)) { Mod = mod }, year, mod);
        return Whole(scene, at, from, mod, relative);
    }

    /// <summary>Start, mid or end; <paramref name="relative"/> for "earlier" and "later", which are cut off at now.</summary>
    public static string? Prefix(Scene scene, int from, out int at, out bool relative)
    {
        relative = false;
        at = from + 1;
        return scene.Dutch ? DutchPrefix(scene, from, ref at, ref relative) : EnglishPrefix(scene, from, ref at, ref relative);
    }

    private static string? EnglishPrefix(Scene scene, int from, ref int at, ref bool relative)
    {
        switch (scene.Word(from))
        {
            case "early":
                return "start";
            case "earlier" or "later":
                relative = true;
                at = scene.Is(at, "in") ? at + 1 : at;
                return scene.Is(from, "earlier") ? "start" : "end";
            case "late":
                return "end";
            case "mid":
                at = scene.Is(at, '-') ? at + 1 : at;
                return "mid";
            case "beginning" or "start" or "middle" or "end" when scene.Is(at, "of"):
                at++;
                return scene.Is(from, "middle") ? "mid" : scene.Is(from, "end") ? "end" : "start";
            default:
                return null;
        }
    }

    private static string? DutchPrefix(Scene scene, int from, ref int at, ref bool relative)
    {
        var start = scene.Is(from, "aan") && scene.Is(from + 1, "het") ? from + 2 : scene.Has(from, Role.The) ? from + 1 : from;
        var mod = scene.Word(start) switch
        {
            "eerder" or "vroeg" or "vroeger" when start == from => "start",
            "begin" or "start" or "beginnend" or "beginnen" => "start",
            "midden" or "mid" or "halverwege" or "half" => "mid",
            "later" or "laat" when start == from => "end",
            "eind" or "einde" => "end",
            _ => null,
        };
        if (mod is null) return null;
        relative = scene.Word(start) is "eerder" or "later";
        at = scene.Is(start + 1, '-') ? start + 2 : start + 1;
        if (scene.Word(at) is "in" or "op" or "van")
        {
            at++;
            if (scene.Is(at, "de")) at = scene[at + 1].Word is { Unit: not Words.Unit.None } ? at : at + 1;
        }

        return mod;
    }

    private static Phrase? ToDate(Scene scene, int from)
    {
        if (scene.Dutch)
        {
            if (scene.Word(from) is not ("jaar" or "maand") || !scene.Is(from + 1, "tot")) return null;
            var end = scene.Is(from + 2, "op") ? from + 3 : from + 2;
            return scene.Is(end, "heden") ? UpToNow(scene, from, end + 1, scene.Is(from, "jaar")) : null;
        }

        if (scene.Word(from) is "year" or "month" && scene.Is(from + 1, "to", "date")) return UpToNow(scene, from, from + 3, scene.Is(from, "year"));
        if (scene.Word(from) is not ("to" or "till" or "until" or "til") || !scene.Is(from + 1, "date") || scene.Word(from - 1) is "equal" or "equals" or "up") return null;
        return new Phrase(TimeKind.DateRange, from, from + 2, "PRESENT_REF") { Mod = "before" }.Resolved(scene.Now);
    }

    private static Phrase UpToNow(Scene scene, int from, int to, bool year)
    {
        var start = year ? Calendar.Date(scene.Now.Year, 1, 1) : Calendar.FirstOfMonth(scene.Now);
        return new Phrase(TimeKind.DateRange, from, to, year ? Calendar.Year(scene.Now.Year) : scene.Now.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)).Resolved(new Interval(start, scene.Now));
    }

    /// <summary>"that weekend", "same year", "datzelfde jaar": a period that the message does not tell.</summary>
    private static Phrase? That(Scene scene, int from)
    {
        if (!scene.Has(from, Role.That)) return null;
        var phrase = OfUnit(scene, from, from + 1, from + 1, 0, null, relative: false);
        if (phrase is null) return null;
        var timex = scene[from + 1].Word!.Unit switch
        {
            Words.Unit.Week or Words.Unit.Fortnight => "XXXX-WXX",
            Words.Unit.Weekend => "XXXX-WXX-WE",
            Words.Unit.Month => "XXXX-XX",
            _ => "XXXX",
        };
        return phrase with { Timex = timex, Mod = "ref_undef" };
    }

    private static Phrase? Whole(Scene scene, int at, int from, string? mod, bool relative)
    {
        var start = at;
        if (MonthOf(scene, at) is { } named) start = named;
        var order = scene.Has(start, Relatives) || (scene.Dutch && scene.Has(start, Role.The) && scene.Has(start + 1, Relatives)) ? scene.Dutch && scene.Has(start, Role.The) ? start + 1 : start : -1;
        if (scene.Dutch && scene.Is(start, "dit")) order = start;
        var next = order >= 0 ? order + 1 : start;
        if (scene.Is(start, "this") && scene.Has(next, Role.Coming | Role.Past)) order = next++;
        var phraseFrom = order >= 0 && scene.Dutch && scene.Has(start, Role.The) && from == start ? order : from;
        if (scene.Month(next, out var end) is > 0 and var month && !IsAmbiguousMonth(scene, next, mod)) return Month(scene, phraseFrom, end, month, order, mod, relative);
        if (order >= 0) return OfUnit(scene, phraseFrom, next, next, Months.Shift(scene, order), mod, relative);
        if (scene.Has(start, Role.The) || scene.Is(start, "my") || scene.Is(start, "mijn")) return OfUnit(scene, from, start + 1, start + 1, 0, mod, relative);
        var bare = scene[start].Word is { Unit: Words.Unit.Weekend } && !scene.Dutch && !Durations.IsPlural(scene, start);
        return bare || mod is not null && !scene.Dutch ? OfUnit(scene, from, start, start, 0, mod, relative) : null;
    }

    /// <summary>"month of", "de maand".</summary>
    private static int? MonthOf(Scene scene, int at)
    {
        var start = scene.SkipThe(at);
        if (scene[start].Word is not { Unit: Words.Unit.Month }) return null;
        var of = scene.Skip(start + 1, Role.Of);
        return scene[of].Word is { Month: > 0 } && (of > start + 1 || scene.Dutch) ? of : null;
    }

    /// <summary>"I may": a verb; a capital, a preposition or an order before it makes it the month.</summary>
    private static bool IsAmbiguousMonth(Scene scene, int at, string? mod)
    {
        if (scene.Dutch || mod is not null) return false;
        if (scene.Is(at - 1, '#') || scene.Is(at - 1, '$') || scene.Is(at + 1, '%')) return true;
        if (scene.Is(at, "mar") || scene.Is(at, "march")) return false;
        if (!scene.Is(at, "may")) return false;
        if (scene.Word(at - 1) is "i" or "you" or "he" or "she" or "we" or "they" || scene.Is(at + 1, "i") || scene.Is(at + 1, "or", "may")) return true;
        var verb = scene.Word(at + 1) is "also" or "not" or "well" ? at + 2 : at + 1;
        return scene.Word(verb) is "be" or "ask" or "contain" or "constitute" or "email" or "take" or "have" or "result" or "involve" or "get" or "work" or "reply" or "differ" or "well" || (scene.Is(verb, "e") && scene.IsDash(verb + 1));
    }

    private static Phrase Month(Scene scene, int from, int to, int month, int order, string? mod, bool relative)
    {
        var now = scene.Now;
        if (order >= 0)
        {
            var year = now.Year + Months.Shift(scene, order);
            var only = MonthInterval(year, month, mod);
            return new Phrase(TimeKind.DateRange, from, to, $"{Calendar.Year(year)}-{month:D2}") { Mod = mod }.Resolved(only);
        }

        var (past, future) = (month >= now.Month ? now.Year - 1 : now.Year, month < now.Month ? now.Year + 1 : now.Year);
        return new Phrase(TimeKind.DateRange, from, to, $"XXXX-{month:D2}") { Mod = relative ? null : mod }.Resolved(MonthInterval(past, month, mod), MonthInterval(future, month, mod));
    }

    private static Interval MonthInterval(int year, int month, string? mod)
    {
        var first = Calendar.Date(year, month, 1);
        return mod switch
        {
            "start" => new Interval(first, Calendar.Days(first, 15)),
            "mid" => new Interval(Calendar.Days(first, 9), Calendar.Days(first, 20)),
            "end" => new Interval(Calendar.Days(first, 15), Calendar.Months(first, 1)),
            _ => new Interval(first, Calendar.Months(first, 1)),
        };
    }

    private static Phrase? OfUnit(Scene scene, int from, int at, int order, int shift, string? mod, bool relative)
    {
        if (scene.Is(at, "mijn") || scene.Is(at, "my")) at++;
        if (SpecialYear(scene, from, at, order) is { } special) return special;
        var word = scene[at].Word;
        if (word is null || Durations.IsPlural(scene, at) || word.Unit is not (Words.Unit.Week or Words.Unit.Weekend or Words.Unit.WorkWeek or Words.Unit.Fortnight or Words.Unit.Month or Words.Unit.Year)) return null;
        var to = at + 1;
        if (scene.Is(to, "after", "next") || scene.Is(to, "after", "the", "next")) (shift, to) = (2, scene.Is(to, "after", "next") ? to + 2 : to + 3);
        var of = scene.Has(to, Role.Of) ? to + 1 : to;
        if (word.Unit != Words.Unit.Weekend && scene[of].IsDigits && !IsClock(scene, of) && !scene.Is(of, "de")) return null;
        if (scene.Is(to, "to", "date") || scene.Is(to, "tot", "heden") || scene.Is(to, "tot", "op", "heden")) return null;
        var cut = relative && shift == 0;
        var phrase = new Phrase(TimeKind.DateRange, from, to, string.Empty) { Mod = cut ? null : mod };
        return Interval(scene, phrase, word.Unit, shift, mod, relative);
    }

    private static bool IsClock(Scene scene, int at) => Clock.Description(scene, at + 1, out _) != Half.None || scene.Is(at + 1, ':');

    private static Phrase Interval(Scene scene, Phrase phrase, Words.Unit unit, int shift, string? mod, bool relative)
    {
        var monday = Calendar.Days(Calendar.Monday(scene.Now), 7 * shift);
        switch (unit)
        {
            case Words.Unit.Weekend:
                return (phrase with { Timex = Calendar.WeekTimex(monday) + "-WE" }).Resolved(new Interval(Calendar.Days(monday, 5), Calendar.Days(monday, 7)));
            case Words.Unit.Week or Words.Unit.WorkWeek:
                return Cut(scene, (phrase with { Timex = Calendar.WeekTimex(monday) }).Resolved(Week(monday, unit, mod)), mod, relative && shift == 0);
            case Words.Unit.Fortnight:
                var start = Calendar.Days(Calendar.Monday(scene.Now), 14 * shift);
                return (phrase with { Timex = $"({Calendar.Timex(start)},{Calendar.Timex(Calendar.Days(start, 14))},P2W)" }).Resolved(new Interval(start, Calendar.Days(start, 14)));
            case Words.Unit.Month:
                var month = Calendar.Months(Calendar.FirstOfMonth(scene.Now), shift);
                return Cut(scene, (phrase with { Timex = month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture) }).Resolved(MonthInterval(month.Year, month.Month, relative && mod == "end" && shift == 0 ? null : mod)), mod, relative && shift == 0);
            default:
                var year = scene.Now.Year + shift;
                return Cut(scene, (phrase with { Timex = Calendar.Year(year) }).Resolved(YearInterval(year, mod)), mod, relative && shift == 0);
        }
    }

    private static Interval Week(DateTime monday, Words.Unit unit, string? mod) => mod switch
    {
        "start" => new Interval(monday, Calendar.Days(monday, 3)),
        "mid" => new Interval(Calendar.Days(monday, 1), Calendar.Days(monday, 5)),
        "end" => new Interval(Calendar.Days(monday, 3), Calendar.Days(monday, unit == Words.Unit.WorkWeek ? 5 : 7)),
        _ => new Interval(monday, Calendar.Days(monday, unit == Words.Unit.WorkWeek ? 5 : 7)),
    };

    private static Interval YearInterval(int year, string? mod) => mod switch
    {
        "start" => new Interval(Calendar.Date(year, 1, 1), Calendar.Date(year, 7, 1)),
        "mid" => new Interval(Calendar.Date(year, 4, 1), Calendar.Date(year, 10, 1)),
        "end" => new Interval(Calendar.Date(year, 7, 1), Calendar.Date(year + 1, 1, 1)),
        _ => new Interval(Calendar.Date(year, 1, 1), Calendar.Date(year + 1, 1, 1)),
    };

    private static Phrase PartOfYear(Phrase phrase, int year, string mod) => phrase.Resolved(mod switch
    {
        "start" => new Interval(Calendar.Date(year, 1, 1), Calendar.Date(year, 5, 1)),
        "mid" => new Interval(Calendar.Date(year, 5, 1), Calendar.Date(year, 9, 1)),
        _ => new Interval(Calendar.Date(year, 9, 1), Calendar.Date(year + 1, 1, 1)),
    });

    /// <summary>"earlier this year" ends now, "later this month" begins now.</summary>
    private static Phrase Cut(Scene scene, Phrase phrase, string? mod, bool cut)
    {
        if (!cut) return phrase;
        var (start, end) = (phrase.Past.Start, phrase.Past.End);
        if (mod == "start" && end > scene.Now) end = scene.Now;
        if (mod == "end" && start < scene.Now) start = scene.Now;
        return phrase.Resolved(new Interval(start, end));
    }

    /// <summary>fiscal year, school year 2008, sy18: named but not resolved.</summary>
    private static Phrase? SpecialYear(Scene scene, int from, int at, int order)
    {
        if (scene.Word(at) is not ("fiscal" or "school" or "calendar") || scene[at + 1].Word is not { Unit: Words.Unit.Year } || scene[at + 2].IsDigits) return null;
        if (scene.Is(at, "calendar")) return Interval(scene, new Phrase(TimeKind.DateRange, from, at + 2, string.Empty), Words.Unit.Year, Months.Shift(scene, order - 1), null, relative: false);
        var prefix = scene.Is(at, "fiscal") ? "FY" : "SY";
        var known = scene.Has(at - 1, Relatives);
        return new Phrase(TimeKind.DateRange, from, at + 2, prefix + (known ? Calendar.Year(scene.Now.Year + Months.Shift(scene, at - 1)) : "XXXX")) { Unresolved = true };
    }
}
