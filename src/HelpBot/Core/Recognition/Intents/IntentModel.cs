using System.Collections.Immutable;
using System.Numerics;

namespace HelpBot.Core.Recognition.Intents;

/// <summary>
/// Multinomial logistic regression over hashed features: one label with a calibrated chance. Learns the same weights from the same examples every
/// time; <see cref="ModelFile"/> keeps them, so that a start costs no training.
/// </summary>
internal sealed class IntentModel
{
    // Chosen by cross-validation over the examples, never on the evaluation files.
    private const int Epochs = 8;
    private const float Rate = 0.35f;
    private const float Decay = 2e-6f;
    private const float Sharpness = 1.5f;

    private readonly float[] _weights;
    private readonly Concepts _concepts;
    private readonly int _width;

    private IntentModel(ImmutableArray<string> labels, Concepts concepts)
    {
        (Labels, _concepts) = (labels, concepts);
        _width = (labels.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = new float[Features.Rows * _width];
    }

    /// <summary>The labels, in the order of the chances.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Learns from messages and their labels.</summary>
    public static IntentModel Learn(IReadOnlyList<(Message Message, string Label)> examples, Concepts concepts)
    {
        ImmutableArray<string> labels = [.. examples.Select(example => example.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var model = new IntentModel(labels, concepts);
        if (!labels.IsEmpty)
            model.Train([.. examples.Select(example => Encode(example.Message, concepts))], [.. examples.Select(example => labels.IndexOf(example.Label, StringComparer.Ordinal))]);
        return model;
    }

    /// <summary>A model that has learned nothing yet.</summary>
    public static IntentModel Empty(ImmutableArray<string> labels, Concepts concepts) => new(labels, concepts);

    /// <summary>A row as one signed byte a label; returns what a step of one is worth.</summary>
    public float Quantise(int feature, Span<sbyte> row)
    {
        var weights = _weights.AsSpan(feature * _width, Labels.Length);
        var most = 0f;
        foreach (var weight in weights)
            most = MathF.Max(most, MathF.Abs(weight));
        var scale = most / sbyte.MaxValue;
        for (var place = 0; place < weights.Length; place++)
            row[place] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(weights[place] / scale);
        return scale;
    }

    /// <summary>Puts back a row that <see cref="Quantise"/> made.</summary>
    public void Restore(int feature, float scale, ReadOnlySpan<byte> row)
    {
        if (scale == 0)
            return;
        var weights = _weights.AsSpan(feature * _width, Labels.Length);
        for (var place = 0; place < weights.Length; place++)
            weights[place] = (sbyte)row[place] * scale;
    }

    /// <summary>Writes the chance of every label.</summary>
    public void Predict(Message message, Span<float> chances)
    {
        Span<int> features = stackalloc int[Features.Most];
        Span<float> scores = stackalloc float[_width];
        Score(features[..Features.Of(message, _concepts, features)], scores);
        Softmax(scores[..Labels.Length], Sharpness);
        scores[..Labels.Length].CopyTo(chances);
    }

    private static int[] Encode(Message message, Concepts concepts)
    {
        Span<int> features = stackalloc int[Features.Most];
        return features[..Features.Of(message, concepts, features)].ToArray();
    }

    // Each epoch walks the examples in another fixed order: a stride that shares no factor with their number.
    private void Train(int[][] examples, int[] labels)
    {
        var squares = new float[Features.Rows];
        Span<float> scores = stackalloc float[_width];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var stride = Stride(examples.Length, epoch);
            var place = epoch;
            for (var done = 0; done < examples.Length; done++)
            {
                place = (int)(((long)place + stride) % examples.Length);
                Step(examples[place], labels[place], squares, scores);
            }
        }
    }

    private void Step(int[] features, int label, float[] squares, Span<float> scores)
    {
        Score(features, scores);
        Softmax(scores[..Labels.Length], 1);
        scores[Labels.Length..].Clear();
        scores[label] -= 1;
        var gradient = 0f;
        foreach (var score in scores)
            gradient += score * score;
        var scale = 1 / MathF.Sqrt(features.Length);
        foreach (var feature in features)
        {
            squares[feature] += gradient * scale * scale;
            var rate = Rate * scale / MathF.Sqrt(squares[feature] + 1e-3f);
            var row = _weights.AsSpan(feature * _width, _width);
            for (var place = 0; place < row.Length; place += Vector<float>.Count)
            {
                var weights = new Vector<float>(row[place..]);
                (weights - (new Vector<float>(scores[place..]) * rate) - (weights * Decay)).CopyTo(row[place..]);
            }
        }
    }

    private void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        scores.Clear();
        if (features.IsEmpty)
            return;
        foreach (var feature in features)
        {
            var row = _weights.AsSpan(feature * _width, _width);
            for (var place = 0; place < row.Length; place += Vector<float>.Count)
                (new Vector<float>(scores[place..]) + new Vector<float>(row[place..])).CopyTo(scores[place..]);
        }

        var scale = 1 / MathF.Sqrt(features.Length);
        foreach (ref var score in scores)
            score *= scale;
    }

    private static void Softmax(Span<float> scores, float sharpness)
    {
        var highest = float.MinValue;
        foreach (var score in scores)
            highest = MathF.Max(highest, score);
        var sum = 0f;
        foreach (ref var score in scores)
            sum += score = MathF.Exp((score - highest) * sharpness);
        foreach (ref var score in scores)
            score /= sum;
    }

    private static int Stride(int number, int epoch)
    {
        var stride = (int)(number * 0.618) + (epoch * 7) + 1;
        while (number > 1 && BigInteger.GreatestCommonDivisor(stride, number) != 1)
            stride++;
        return stride;
    }
}
