using System.Numerics;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>Multinomial logistic regression by AdaGrad with one rate a row, and smoothed labels.</summary>
internal sealed class IntentTraining
{
    // Chosen by learning from some writers and testing on another, never on the evaluation files.
    private const int Epochs = 14;
    private const float Rate = 0.6f;
    private const float Smoothing = 0.1f;

    // Of this share of the words, others in every epoch, an example tells nothing: so no need hangs on the one word that a writer is fond of ("blankout noise", Van der Maaten 2013).
    private const float Hidden = 0.35f;

    private readonly int _labels;
    private readonly int _width;
    private readonly float[] _weights;
    private readonly float[] _squares;

    private IntentTraining(int labels, int rows)
    {
        _labels = labels;
        _width = (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        (_weights, _squares) = (new float[rows * _width], new float[rows]);
    }

    /// <summary>Learns the labels of lessons from their features, into the table that has them.</summary>
    public static void Learn(IReadOnlyList<Lesson> lessons, Feature[][] features, WeightTable table)
    {
        if (table.Labels.IsEmpty)
            return;
        var training = new IntentTraining(table.Labels.Length, table.Known.Count);
        training.Train(features, [.. lessons.Select(lesson => table.Labels.IndexOf(lesson.Example.Intent))]);
        for (var row = 0; row < table.Known.Count; row++)
            table.PutLabels(row, training.Row(row)[..table.Labels.Length]);
    }

    private void Train(Feature[][] features, int[] labels)
    {
        Span<float> slopes = stackalloc float[_width];
        Span<Feature> shown = stackalloc Feature[Features.Most];
        for (var epoch = 0; epoch < Epochs; epoch++)
            foreach (var place in Training.Order(features.Length, epoch))
                Step(shown[..Show(features[place], Features.Mix((uint)epoch, (uint)place, 51), shown)], labels[place], slopes);
    }

    private static int Show(Feature[] features, uint lot, Span<Feature> shown)
    {
        var count = 0;
        foreach (var feature in features)
            if (feature.Word == Feature.NoWord || Features.Mix(lot, (uint)feature.Word, 52) >= Hidden * uint.MaxValue)
                shown[count++] = feature;
        Features.Scale(shown[..count]);
        return count;
    }

    private void Step(ReadOnlySpan<Feature> features, int label, Span<float> slopes)
    {
        Slope(features, label, slopes);
        var steepness = 0f;
        foreach (var slope in slopes)
            steepness += slope * slope;
        foreach (var feature in features)
        {
            ref var squares = ref _squares[feature.Row];
            squares += steepness * feature.Weight * feature.Weight;
            var rate = new Vector<float>(Rate * feature.Weight / MathF.Sqrt(squares + 1e-3f));
            var weights = Row(feature.Row);
            for (var place = 0; place < weights.Length; place += Vector<float>.Count)
                (new Vector<float>(weights[place..]) - (new Vector<float>(slopes[place..]) * rate)).CopyTo(weights[place..]);
        }
    }

    private void Slope(ReadOnlySpan<Feature> features, int label, Span<float> slopes)
    {
        slopes.Clear();
        foreach (var feature in features)
        {
            var weights = Row(feature.Row);
            for (var place = 0; place < weights.Length; place += Vector<float>.Count)
                (new Vector<float>(slopes[place..]) + (new Vector<float>(weights[place..]) * feature.Weight)).CopyTo(slopes[place..]);
        }

        Model.Softmax(slopes[.._labels]);
        slopes[_labels..].Clear();
        foreach (ref var slope in slopes[.._labels])
            slope -= Smoothing / _labels;
        slopes[label] -= 1 - Smoothing;
    }

    private Span<float> Row(int row) => _weights.AsSpan(row * _width, _width);
}
