using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>Weights of a linear model: a row a feature, a column an answer. A row keeps the worth of one step, and of each weight the number of steps as a signed byte.</summary>
internal sealed class WeightTable
{
    /// <summary>A weight is at most this many steps from zero: finer ones make the file larger and the answers no better.</summary>
    public const int MostSteps = 15;

    private readonly sbyte[] _weights;
    private readonly float[] _steps;
    private readonly int _width;

    /// <summary>A table with all weights zero.</summary>
    public WeightTable(int rows, ImmutableArray<string> answers)
    {
        Answers = answers;
        _width = (answers.Length + Vector128<sbyte>.Count - 1) / Vector128<sbyte>.Count * Vector128<sbyte>.Count;
        _weights = new sbyte[rows * _width];
        _steps = new float[rows];
    }

    /// <summary>Names of the columns.</summary>
    public ImmutableArray<string> Answers { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => _steps.Length;

    /// <summary>Floats that <see cref="Score"/> needs room for.</summary>
    public int Width => _width;

    /// <summary>Whether anything was learned of a row.</summary>
    public bool Knows(int row) => _steps[row] != 0;

    /// <summary>The weights of a row, in steps, one an answer.</summary>
    public Span<sbyte> Row(int row) => _weights.AsSpan(row * _width, Answers.Length);

    /// <summary>What one step of a row is worth; 0 where nothing was learned.</summary>
    public ref float Step(int row) => ref _steps[row];

    /// <summary>Puts in a row of weights, rounded to steps.</summary>
    public void Put(int row, ReadOnlySpan<float> weights)
    {
        var most = 0f;
        foreach (var weight in weights)
            most = MathF.Max(most, MathF.Abs(weight));
        // Half the digits, as the file keeps them: what was learned just now answers as what was read.
        var step = _steps[row] = (float)(Half)(most / MostSteps);
        var steps = Row(row);
        for (var place = 0; place < steps.Length; place++)
            steps[place] = step == 0 ? (sbyte)0 : (sbyte)MathF.Round(weights[place] / step);
    }

    /// <summary>What a feature says for one answer.</summary>
    public float Says(Feature feature, int answer) => _weights[(feature.Row * _width) + answer] * _steps[feature.Row] * feature.Weight;

    /// <summary>Adds up what the features say for each answer.</summary>
    /// <param name="scores">As long as <see cref="Width"/>.</param>
    public void Score(ReadOnlySpan<Feature> features, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector128<float>>(scores);
        foreach (ref readonly var feature in features)
        {
            var factor = Vector128.Create(feature.Weight * _steps[feature.Row]);
            var row = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(_weights.AsSpan(feature.Row * _width, _width));
            for (var block = 0; block < row.Length; block++)
                Add(row[block], factor, sums[(4 * block)..]);
        }
    }

    private static void Add(Vector128<sbyte> steps, Vector128<float> factor, Span<Vector128<float>> sums)
    {
        var (low, high) = Vector128.Widen(steps);
        var ((first, second), (third, fourth)) = (Vector128.Widen(low), Vector128.Widen(high));
        sums[0] += Vector128.ConvertToSingle(first) * factor;
        sums[1] += Vector128.ConvertToSingle(second) * factor;
        sums[2] += Vector128.ConvertToSingle(third) * factor;
        sums[3] += Vector128.ConvertToSingle(fourth) * factor;
    }
}
