using System.Globalization;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>Sums with days, weeks and months. Nothing here throws: a date that does not exist is <see cref="DateTime.MinValue"/>.</summary>
internal static class Calendar
{
    public static DateTime Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : DateTime.MinValue;

    /// <summary>Monday is 1, Sunday 7.</summary>
    public static int Weekday(DateTime date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    /// <summary>The weekday in the week of a date; the time of day stays.</summary>
    public static DateTime This(DateTime date, int weekday) => Days(date, weekday - Weekday(date));

    public static DateTime Monday(DateTime date) => This(date.Date, 1);

    public static DateTime Days(DateTime date, double days) => Safe(date, days * TimeSpan.TicksPerDay);

    public static DateTime Seconds(DateTime date, double seconds) => Safe(date, seconds * TimeSpan.TicksPerSecond);

    public static DateTime Months(DateTime date, int months)
    {
        var index = (date.Year * 12L) + date.Month - 1 + months;
        return index is >= 12 and < 119_988 ? date.AddMonths(months) : DateTime.MinValue;
    }

    public static DateTime FirstOfMonth(DateTime date) => new(date.Year, date.Month, 1);

    /// <summary>The Monday of ISO week 1.</summary>
    public static DateTime FirstWeek(int year) => Monday(Date(year, 1, 4));

    /// <summary>The Monday of the last ISO week.</summary>
    public static DateTime LastWeek(int year) => Monday(Date(year, 12, 28));

    /// <summary>The Monday of a week of a month: the weeks whose Thursday lies in it; 5 is the last.</summary>
    public static DateTime WeekOfMonth(int year, int month, int week, bool last)
    {
        if (last)
        {
            var end = Days(Months(Date(year, month, 1), 1), -1);
            var thursday = Days(end, -((Weekday(end) + 3) % 7));
            return Monday(thursday);
        }

        var first = Date(year, month, 1);
        return Days(Monday(Days(first, (11 - Weekday(first)) % 7)), 7 * (week - 1));
    }

    public static string WeekTimex(DateTime monday) => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):D4}-W{ISOWeek.GetWeekOfYear(monday):D2}");

    public static string Timex(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Timex(int? year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{Year(year)}-{month:D2}-{day:D2}");

    public static string Year(int? year) => year is { } known ? known.ToString("D4", CultureInfo.InvariantCulture) : "XXXX";

    public static string DateTimeTimex(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Adds a length such as "P1Y2M" or "PT3H", or takes it off.</summary>
    public static DateTime Shift(DateTime from, ReadOnlySpan<char> timex, int sign)
    {
        var (clock, number) = (false, 0);
        for (var at = 1; at < timex.Length; at++)
        {
            if (timex[at] == 'T') clock = true;
            if (timex[at] == 'T') number = at + 1;
            if (!char.IsAsciiLetter(timex[at]) || timex[at] == 'T') continue;
            var start = number == 0 ? 1 : number;
            if (!double.TryParse(timex[start..at], CultureInfo.InvariantCulture, out var count)) return from;
            var unit = timex[at..].StartsWith("BD", StringComparison.Ordinal) ? 'B' : timex[at..].StartsWith("WE", StringComparison.Ordinal) ? 'E' : timex[at];
            from = Add(from, count * sign, unit, clock);
            if (unit is 'B' or 'E') at++;
            number = at + 1;
        }

        return from;
    }

    private static DateTime Add(DateTime from, double count, char unit, bool clock) => unit switch
    {
        'H' => Seconds(from, count * 3600),
        'M' when clock => Seconds(from, count * 60),
        'S' => Seconds(from, count),
        'D' => Days(from, count),
        'W' => Days(from, 7 * count),
        'E' => Days(from, 7 * count),
        'M' => Months(from, (int)Math.Clamp(count, -100_000, 100_000)),
        'Y' => Months(from, 12 * (int)Math.Round(Math.Clamp(count, -9_000, 9_000), MidpointRounding.ToEven)),
        'B' => BusinessDays(from, (int)Math.Clamp(count, -2_000, 2_000)),
        _ => from,
    };

    public static DateTime BusinessDays(DateTime from, int count)
    {
        for (var left = Math.Abs(count); left > 0; left--)
        {
            do from = Days(from, Math.Sign(count));
            while (Weekday(from) > 5 && from != DateTime.MinValue);
        }

        return from;
    }

    private static DateTime Safe(DateTime date, double ticks)
    {
        var sum = date.Ticks + ticks;
        return sum >= DateTime.MinValue.Ticks && sum < DateTime.MaxValue.Ticks ? date.AddTicks((long)ticks) : DateTime.MinValue;
    }
}
