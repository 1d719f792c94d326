using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>
/// Which of the hashed features something was learned of, and the row that each has in a weight table. The others take no room there, so that features can be hashed widely enough
/// that hardly two of them share a row.
/// </summary>
internal sealed class KnownRows
{
    // A feature that few examples have teaches little of others.
    private const int LeastExamples = 4;
    private const int BitsOfWord = 64;

    private readonly ulong[] _known;
    private readonly int[] _rows;

    private KnownRows(ulong[] known)
    {
        (_known, _rows) = (known, new int[known.Length]);
        Count = Marks.Most;
        for (var word = 0; word < known.Length; word++)
        {
            _rows[word] = Count;
            Count += BitOperations.PopCount(known[word]);
        }
    }

    /// <summary>Number of rows: those of what the lists found first (<see cref="Marks"/>), then those of the known features.</summary>
    public int Count { get; }

    /// <summary>One bit a hashed feature, for keeping.</summary>
    public ReadOnlySpan<byte> Bits => MemoryMarshal.AsBytes(_known.AsSpan());

    /// <summary>The features that enough examples have.</summary>
    public static KnownRows Of(IEnumerable<Feature[]> examples)
    {
        var seen = new int[Features.Hashes];
        foreach (var features in examples)
            foreach (var hashed in features.Select(feature => feature.Row).Distinct())
                seen[hashed]++;
        var known = new ulong[Features.Hashes / BitsOfWord];
        for (var hashed = 0; hashed < seen.Length; hashed++)
            if (seen[hashed] >= LeastExamples)
                known[hashed / BitsOfWord] |= 1UL << (hashed % BitsOfWord);
        return new KnownRows(known);
    }

    /// <summary>Reads what <see cref="Bits"/> gave.</summary>
    public static KnownRows Read(Stream stream)
    {
        var known = new ulong[Features.Hashes / BitsOfWord];
        stream.ReadExactly(MemoryMarshal.AsBytes(known.AsSpan()));
        return new KnownRows(known);
    }

    /// <summary>Keeps the known ones of hashed features, each with its row, and brings them to length 1; returns how many there are.</summary>
    public int Keep(Span<Feature> features)
    {
        var kept = 0;
        foreach (var feature in features)
        {
            var (word, bit) = (feature.Row / BitsOfWord, 1UL << (feature.Row % BitsOfWord));
            if ((_known[word] & bit) != 0)
                features[kept++] = feature with { Row = _rows[word] + BitOperations.PopCount(_known[word] & (bit - 1)) };
        }

        Features.Scale(features[..kept]);
        return kept;
    }
}
