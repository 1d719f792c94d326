using System.Runtime.CompilerServices;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>
/// Turns a message into hashed features, each with how much it counts: words, pairs of words, pieces of longer words, concepts and a few marks of form.
/// Hashing needs no vocabulary, so nothing is built at load and unknown spellings still share their pieces.
/// </summary>
internal static class Features
{
    /// <summary>Number of different hashes; a power of two. Not three hundred thousand features are known, so that few of those share one.</summary>
    public const int Hashes = 1 << 20;

    /// <summary>Words of one message that are looked at.</summary>
    public const int WordsLookedAt = 80;

    /// <summary>Features of one message at most.</summary>
    public const int Most = 1200;

    // What each kind counts for, chosen by learning from some writers and testing on another. Pieces are many, so that each counts for less.
    private const float OfWord = 1.4f;
    private const float OfConcept = 1.5f;
    private const float OfPiece = 0.7f;

    private const int ConceptsLookedBack = 4;

    // The pieces of a shorter word say what the word says.
    private const int ShortestInPieces = 4;

    /// <summary>Writes the features of a message; returns how many there are.</summary>
    public static int Of(Message message, Concepts concepts, Span<Feature> features)
    {
        var words = message.Words.AsSpan();
        if (words.Length > WordsLookedAt)
            words = words[..WordsLookedAt];
        var list = new List(features);
        uint before = 17, twoBefore = 17;
        for (var at = 0; at < words.Length; at++)
        {
            list.Word = at;
            var hash = Hash(words[at].Key, 1);
            list.Add(hash, OfWord);
            list.Add(Mix(before, hash, 2));
            list.Add(Mix(twoBefore, hash, 3));
            AddPieces(words[at].Key, ref list);
            (twoBefore, before) = (before, hash);
        }

        AddConcepts(words, concepts, ref list);
        list.Word = Feature.NoWord;
        list.Add(Mix((uint)Math.Min(8, words.Length), 99, 9));
        if (words.Length > 0)
            list.Add(Mix(Hash(words[0].Key, 1), 4, 10));
        return list.Count;
    }

    /// <summary>Brings features to length 1, so that a long message does not say more than a short one.</summary>
    public static void Scale(Span<Feature> features)
    {
        var square = 0f;
        foreach (ref readonly var feature in features)
            square += feature.Weight * feature.Weight;
        var scale = square == 0 ? 0 : 1 / MathF.Sqrt(square);
        foreach (ref var feature in features)
            feature = feature with { Weight = feature.Weight * scale };
    }

    // Concepts alone, with the words beside them, and one after another ("partner … hit", "child … home"), whatever the words between.
    private static void AddConcepts(ReadOnlySpan<FoldedWord> words, Concepts concepts, ref List list)
    {
        Span<int> last = stackalloc int[ConceptsLookedBack];
        var filled = 0;
        for (var at = 0; at < words.Length; at++)
        {
            list.Word = at;
            foreach (var concept in concepts.Of(words[at].Key))
            {
                list.Add(Mix((uint)concept, 77, 7), OfConcept);
                if (at > 0)
                    list.Add(Mix(Hash(words[at - 1].Key, 1), (uint)concept, 41));
                if (at + 1 < words.Length)
                    list.Add(Mix((uint)concept, Hash(words[at + 1].Key, 1), 43));
                for (var place = 0; place < filled; place++)
                    if (last[place] != concept)
                        list.Add(Mix((uint)last[place], (uint)concept, 8));
                last[..^1].CopyTo(last[1..]);
                last[0] = concept;
                filled = Math.Min(ConceptsLookedBack, filled + 1);
            }
        }
    }

    private static void AddPieces(string word, ref List list)
    {
        if (word.Length < ShortestInPieces)
            return;
        Span<char> fenced = stackalloc char[word.Length + 2];
        fenced[0] = '<';
        word.CopyTo(fenced[1..]);
        fenced[^1] = '>';
        for (var length = 3; length <= 5; length++)
            for (var start = 0; start + length <= fenced.Length; start++)
                list.Add(Hash(fenced.Slice(start, length), (uint)(20 + length)), OfPiece);
    }

    /// <summary>FNV-1a with a final mix: the same on every machine, so that a trained table can be kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<char> text, uint seed)
    {
        var hash = 2166136261u ^ (seed * 0x9E3779B9u);
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619u;
        return Mix(hash, 0, seed);
    }

    /// <summary>Mixes two numbers into one that looks drawn by lot, and is the same on every machine.</summary>
    public static uint Mix(uint first, uint second, uint seed)
    {
        var hash = (first * 0x85EBCA6Bu) ^ ((second + seed) * 0xC2B2AE35u);
        hash ^= hash >> 13;
        hash *= 0x27D4EB2Fu;
        return hash ^ (hash >> 16);
    }

    // A span that fills; what does not fit is left out.
    private ref struct List(Span<Feature> features)
    {
        private readonly Span<Feature> _features = features;

        public int Count { get; private set; }

        public int Word { get; set; }

        public void Add(uint hash, float weight = 1)
        {
            if (Count < _features.Length)
                _features[Count++] = new Feature((int)((hash ^ (hash >> 15)) & (Hashes - 1)), weight, Word);
        }
    }
}

/// <summary>Something that a message has, and how much it counts there.</summary>
/// <param name="Row">Its hash; once <see cref="KnownRows.Keep"/> went over it, its row of the weight table.</param>
/// <param name="Word">The place of the word that it ends with, or <see cref="NoWord"/>.</param>
internal readonly record struct Feature(int Row, float Weight, int Word)
{
    /// <summary>Of no word in particular.</summary>
    public const int NoWord = -1;
}
