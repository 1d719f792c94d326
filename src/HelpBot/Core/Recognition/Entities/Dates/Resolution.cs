using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Writes a time phrase as an entity: one reading, or a past and a future one, each doubled where the hour may be twelve hours later.</summary>
internal static class Resolution
{
    public static Entity Entity(Scene scene, Phrase phrase, int start, int end)
    {
        var kind = phrase.Ranged ? Range(phrase.Kind) : phrase.Kind;
        var readings = ImmutableArray.CreateBuilder<ImmutableArray<KeyValuePair<string, string?>>>();
        Add(readings, phrase);
        if (readings.Count == 0) readings.Add([new("timex", phrase.Timex), new("type", Name(Type(phrase))), new("value", "not resolved")]);
        return new Entity("datetimeV2." + Name(kind), scene.Text.Lower[start..end], start, end - 1, new Entities.Resolution(readings.ToImmutable(), IsList: true));
    }

    private static TimeKind Type(Phrase phrase) => phrase.Mod is null or "more" or "less" ? phrase.Kind : Range(phrase.Kind);

    private static TimeKind Range(TimeKind kind) => kind switch
    {
        TimeKind.Date => TimeKind.DateRange,
        TimeKind.Time => TimeKind.TimeRange,
        TimeKind.DateTime => TimeKind.DateTimeRange,
        _ => kind,
    };

    private static string Name(TimeKind kind) => kind switch
    {
        TimeKind.Date => "date",
        TimeKind.Time => "time",
        TimeKind.DateTime => "datetime",
        TimeKind.DateRange => "daterange",
        TimeKind.TimeRange => "timerange",
        TimeKind.DateTimeRange => "datetimerange",
        _ => "duration",
    };

    private static void Add(ImmutableArray<ImmutableArray<KeyValuePair<string, string?>>>.Builder readings, Phrase phrase)
    {
        if (phrase.Unresolved) return;
        var past = Values(phrase, phrase.Past, shift: false);
        var future = Values(phrase, phrase.Future, shift: false);
        var same = past.SequenceEqual(future);
        var pastTimex = phrase.PastTimex ?? phrase.Timex;
        Add(readings, phrase, pastTimex, past);
        if (!same) Add(readings, phrase, phrase.Timex, future);
        if (!phrase.AmPm) return;
        Add(readings, phrase, ToPm(pastTimex), Values(phrase, phrase.Past, shift: true));
        if (!same) Add(readings, phrase, ToPm(phrase.Timex), Values(phrase, phrase.Future, shift: true));
    }

    private static void Add(ImmutableArray<ImmutableArray<KeyValuePair<string, string?>>>.Builder readings, Phrase phrase, string timex, List<KeyValuePair<string, string?>> values)
    {
        if (values.Count == 0) return;
        var reading = new List<KeyValuePair<string, string?>> { new("timex", timex) };
        var type = Type(phrase);
        if (phrase.Mod is { } mod) reading.Add(new("Mod", mod));
        reading.Add(new("type", Name(type)));
        if (phrase.List is { } list) reading.Add(new("list", list));
        if (phrase.Ranged && type != phrase.Kind) reading.Add(new("sourceEntity", "datetimepoint"));
        else if (phrase.Ranged && type == TimeKind.DateRange) reading.Add(new("sourceEntity", "datetimerange"));
        reading.AddRange(values);
        readings.Add([.. reading]);
    }

    private static List<KeyValuePair<string, string?>> Values(Phrase phrase, Interval interval, bool shift)
    {
        if (phrase.Kind == TimeKind.Duration) return [new("value", phrase.Seconds.ToString(CultureInfo.InvariantCulture))];
        if (interval.Impossible) return [];
        var (start, end) = (Format(phrase.Kind, interval.Start, shift), Format(phrase.Kind, interval.End, shift));
        var mod = phrase.Mod ?? string.Empty;
        if (phrase.Kind is TimeKind.Date or TimeKind.Time or TimeKind.DateTime || phrase.Source == "point")
            return mod.StartsWith("before", StringComparison.Ordinal) || mod.StartsWith("until", StringComparison.Ordinal) ? [new("end", start)] : mod.StartsWith("after", StringComparison.Ordinal) || mod.StartsWith("since", StringComparison.Ordinal) ? [new("start", start)] : [new("value", start)];
        if (mod.StartsWith("before", StringComparison.Ordinal)) return [new("end", mod.EndsWith("end", StringComparison.Ordinal) ? end : start)];
        if (mod.StartsWith("after", StringComparison.Ordinal)) return [new("start", mod.EndsWith("start", StringComparison.Ordinal) ? start : end)];
        if (mod.StartsWith("since", StringComparison.Ordinal)) return [new("start", start)];
        return mod.StartsWith("until", StringComparison.Ordinal) ? [new("end", end)] : [new("start", start), new("end", end)];
    }

    private static string Format(TimeKind kind, DateTime moment, bool shift)
    {
        if (shift) moment = moment.Hour == 12 ? moment.AddHours(-12) : moment.AddHours(12);
        return moment.ToString(kind switch
        {
            TimeKind.Date or TimeKind.DateRange => "yyyy-MM-dd",
            TimeKind.Time or TimeKind.TimeRange => "HH:mm:ss",
            _ => "yyyy-MM-dd HH:mm:ss",
        }, CultureInfo.InvariantCulture);
    }

    /// <summary>Moves each hour of a timex by half a day; where the second hour passes midnight its weekday moves too.</summary>
    public static string ToPm(string timex)
    {
        var text = new StringBuilder(timex);
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (text[at] != 'T' || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiDigit(text[at + 2]) || (at > 0 && text[at - 1] == 'P')) continue;
            var hour = ((text[at + 1] - '0') * 10) + text[at + 2] - '0';
            var moved = hour >= 12 ? hour - 12 : hour + 12;
            (text[at + 1], text[at + 2]) = ((char)('0' + (moved / 10)), (char)('0' + (moved % 10)));
            if (hour > 12 && at > 10 && text[at - 1] is >= '1' and <= '7' && text[at - 2] == '-' && text[at - 3] == 'X' && timex[0] == '(') text[at - 1] = text[at - 1] == '7' ? '1' : (char)(text[at - 1] + 1);
        }

        return text.ToString();
    }
}
