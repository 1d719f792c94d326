using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>
/// Weights of two linear models over the same features: a row a feature, a column a label or a mark. Both stand in one row, each weight as a number of steps in a signed byte,
/// and at the end of the row what a step of either is worth: rows lie far apart in memory, and a message fetches a few hundred of them.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>A weight is at most this many steps from zero: finer ones make the file larger and the answers no better.</summary>
    public const int MostSteps = 15;

    private const int Block = 16;

    private readonly sbyte[] _weights;
    private readonly int _width;

    /// <summary>A table with all weights zero.</summary>
    public WeightTable(ImmutableArray<string> labels)
    {
        Labels = labels;
        FirstMark = Whole(labels.Length);
        _width = FirstMark + Whole(Marks.All.Length + (2 * Unsafe.SizeOf<Half>()));
        _weights = new sbyte[Rows * _width];
    }

    /// <summary>Number of rows.</summary>
    public static int Rows => Marks.Rows;

    /// <summary>The needs, in the order of their columns.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Column of the first mark.</summary>
    public int FirstMark { get; }

    /// <summary>Floats that <see cref="Score"/> needs room for.</summary>
    public int Width => _width;

    /// <summary>Whether anything was learned of a row.</summary>
    public bool Knows(int row) => StepOfLabels(row) != default;

    /// <summary>The weights of a row for the labels, in steps.</summary>
    public Span<sbyte> LabelsOf(int row) => _weights.AsSpan(row * _width, Labels.Length);

    /// <summary>The weights of a row for the marks, in steps.</summary>
    public Span<sbyte> MarksOf(int row) => _weights.AsSpan((row * _width) + FirstMark, Marks.All.Length);

    /// <summary>What one step of a label is worth; 0 where nothing was learned.</summary>
    public ref Half StepOfLabels(int row) => ref Step(row, 2);

    /// <summary>What one step of a mark is worth; 0 where nothing was learned.</summary>
    public ref Half StepOfMarks(int row) => ref Step(row, 1);

    /// <summary>Puts in a row of weights for the labels, rounded to steps.</summary>
    public void PutLabels(int row, ReadOnlySpan<float> weights) => StepOfLabels(row) = Put(weights, LabelsOf(row));

    /// <summary>Puts in a row of weights for the marks, rounded to steps.</summary>
    public void PutMarks(int row, ReadOnlySpan<float> weights) => StepOfMarks(row) = Put(weights, MarksOf(row));

    /// <summary>What a feature says for one mark.</summary>
    public float Says(Feature feature, int mark) => MarksOf(feature.Row)[mark] * (float)StepOfMarks(feature.Row) * feature.Weight;

    /// <summary>What a feature says for one label, more than it says for the labels on average: what speaks for all of them decides nothing.</summary>
    public float SaysFor(Feature feature, int label)
    {
        var steps = LabelsOf(feature.Row);
        var sum = 0;
        foreach (var step in steps)
            sum += step;
        return (steps[label] - ((float)sum / steps.Length)) * (float)StepOfLabels(feature.Row) * feature.Weight;
    }

    /// <summary>Adds up what the features say for each label, from column 0, and for each mark, from <see cref="FirstMark"/>.</summary>
    /// <param name="scores">As long as <see cref="Width"/>; behind the labels and behind the marks nothing that means anything is written.</param>
    public void Score(ReadOnlySpan<Feature> features, Span<float> scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        for (var from = 0; from < _width; from += Block)
            (sums[from / 8], sums[(from / 8) + 1]) = Sum(features, from, from < FirstMark ? 2 : 1);
    }

    private static int Whole(int bytes) => (bytes + Block - 1) / Block * Block;

    private static Half Put(ReadOnlySpan<float> weights, Span<sbyte> steps)
    {
        var most = 0f;
        foreach (var weight in weights)
            most = MathF.Max(most, MathF.Abs(weight));
        var step = (Half)(most / MostSteps);
        for (var place = 0; place < steps.Length; place++)
            steps[place] = step == default ? (sbyte)0 : (sbyte)MathF.Round(weights[place] / (float)step);
        return step;
    }

    private ref Half Step(int row, int fromEnd) => ref Unsafe.As<sbyte, Half>(ref _weights[((row + 1) * _width) - (fromEnd * Unsafe.SizeOf<Half>())]);

    // Of sixteen columns, in registers, so that the machine can fetch many rows at once.
    private (Vector256<float> First, Vector256<float> Second) Sum(ReadOnlySpan<Feature> features, int from, int step)
    {
        var (first, second) = (Vector256<float>.Zero, Vector256<float>.Zero);
        ref var start = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (ref readonly var feature in features)
        {
            var factor = Vector256.Create(feature.Weight * (float)Step(feature.Row, step));
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref start, (nuint)((feature.Row * _width) + from)));
            first += Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(low), Vector128.WidenUpper(low))) * factor;
            second += Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(high), Vector128.WidenUpper(high))) * factor;
        }

        return (first, second);
    }
}
