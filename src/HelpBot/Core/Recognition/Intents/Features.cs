using System.Runtime.CompilerServices;

namespace HelpBot.Core.Recognition.Intents;

/// <summary>
/// Turns a message into the places of a weight table: words, pairs of words, pieces of words and a few marks of form. Hashing needs no
/// vocabulary, so nothing is built at load and unknown spellings still share their pieces.
/// </summary>
internal static class Features
{
    /// <summary>Rows of the weight table; a power of two.</summary>
    public const int Rows = 1 << 16;

    /// <summary>Features of one message at most.</summary>
    public const int Most = 900;

    private const int WordsLookedAt = 80;

    /// <summary>Writes the features of a message; returns how many there are.</summary>
    public static int Of(Message message, Concepts concepts, Span<int> features)
    {
        var count = 0;
        uint before = 17, twoBefore = 17;
        var words = message.Words.AsSpan();
        if (words.Length > WordsLookedAt)
            words = words[..WordsLookedAt];
        foreach (ref readonly var word in words)
        {
            var hash = Hash(word.Key, 1);
            Add(features, ref count, hash);
            Add(features, ref count, Mix(before, hash, 2));
            Add(features, ref count, Mix(twoBefore, hash, 3));
            Add(features, ref count, Mix(Mix(twoBefore, before, 5), hash, 6));
            AddPieces(word.Key, features, ref count);
            foreach (var concept in concepts.Of(word.Key))
                Add(features, ref count, Mix((uint)concept, 77, 7));
            (twoBefore, before) = (before, hash);
        }

        AddConceptPairs(words, concepts, features, ref count);
        Add(features, ref count, Mix((uint)Math.Min(8, words.Length), 99, 9));
        if (words.Length > 0)
            Add(features, ref count, Mix(Hash(words[0].Key, 1), 4, 10));
        return count;
    }

    // Which kinds of things come one after another ("partner … hit", "child … home"), whatever the words between.
    private static void AddConceptPairs(ReadOnlySpan<FoldedWord> words, Concepts concepts, Span<int> features, ref int count)
    {
        Span<int> last = stackalloc int[4];
        var filled = 0;
        foreach (ref readonly var word in words)
            foreach (var concept in concepts.Of(word.Key))
            {
                for (var place = 0; place < filled; place++)
                    if (last[place] != concept)
                        Add(features, ref count, Mix((uint)last[place], (uint)concept, 8));
                last[..3].CopyTo(last[1..]);
                last[0] = concept;
                filled = Math.Min(4, filled + 1);
            }
    }

    private static void AddPieces(string word, Span<int> features, ref int count)
    {
        if (word.Length < 3)
            return;
        Span<char> fenced = stackalloc char[word.Length + 2];
        fenced[0] = '<';
        word.CopyTo(fenced[1..]);
        fenced[^1] = '>';
        for (var length = 3; length <= 5; length++)
            for (var start = 0; start + length <= fenced.Length; start++)
                Add(features, ref count, Hash(fenced.Slice(start, length), (uint)(20 + length)));
    }

    private static void Add(Span<int> features, ref int count, uint hash)
    {
        if (count < features.Length)
            features[count++] = (int)((hash ^ (hash >> 15)) & (Rows - 1));
    }

    /// <summary>FNV-1a with a final mix: the same on every machine, so that a trained table can be kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(ReadOnlySpan<char> text, uint seed)
    {
        var hash = 2166136261u ^ (seed * 0x9E3779B9u);
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619u;
        return Mix(hash, 0, seed);
    }

    private static uint Mix(uint first, uint second, uint seed)
    {
        var hash = (first * 0x85EBCA6Bu) ^ ((second + seed) * 0xC2B2AE35u);
        hash ^= hash >> 13;
        hash *= 0x27D4EB2Fu;
        return hash ^ (hash >> 16);
    }
}
