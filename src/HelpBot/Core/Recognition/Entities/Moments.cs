using HelpBot.Core.Recognition.Entities.Dates;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>
/// How long ago something can have happened. Advice about traces and medicine depends on it, so doubt is settled towards "not so long ago":
/// somebody who says "yesterday evening" may mean until midnight.
/// </summary>
public static class Moments
{
    // So many words say "in het weekend" and no more.
    private const int ShortMessage = 4;

    /// <summary>The latest moment in the past that the message can mean, or null where it tells none. A bare number is never a time.</summary>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    /// <param name="reference">The visitor's local time now.</param>
    public static DateTime? LatestPast(string text, string language, DateTime reference) => Latest(SceneOf(text, language, reference), isAnswer: false);

    /// <summary>The latest moment that an answer to "how long ago?" can mean. There "2 dagen" is two days ago, and "vroeger" is long ago.</summary>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    /// <param name="reference">The visitor's local time now.</param>
    public static DateTime? AsAnswer(string text, string language, DateTime reference)
    {
        var scene = SceneOf(text, language, reference);
        return Latest(scene, isAnswer: true) ?? Length(scene);
    }

    private static Scene SceneOf(string text, string language, DateTime reference)
    {
        var lexicon = Lexicon.For(language);
        return new Scene(Reading.Of(lexicon.Knows ? EverydayTimes.Plain(text, lexicon.Dutch, reference) : text, lexicon), reference) { Everyday = true };
    }

    private static DateTime? Latest(Scene scene, bool isAnswer)
    {
        var latest = Vague(scene, isAnswer);
        if (!scene.Text.Signals(Signals.Time | Signals.Digits)) return latest;
        if (isAnswer || scene.Text.Count <= ShortMessage) latest = Later(latest, InWeekend(scene) ?? Tonight(scene));
        foreach (var phrase in TimeFinder.Phrases(scene))
            if (Latest(scene, phrase) is { } moment && moment > (latest ?? DateTime.MinValue)) latest = moment;
        return latest;
    }

    private static DateTime? Later(DateTime? one, DateTime? other) => one > (other ?? DateTime.MinValue) ? one : other ?? one;

    /// <summary>"in het weekend" as a whole answer: the one that has been, or is.</summary>
    private static DateTime? InWeekend(Scene scene)
    {
        for (var at = 0; at + 2 < scene.Text.Count; at++)
            if (scene.Word(at) is "in" or "at" or "on" or "over" && scene.Has(at + 1, Role.The) && scene.Is(at + 2, "weekend"))
                return scene.Now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? scene.Now : EndOfDay(Calendar.Days(scene.Now.Date, -(int)scene.Now.DayOfWeek));
        return null;
    }

    /// <summary>"tonight" as a whole answer is no time to come.</summary>
    private static DateTime? Tonight(Scene scene)
    {
        for (var at = 0; at < scene.Text.Count; at++)
            if (scene.Is(at, "tonight")) return scene.Now;
        return null;
    }

    /// <summary>"2 dagen", "about 3 weeks" and nothing more.</summary>
    private static DateTime? Length(Scene scene)
    {
        var from = 0;
        while (scene.Word(from) is "ongeveer" or "circa" or "ca" or "zo" or "n" or "about" or "around" or "approximately" or "like" or "maybe" or "misschien" or "denk" or "ik" || scene.IsApostrophe(from)) from++;
        if (Durations.Read(scene, from) is not { } length) return null;
        var end = length.To;
        while (scene.Is(end, '.') || scene.Is(end, '!') || scene.Is(end, '?')) end++;
        if (end < scene.Text.Count) return null;
        var moment = Calendar.Shift(scene.Now, length.Timex, -1);
        return length.IsClockDuration ? moment : EndOfDay(moment);
    }

    private static DateTime? Latest(Scene scene, Phrase phrase)
    {
        if (phrase.Unresolved) return Season(scene, phrase);
        if (phrase.Kind == TimeKind.Duration || phrase.Mod?.StartsWith("ref", StringComparison.Ordinal) == true) return null;
        if (phrase.Timex.EndsWith("-WE", StringComparison.Ordinal) && phrase.Past.Start < scene.Now && Calendar.Weekday(scene.Now) > 5) return scene.Now;
        if (LastNight(scene, phrase) is { } night) return night;
        if (LastWeekday(scene, phrase) is { } day) return day;
        if (phrase.Mod?.StartsWith("since", StringComparison.Ordinal) == true || phrase.Mod?.StartsWith("after", StringComparison.Ordinal) == true) return phrase.Past.Start < scene.Now ? scene.Now : null;
        var (past, future) = (Before(scene, phrase, phrase.Past), Before(scene, phrase, phrase.Future));
        return past is null || future > past ? future : past;
    }

    /// <summary>The last moment of a reading that is not after now.</summary>
    private static DateTime? Before(Scene scene, Phrase phrase, Interval interval)
    {
        if (interval.Impossible) return null;
        switch (phrase.Kind)
        {
            case TimeKind.Date:
                return Until(scene, interval.Start, EndOfDay(interval.Start));
            case TimeKind.Time or TimeKind.TimeRange:
                return OnClock(scene, phrase, interval);
            case TimeKind.DateTime:
                var later = interval.Start.AddHours(phrase.AmPm && interval.Start.Hour < 12 ? 12 : 0);
                return later <= scene.Now ? later : interval.Start <= scene.Now ? interval.Start : null;
            case TimeKind.DateRange:
                return Until(scene, interval.Start, Calendar.Seconds(interval.End, -1));
            default:
                return Until(scene, interval.Start, IsEvening(phrase) ? EndOfDay(interval.Start) : interval.End);
        }
    }

    private static bool IsEvening(Phrase phrase) => phrase.Timex.EndsWith("TEV", StringComparison.Ordinal);

    private static DateTime? Until(Scene scene, DateTime start, DateTime end) => start > scene.Now ? null : end < scene.Now ? end : scene.Now;

    /// <summary>A time without a day was today, or else yesterday.</summary>
    private static DateTime OnClock(Scene scene, Phrase phrase, Interval interval)
    {
        var clock = interval.End.TimeOfDay;
        var pm = phrase.AmPm && clock.Hours < 12 ? clock.Add(TimeSpan.FromHours(12)) : clock;
        var today = scene.Now.Date;
        if (phrase.IsDayPart && today + interval.Start.TimeOfDay <= scene.Now) return today + clock < scene.Now ? today + clock : scene.Now;
        if (today + pm <= scene.Now) return today + pm;
        return today + clock <= scene.Now ? today + clock : Calendar.Days(today, -1) + pm;
    }

    /// <summary>A night that has begun the evening before ends in the morning: "vannacht", "last night", "two nights ago".</summary>
    private static DateTime? LastNight(Scene scene, Phrase phrase)
    {
        var nights = Enumerable.Range(phrase.From, phrase.To - phrase.From).Any(at => scene.Word(at) is "night" or "nights" or "nachten" || scene.Word(at).EndsWith("nacht", StringComparison.Ordinal));
        if (!nights) return null;
        var day = phrase.Past.Start.Date;
        var tonight = scene.Is(phrase.From, "vannacht");
        if (tonight && scene.Now.Hour < 20) day = Calendar.Days(day, -1);
        if (!tonight && day >= scene.Now.Date) return null;
        var morning = Calendar.Days(day, 1).AddHours(6);
        return morning < scene.Now ? morning : scene.Now;
    }

    /// <summary>"last saturday" can be the nearest one, though the week before may be meant.</summary>
    private static DateTime? LastWeekday(Scene scene, Phrase phrase)
    {
        if (phrase.Kind != TimeKind.Date || phrase.To - phrase.From != 2 || !scene.Has(phrase.From, Role.Last | Role.Past) || scene[phrase.From + 1].Word is not { Weekday: > 0 and var weekday }) return null;
        var here = Calendar.This(scene.Now, weekday).Date;
        return EndOfDay(here >= scene.Now.Date ? Calendar.Days(here, -7) : here);
    }

    /// <summary>"last summer": until the season was over.</summary>
    private static DateTime? Season(Scene scene, Phrase phrase)
    {
        var months = phrase.Timex.AsSpan(Math.Max(0, phrase.Timex.Length - 2)) switch
        {
            "WI" => (From: 12, To: 3),
            "SP" => (From: 3, To: 6),
            "SU" => (From: 6, To: 9),
            "FA" => (From: 9, To: 12),
            _ => (From: 0, To: 0),
        };
        if (months.From == 0) return null;
        var end = Calendar.Date(scene.Now.Year, months.To, 21);
        if (scene.Now < end && scene.Now >= Calendar.Months(end, -3)) return scene.Now;
        return Calendar.Seconds(end < scene.Now ? end : Calendar.Date(scene.Now.Year - 1, months.To, 21), -1);
    }

    /// <summary>Words for "just now" and "lately", and "een dag of drie geleden".</summary>
    private static DateTime? Vague(Scene scene, bool isAnswer)
    {
        DateTime? latest = null;
        for (var at = 0; at < scene.Text.Count; at++)
        {
            DateTime? moment = IsJustNow(scene, at) ? scene.Now : IsLately(scene, at) || LongAgo.IsDenied(scene, at) ? Calendar.Seconds(scene.Now.Date, -1) : About(scene, at) ?? Either(scene, at) ?? LongAgo.At(scene, at, isAnswer);
            if (moment > (latest ?? DateTime.MinValue)) latest = moment;
        }

        return latest;
    }

    private static bool IsJustNow(Scene scene, int at)
    {
        if (!scene.Dutch) return scene.Is(at, "just") && (scene.Word(at + 1) is "now" or "happened" or "hit" or "did" or "raped" or "had" or "came" or "left" or "got" or "beat" or "went" or "been" or "tried" or "told" || scene.Word(at + 1) is "attacked" or "assaulted" or "touched" or "grabbed" or "kicked" or "punched" or "slapped" or "pushed" or "forced" or "threatened" or "strangled" or "choked" or "finished" or "escaped" or "returned" or "arrived" or "ended");
        if (scene.Word(at) is "zojuist" or "zonet" or "daarnet" or "zopas" or "daarstraks" or "straksjes") return true;
        return scene.Is(at, "net") && scene.Digits(at + 1, 4) < 0 && scene[at + 2].Word is not { Unit: not Unit.None } && !(scene.Word(at + 1) is "als" or "zo" or "zoals" or "iets" or "niet" or "alsof" or "genoeg") && scene.Word(at - 1) is not ("het" or "dit" or "ons" or "een");
    }

    private static bool IsLately(Scene scene, int at) =>
        scene.Dutch ? scene.Word(at) is "laatst" or "onlangs" or "kortgeleden" or "recent" or "recentelijk" || scene.Is(at, "pas", "geleden") || scene.Is(at, "kort", "geleden")
            : scene.Is(at, "the", "other", "day") || scene.Is(at, "the", "other", "night") || scene.Word(at) is "recently" or "lately";

    /// <summary>"een maand of twee terug", "a week or two ago": one less than said may be meant.</summary>
    private static DateTime? About(Scene scene, int at)
    {
        if (!scene.Has(at, Role.A) || scene[at + 1].Word is not { Unit: not Unit.None } || !scene.Has(at + 2, Role.Or)) return null;
        if (scene[at + 3].Word is not { Cardinal: >= 2 and < 100 } && scene.Digits(at + 3, 2) < 2) return null;
        var number = scene[at + 3].IsDigits ? scene[at + 3].Value : scene[at + 3].Word!.Cardinal;
        if (!IsAgo(scene, at + 4) || Durations.Read(scene, at) is not { } one) return null;
        var moment = scene.Now;
        for (var left = number - 1; left > 0; left--) moment = Calendar.Shift(moment, one.Timex, -1);
        return one.IsClockDuration ? moment : EndOfDay(moment);
    }

    /// <summary>"2 or 3 days ago", "tussen 2 en 3 dagen geleden": the first number; "less than a day ago": perhaps just now.</summary>
    private static DateTime? Either(Scene scene, int at)
    {
        if (Durations.Comparison(scene, at, out var next) == "less") return Durations.Read(scene, next) is { } within && IsAgo(scene, within.To) ? scene.Now : null;
        if (!(scene[at].IsDigits || scene[at].Word is { Cardinal: >= 1 }) || !(scene.Has(at + 1, Role.Or | Role.And | Role.Till | Role.A) || scene.IsDash(at + 1) || scene.Word(at + 1) is "à" or "a")) return null;
        var number = scene[at].IsDigits ? scene.Digits(at, 2) : scene[at].Word!.Cardinal;
        if (number is < 1 or > 99 || Durations.Read(scene, at + 2) is not { } longer || !IsAgo(scene, longer.To) || Durations.UnitAt(scene, longer.To - 1, out _) == Unit.None) return null;
        var single = longer.Timex.StartsWith("PT", StringComparison.Ordinal) ? "PT" : "P";
        var moment = Calendar.Shift(scene.Now, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{single}{number}{longer.Timex[^1]}"), -1);
        return longer.IsClockDuration ? moment : EndOfDay(moment);
    }

    private static bool IsAgo(Scene scene, int at) => scene.Has(at, Role.Ago) || scene.Word(at) is "terug" or "back";

    private static DateTime EndOfDay(DateTime day) => Calendar.Seconds(Calendar.Days(day.Date, 1), -1);
}
