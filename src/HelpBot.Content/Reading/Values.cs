using System.Globalization;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads single values: ids, dates, numbers, spans of time. A value that cannot be read gives a finding and a harmless stand-in.</summary>
internal static class Values
{
    private static readonly Dictionary<string, TimeSpan> Units = new(StringComparer.Ordinal)
    {
        ["minute"] = TimeSpan.FromMinutes(1),
        ["hour"] = TimeSpan.FromHours(1),
        ["day"] = TimeSpan.FromDays(1),
        ["week"] = TimeSpan.FromDays(7),
    };

    /// <summary>An id: lower-case letters, digits and hyphens. Given back as written even when it is wrong.</summary>
    public static string Id(Node.Text node, Findings findings)
    {
        if (node.Value.Length is 0 or > 80 || !node.Value.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
            findings.Add(HB007InvalidId.Rule, node.Place, $"'{node.Value}' is no id.", "Use only lower-case letters, digits and hyphens, for instance 'eerste-stap'.");
        return node.Value;
    }

    /// <summary>A day such as <c>2026-11-22</c>.</summary>
    public static DateOnly? Day(Node.Text? node, Findings findings) =>
        node is null ? null
        : DateOnly.TryParseExact(node.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Invalid<DateOnly>(node, findings, "a day", "Write it as 2026-11-22.");

    /// <summary>A time of day such as <c>09:00</c>; <c>24:00</c> is the end of the day.</summary>
    public static TimeOnly? Time(Node.Text? node, Findings findings) =>
        node is null ? null
        : node.Value is "24:00" ? TimeOnly.MaxValue
        : TimeOnly.TryParseExact(node.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : Invalid<TimeOnly>(node, findings, "a time", "Write it as '09:00'.");

    /// <summary>A whole number of zero or more.</summary>
    public static int? Number(Node.Text? node, Findings findings) =>
        node is null ? null
        : int.TryParse(node.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Invalid<int>(node, findings, "a whole number", "Write digits only, for instance 18.");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static bool? Truth(Node.Text? node, Findings findings) => node?.Value switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => Invalid<bool>(node, findings, "true or false", "Write true or false."),
    };

    /// <summary>A span such as <c>12 hours</c> or <c>7 days</c>.</summary>
    public static TimeSpan? Span(Node.Text? node, Findings findings)
    {
        if (node is null)
            return null;
        var parts = node.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 10_000
            && Units.TryGetValue(parts[1].TrimEnd('s'), out var unit)
            ? count * unit
            : Invalid<TimeSpan>(node, findings, "a span of time", "Write it as '12 hours' or '7 days'.");
    }

    /// <summary>One of the named values; the first of them, with a finding, when it is another.</summary>
    public static T OneOf<T>(Node.Text node, IReadOnlyDictionary<string, T> values, Findings findings)
    {
        if (values.TryGetValue(node.Value, out var value))
            return value;
        findings.Add(HB006InvalidValue.Rule, node.Place, $"'{node.Value}' means nothing here.", Similar.Hint(node.Value, [.. values.Keys], "Look at README.md for what it can be."));
        return values.Values.First();
    }

    private static T? Invalid<T>(Node.Text node, Findings findings, string expected, string mend)
        where T : struct
    {
        findings.Add(HB006InvalidValue.Rule, node.Place, $"'{node.Value}' is not {expected}.", mend);
        return null;
    }
}
