using System.Collections.Immutable;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>
/// What was learned from the examples: which need a message expresses (multinomial logistic regression), and of each danger, and of the use of a code word, whether it is
/// there (a logistic regression each, with what the editors' lists found among its features). <see cref="Training"/> makes it, <see cref="ModelFile"/> keeps it.
/// </summary>
/// <param name="Vocabulary">The words that were known when it was learned.</param>
/// <param name="Weights">What was learned of words.</param>
/// <param name="SecondLook">How far that can be believed of a danger.</param>
internal sealed record Model(Vocabulary Vocabulary, Concepts Concepts, WeightTable Weights, SecondLook SecondLook)
{
    // Labels were smoothed in training, so scores are too even: this brings the chances to how often they are right (by testing on writers not learned from).
    private const float Sharpness = 1.6f;

    /// <summary>The labels, in the order of the chances.</summary>
    public ImmutableArray<string> Labels => Weights.Labels;

    /// <summary>Writes the features of a message that something was learned of, brought to length 1; returns how many there are.</summary>
    public int Read(Message message, Span<Feature> features) => Weights.Known.Keep(features[..Features.Of(message, Concepts, features)]);

    /// <summary>Writes the chance of every label, and of every mark.</summary>
    /// <param name="features">Of the message, and of what the lists found in it.</param>
    /// <param name="words">Words of the message.</param>
    public void Predict(ReadOnlySpan<Feature> features, int words, Span<float> labels, Span<float> marks)
    {
        FirstLook(features, labels, marks);
        SecondLook.Judge(labels, marks, words);
    }

    /// <summary>The chances as the words alone say them.</summary>
    public void FirstLook(ReadOnlySpan<Feature> features, Span<float> labels, Span<float> marks)
    {
        Span<float> scores = stackalloc float[Weights.Width];
        Weights.Score(features, scores);
        var needs = scores[..Labels.Length];
        foreach (ref var score in needs)
            score *= Sharpness;
        Softmax(needs);
        needs.CopyTo(labels);
        var first = Weights.FirstMark;
        for (var mark = 0; mark < marks.Length; mark++)
            marks[mark] = 1 / (1 + MathF.Exp(-scores[first + mark] - Marks.Prior));
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
