using System.Collections.Frozen;

namespace HelpBot.Core.Turns;

/// <summary>Tells a question from an answer in somebody's own words.</summary>
internal static class Asking
{
    // "Bij mijn zus?" is an answer that is not sure of itself.
    private const int LongestDoubt = 4;

    private static readonly FrozenSet<string> Alone = Set("hoe;waarom;hoezo;how;why");

    private static readonly FrozenSet<string> Pairs = Set(
        "wat moet;wat kan;wat is;wat als;wat nu;wat doe;wat doen;wat bedoel;wat wil;waar kan;waar moet;waar is;wie kan;wie moet;kan ik;kan je;kun je;mag ik;moet ik;zal ik;is dat;is dit;" +
        "what do;what should;what if;what is;what can;what now;where can;where do;where should;who can;can i;can you;should i;must i;may i;is that;is this;do i;do you");

    /// <summary>Whether a text asks something.</summary>
    public static bool Is(string text)
    {
        var words = Answering.Fold(text).Split(' ');
        return Alone.Contains(words[0]) || (words.Length > 1 && Pairs.Contains($"{words[0]} {words[1]}")) || (words.Length > LongestDoubt && text.Contains('?', StringComparison.Ordinal));
    }

    private static FrozenSet<string> Set(string openings) => openings.Split(';').ToFrozenSet(StringComparer.Ordinal);
}
