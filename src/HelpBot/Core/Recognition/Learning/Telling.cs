using System.Collections.Immutable;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>Says which words of a message made the model see a danger or a need, for the counsellor who reads it and the editor who tunes it.</summary>
internal static class Telling
{
    // More than these are the small change of every sentence.
    private const int MostWords = 5;

    /// <summary>The run of words that together speak most for a danger; the whole message when none does.</summary>
    public static FlagFound Words(WeightTable weights, int danger, Message message, ReadOnlySpan<Feature> features)
    {
        Span<float> says = stackalloc float[Features.WordsLookedAt];
        says.Clear();
        foreach (ref readonly var feature in features)
            if (feature.Word != Feature.NoWord)
                says[feature.Word] += weights.Says(feature, danger);
        var (from, to) = Densest(says[..Math.Min(says.Length, message.Words.Length)]);
        return to < from
            ? new FlagFound(Marks.Dangers[danger], 0, Math.Max(0, message.Text.Length - 1))
            : new FlagFound(Marks.Dangers[danger], message.Words[from].Start, message.Words[to].End);
    }

    /// <summary>The words that speak most for a label, the strongest first; none where it was not chosen for its words.</summary>
    public static ImmutableArray<WordSaid> WordsFor(WeightTable weights, int label, Message message, ReadOnlySpan<Feature> features)
    {
        Span<float> says = stackalloc float[Features.WordsLookedAt];
        says.Clear();
        foreach (ref readonly var feature in features)
            if (feature.Word != Feature.NoWord)
                says[feature.Word] += weights.SaysFor(feature, label);
        var said = ImmutableArray.CreateBuilder<WordSaid>();
        for (var at = 0; at < Math.Min(says.Length, message.Words.Length); at++)
            if (says[at] > 0)
                said.Add(new WordSaid(message.Words[at].Start, message.Words[at].End, says[at]));
        return [.. said.OrderByDescending(word => word.Weight).Take(MostWords)];
    }

    // The run with the greatest sum.
    private static (int From, int To) Densest(ReadOnlySpan<float> says)
    {
        var (best, bestFrom, bestTo) = (0f, 0, -1);
        var (sum, from) = (0f, 0);
        for (var at = 0; at < says.Length; at++)
        {
            if (sum <= 0)
                (sum, from) = (0, at);
            sum += says[at];
            if (sum > best)
                (best, bestFrom, bestTo) = (sum, from, at);
        }

        return (bestFrom, bestTo);
    }
}
