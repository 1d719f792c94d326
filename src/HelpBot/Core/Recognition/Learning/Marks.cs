using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>The yes-or-no questions that are learned of a message: each danger, and whether a code word that stands there is a request.</summary>
internal static class Marks
{
    /// <summary>Name of the question whether a code word is a request; the dangers have their own names.</summary>
    public const string Request = "code_word";

    /// <summary>Score with which every question begins: most messages mention no danger.</summary>
    public const float Prior = -2;

    // What the editors' lists found has the first rows of a table, and counts for so much.
    private const float OfFound = 0.5f;
    private const int Framed = 0;
    private const int Excused = 1;
    private const int FirstDanger = 2;

    /// <summary>The dangers, in the order of the columns.</summary>
    public static ImmutableArray<string> Dangers { get; } = [.. Labels.Flags.Order(StringComparer.Ordinal)];

    /// <summary>All questions, in the order of the columns: the dangers first.</summary>
    public static ImmutableArray<string> All { get; } = [.. Dangers, Request];

    /// <summary>Features for what the lists found that a message can have.</summary>
    public static int Most => FirstDanger + Dangers.Length;

    /// <summary>Writes features for what the lists found; returns how many there are.</summary>
    public static int Of(ImmutableArray<FlagFound> flags, CodeWordFinder.Found? codeWord, Span<Feature> features)
    {
        var count = 0;
        foreach (var found in flags)
            features[count++] = Found(FirstDanger + Dangers.IndexOf(found.Flag, StringComparer.Ordinal));
        if (codeWord is { Framed: true })
            features[count++] = Found(Framed);
        if (codeWord is { Excused: true })
            features[count++] = Found(Excused);
        return count;
    }

    private static Feature Found(int place) => new(place, OfFound, Feature.NoWord);
}
