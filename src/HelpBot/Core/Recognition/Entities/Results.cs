using System.Collections.Immutable;
using System.Globalization;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>Builds entities in the shape of Recognizers-Text.</summary>
internal static class Results
{
    /// <summary>An entity with one reading. Its text is in lower case, as Recognizers-Text gives it.</summary>
    public static Entity Single(string type, string lower, int start, int end, params ReadOnlySpan<KeyValuePair<string, string?>> values) =>
        new(type, lower[start..end], start, end - 1, new Resolution([ImmutableArray.Create(values)], IsList: false));

    public static KeyValuePair<string, string?> Pair(string name, string? value) => new(name, value);

    /// <summary>A number with 15 digits, and the language's decimal sign.</summary>
    public static string Number(double value, bool dutch)
    {
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        return dutch ? text.Replace('.', ',') : text;
    }
}
