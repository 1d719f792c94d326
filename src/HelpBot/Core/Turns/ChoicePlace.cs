using System.Collections.Frozen;
using System.Globalization;

namespace HelpBot.Core.Turns;

/// <summary>Reads which of the choices somebody names by its place: "2", "twee", "optie 2", "number two", "de laatste".</summary>
internal static class ChoicePlace
{
    private static readonly string[] Numbers = ["een", "one", "twee", "two", "drie", "three", "vier", "four", "vijf", "five", "zes", "six", "zeven", "seven", "acht", "eight"];

    private static readonly FrozenSet<string> Fillers = new[]
    {
        "optie", "keuze", "nummer", "nr", "antwoord", "punt", "option", "choice", "number", "answer", "de", "het", "the", "graag", "please", "pls", "aub", "dan", "maar", "doe", "dus",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lasts = new[] { "laatste", "last", "onderste" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OneOfThem = new[] { "one", "optie", "option", "keuze" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The place, from 1; null when none of <paramref name="count"/> places is named, or more than one.</summary>
    /// <param name="said">Folded.</param>
    public static int? In(string said, int count)
    {
        var words = said.Split(' ').Where(word => !Fillers.Contains(word)).ToArray();
        // "The last one" has a word too many.
        if (words is [var first, var rest] && OneOfThem.Contains(rest))
            words = [first];
        if (words is not [var word])
            return null;
        var place = Lasts.Contains(word) ? count
            : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : (Array.IndexOf(Numbers, word) / 2) + (Array.IndexOf(Numbers, word) < 0 ? 0 : 1);
        return place >= 1 && place <= count ? place : null;
    }
}
