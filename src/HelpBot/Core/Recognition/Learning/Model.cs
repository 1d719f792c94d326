using System.Collections.Immutable;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>
/// What was learned from the examples: which need a message expresses (multinomial logistic regression), and of each danger, and of the use of a code word, whether it is
/// there (a logistic regression each, with what the editors' lists found among its features). <see cref="Training"/> makes it, <see cref="ModelFile"/> keeps it.
/// </summary>
internal sealed class Model(Concepts concepts, WeightTable intents, WeightTable marks)
{
    // Labels were smoothed in training, so scores are too even: this brings the chances to how often they are right (by testing on writers not learned from).
    private const float Sharpness = 1.6f;

    /// <summary>A column a label.</summary>
    public WeightTable Intents => intents;

    /// <summary>A column a danger, and one for the use of a code word.</summary>
    public WeightTable Marks => marks;

    /// <summary>The labels, in the order of the chances.</summary>
    public ImmutableArray<string> Labels => intents.Answers;

    /// <summary>Writes the features of a message that something was learned of, brought to length 1; returns how many there are.</summary>
    public int Read(Message message, Span<Feature> features)
    {
        var (kept, length) = (0, 0f);
        foreach (var feature in features[..Features.Of(message, concepts, features)])
        {
            if (!intents.Knows(feature.Row))
                continue;
            features[kept++] = feature;
            length += feature.Weight * feature.Weight;
        }

        Features.Scale(features[..kept], length);
        return kept;
    }

    /// <summary>Writes the chance of every label.</summary>
    public void Predict(ReadOnlySpan<Feature> features, Span<float> chances)
    {
        Span<float> scores = stackalloc float[intents.Width];
        intents.Score(features, scores);
        foreach (ref var score in scores)
            score *= Sharpness;
        Softmax(scores[..Labels.Length]);
        scores[..Labels.Length].CopyTo(chances);
    }

    /// <summary>Turns scores into chances that add up to one.</summary>
    public static void Softmax(Span<float> scores)
    {
        var highest = float.MinValue;
        foreach (var score in scores)
            highest = MathF.Max(highest, score);
        var sum = 0f;
        foreach (ref var score in scores)
            sum += score = MathF.Exp(score - highest);
        foreach (ref var score in scores)
            score /= sum;
    }
}
