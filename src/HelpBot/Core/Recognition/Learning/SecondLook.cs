using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>
/// A second look at the dangers of a message: what the first chance of each is worth beside the others, beside the needs, and in a message of that length (a logistic regression each;
/// "stacked generalisation", Wolpert 1992). It is learned from what the first look said of writers it had not learned from, and so knows how far strangers can be believed.
/// </summary>
internal sealed class SecondLook
{
    private const int Epochs = 12;
    private const float Rate = 0.2f;

    // A chance is seen as its log-odds, so small that one step of learning fits all inputs.
    private const float Odds = 4;
    private const float MostOdds = 8;
    private const float LongMessage = 60;
    private const int Block = 16;

    private readonly float[] _weights;
    private readonly int _inputs;

    /// <summary>Takes weights, of all dangers one after another.</summary>
    public SecondLook(float[] weights) => (_weights, _inputs) = (weights, weights.Length / Count);

    private static int Count => Marks.Dangers.Length;

    /// <summary>The weights of all dangers, one after another.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>One that believes the first look.</summary>
    /// <param name="labels">Number of needs.</param>
    public static SecondLook Believing(int labels)
    {
        var weights = new float[Size(labels)];
        for (var danger = 0; danger < Count; danger++)
            weights[(danger * Inputs(labels)) + danger] = Odds;
        return new SecondLook(weights);
    }

    /// <summary>Number of weights.</summary>
    /// <param name="labels">Number of needs.</param>
    public static int Size(int labels) => Count * Inputs(labels);

    /// <summary>Numbers that it looks at; what is beyond them to fill the last register is zero.</summary>
    /// <param name="labels">Number of needs.</param>
    public static int Inputs(int labels) => ((2 * Count) + labels + 2 + Block - 1) / Block * Block;

    /// <summary>Writes what it looks at.</summary>
    /// <param name="words">Words of the message.</param>
    /// <param name="inputs">As long as <see cref="Inputs"/>.</param>
    public static void See(ReadOnlySpan<float> needs, ReadOnlySpan<float> dangers, int words, Span<float> inputs)
    {
        var length = MathF.Min(1, words / LongMessage);
        for (var danger = 0; danger < Count; danger++)
        {
            var odds = Math.Clamp(MathF.Log(dangers[danger] / (1 - dangers[danger])), -MostOdds, MostOdds) / Odds;
            inputs[danger] = odds;
            inputs[Count + danger] = odds * MathF.Sqrt(length);
        }

        needs.CopyTo(inputs[(2 * Count)..]);
        var rest = inputs[((2 * Count) + needs.Length)..];
        rest.Clear();
        (rest[0], rest[1]) = (length, 1);
    }

    /// <summary>Puts the chances of the dangers right.</summary>
    public void Judge(ReadOnlySpan<float> needs, Span<float> dangers, int words)
    {
        Span<float> inputs = stackalloc float[_inputs];
        See(needs, dangers, words, inputs);
        for (var danger = 0; danger < Count; danger++)
            dangers[danger] = Chance(_weights.AsSpan(danger * _inputs, _inputs), inputs);
    }

    /// <summary>Learns from what was seen of lessons whose writers the first look did not know; null of lessons that were not looked at.</summary>
    public static SecondLook Learn(IReadOnlyList<Lesson> lessons, float[]?[] seen, int labels)
    {
        var places = Enumerable.Range(0, lessons.Count).Where(place => seen[place] is not null).ToArray();
        var start = Believing(labels);
        var columns = Marks.Dangers.AsParallel().AsOrdered()
            .Select((danger, column) => Column(start._weights.AsSpan(column * start._inputs, start._inputs).ToArray(), places, seen, place => lessons[place].Example.Flags.Contains(danger, StringComparer.Ordinal)))
            .ToArray();
        return new SecondLook([.. columns.SelectMany(column => column)]);
    }

    private static float[] Column(float[] weights, int[] places, float[]?[] seen, Func<int, bool> isSet)
    {
        var squares = new float[weights.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
            foreach (var place in Training.Order(places.Length, epoch))
                Step(weights, squares, seen[places[place]]!, isSet(places[place]) ? 1 : 0);
        return weights;
    }

    private static void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> inputs, float truth)
    {
        var slope = Chance(weights, inputs) - truth;
        for (var input = 0; input < inputs.Length; input++)
        {
            var part = slope * inputs[input];
            squares[input] += part * part;
            weights[input] -= Rate * part / MathF.Sqrt(squares[input] + 1e-6f);
        }
    }

    private static float Chance(ReadOnlySpan<float> weights, ReadOnlySpan<float> inputs)
    {
        // Of one width everywhere, so that every machine learns the same.
        var sums = Vector256<float>.Zero;
        var left = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        var right = MemoryMarshal.Cast<float, Vector256<float>>(inputs);
        for (var block = 0; block < right.Length; block++)
            sums += left[block] * right[block];
        return 1 / (1 + MathF.Exp(-Vector256.Sum(sums)));
    }
}
