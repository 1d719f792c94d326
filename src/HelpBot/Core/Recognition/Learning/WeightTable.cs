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

    // Columns that are added up in one walk over the features: as many as stay in registers.
    private const int Stretch = 2 * Block;

    private readonly sbyte[] _weights;
    private readonly int _width;

    /// <summary>A table with all weights zero.</summary>
    public WeightTable(ImmutableArray<string> labels, KnownRows known)
    {
        (Labels, Known) = (labels, known);
        FirstMark = Whole(labels.Length, Block);
        _width = Whole(FirstMark + Marks.All.Length + (2 * sizeof(ushort)), Stretch);
        _weights = new sbyte[known.Count * _width];
    }

    /// <summary>Which features have a row.</summary>
    public KnownRows Known { get; }

    /// <summary>The needs, in the order of their columns.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Column of the first mark.</summary>
    public int FirstMark { get; }

    /// <summary>Floats that <see cref="Score"/> needs room for.</summary>
    public int Width => _width;

    /// <summary>The weights of a row for the labels, in steps.</summary>
    public Span<sbyte> LabelsOf(int row) => _weights.AsSpan(row * _width, Labels.Length);

    /// <summary>The weights of a row for the marks, in steps.</summary>
    public Span<sbyte> MarksOf(int row) => _weights.AsSpan((row * _width) + FirstMark, Marks.All.Length);

    /// <summary>What one step of a label is worth, as the upper half of a float; 0 where nothing was learned.</summary>
    public ref ushort StepOfLabels(int row) => ref Step(row, 2);

    /// <summary>What one step of a mark is worth, as the upper half of a float; 0 where nothing was learned.</summary>
    public ref ushort StepOfMarks(int row) => ref Step(row, 1);

    /// <summary>Puts in a row of weights for the labels, rounded to steps.</summary>
    public void PutLabels(int row, ReadOnlySpan<float> weights) => StepOfLabels(row) = Put(weights, LabelsOf(row));

    /// <summary>Puts in a row of weights for the marks, rounded to steps.</summary>
    public void PutMarks(int row, ReadOnlySpan<float> weights) => StepOfMarks(row) = Put(weights, MarksOf(row));

    /// <summary>What a feature says for one mark.</summary>
    public float Says(Feature feature, int mark) => MarksOf(feature.Row)[mark] * Worth(StepOfMarks(feature.Row)) * feature.Weight;

    /// <summary>What a feature says for one label, more than it says for the labels on average: what speaks for all of them decides nothing.</summary>
    public float SaysFor(Feature feature, int label)
    {
        var steps = LabelsOf(feature.Row);
        var sum = 0;
        foreach (var step in steps)
            sum += step;
        return (steps[label] - ((float)sum / steps.Length)) * Worth(StepOfLabels(feature.Row)) * feature.Weight;
    }

    /// <summary>Adds up what the features say for each label, from column 0, and for each mark, from <see cref="FirstMark"/>.</summary>
    /// <param name="scores">As long as <see cref="Width"/>; behind the labels and behind the marks nothing that means anything is written.</param>
    public void Score(ReadOnlySpan<Feature> features, Span<float> scores)
    {
        Span<(float Labels, float Marks)> factors = stackalloc (float, float)[features.Length];
        for (var place = 0; place < features.Length; place++)
            factors[place] = (features[place].Weight * Worth(StepOfLabels(features[place].Row)), features[place].Weight * Worth(StepOfMarks(features[place].Row)));
        for (var from = 0; from < _width; from += Stretch)
            Sum(features, factors, from, scores.Slice(from, Stretch));
    }

    // In registers, so that the machine can fetch many rows at once.
    private void Sum(ReadOnlySpan<Feature> features, ReadOnlySpan<(float Labels, float Marks)> factors, int from, Span<float> scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        var (first, second, third, fourth) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        ref var start = ref MemoryMarshal.GetArrayDataReference(_weights);
        var (lowerAreMarks, upperAreMarks) = (from >= FirstMark, from + Block >= FirstMark);
        for (var place = 0; place < features.Length; place++)
        {
            var steps = Vector256.LoadUnsafe(ref start, (nuint)((features[place].Row * _width) + from));
            var (lower, upper) = (Vector256.WidenLower(steps), Vector256.WidenUpper(steps));
            var ofLower = Vector256.Create(lowerAreMarks ? factors[place].Marks : factors[place].Labels);
            var ofUpper = Vector256.Create(upperAreMarks ? factors[place].Marks : factors[place].Labels);
            first += Vector256.ConvertToSingle(Vector256.WidenLower(lower)) * ofLower;
            second += Vector256.ConvertToSingle(Vector256.WidenUpper(lower)) * ofLower;
            third += Vector256.ConvertToSingle(Vector256.WidenLower(upper)) * ofUpper;
            fourth += Vector256.ConvertToSingle(Vector256.WidenUpper(upper)) * ofUpper;
        }

        (sums[0], sums[1], sums[2], sums[3]) = (first, second, third, fourth);
    }

    private static int Whole(int columns, int unit) => (columns + unit - 1) / unit * unit;

    private static float Worth(ushort step) => BitConverter.UInt32BitsToSingle((uint)step << 16);

    private static ushort Put(ReadOnlySpan<float> weights, Span<sbyte> steps)
    {
        var most = 0f;
        foreach (var weight in weights)
            most = MathF.Max(most, MathF.Abs(weight));
        // Rounded up, so that no weight needs a step too many.
        var step = (ushort)((BitConverter.SingleToUInt32Bits(most / MostSteps) + ushort.MaxValue) >> 16);
        for (var place = 0; place < steps.Length; place++)
            steps[place] = step == 0 ? (sbyte)0 : (sbyte)MathF.Round(weights[place] / Worth(step));
        return step;
    }

    private ref ushort Step(int row, int fromEnd) => ref Unsafe.As<sbyte, ushort>(ref _weights[((row + 1) * _width) - (fromEnd * sizeof(ushort))]);
}
