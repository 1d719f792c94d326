using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>
/// The words that people write, known from the examples. A word that nobody else writes is most likely a slip of the finger: two letters swapped, one too many, one left out,
/// or one hit beside. It is read as the word that is meant most often by it.
/// </summary>
internal sealed class Vocabulary
{
    // Written once, it may be a slip itself.
    private const int LeastUses = 2;
    private const int UsesOfOften = 10;
    private const int UsesOfCommon = 100;

    // Short words lie too close together: "les" and "mes" are one letter apart. Those of four letters are only read as a common word.
    private const int ShortestMended = 4;
    private const int LongestMended = 24;
    private const int ShortestMeant = 4;

    // A message with more unknown words is in another language, or an attack.
    private const int MostUnknown = 20;

    // Bits of a set of holes; few enough to stay at hand, and so many that most words that nobody meant are in none.
    private const int Holes = 1 << 19;

    private readonly int _often;
    private readonly int _common;
    private readonly ulong[] _holes = new ulong[Holes / 64];
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ranksBySpan;

    /// <summary>Takes words, each once, the most used first.</summary>
    /// <param name="often">How many of them are used often enough to be what was meant.</param>
    /// <param name="common">How many of them are common.</param>
    public Vocabulary(ImmutableArray<string> words, int often, int common)
    {
        (Words, _often, _common) = (words, often, common);
        _ranks.EnsureCapacity(words.Length);
        foreach (var word in words)
            _ranks.Add(word, _ranks.Count);
        _ranksBySpan = _ranks.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words.AsSpan()[..Math.Min(often, words.Length)])
            for (var at = 0; at < word.Length; at++)
                Keep(HoleIn(word, at));
    }

    /// <summary>The words, the most used first.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>How many words are used often enough to be what was meant.</summary>
    public int Often => _often;

    /// <summary>How many words are common.</summary>
    public int Common => _common;

    /// <summary>Counts the words of messages. The words of editors' lists are known too, and stay as they are.</summary>
    public static Vocabulary Of(IEnumerable<Message> messages, IEnumerable<Message> lists)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in messages.SelectMany(message => message.Words))
            CollectionsMarshal.GetValueRefOrAddDefault(uses, word.Key, out _)++;
        foreach (var word in lists.SelectMany(line => line.Words))
            if (uses.GetValueOrDefault(word.Key) < LeastUses)
                uses[word.Key] = LeastUses;
        var kept = uses.Where(pair => pair.Value >= LeastUses).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        return new Vocabulary([.. kept.Select(pair => pair.Key)], kept.Count(pair => pair.Value >= UsesOfOften), kept.Count(pair => pair.Value >= UsesOfCommon));
    }

    /// <summary>The message with its slips read as what was meant.</summary>
    public Message Mend(Message message)
    {
        ImmutableArray<FoldedWord>.Builder? mended = null;
        var unknown = 0;
        for (var at = 0; at < message.Words.Length && unknown < MostUnknown; at++)
        {
            var word = message.Words[at];
            var meant = Unstretched(message.Text, word);
            if (meant is null && IsKnown(word.Key))
                continue;
            if (meant is null)
                unknown++;
            meant ??= Meant(word.Key);
            if (meant is null)
                continue;
            mended ??= message.Words.ToBuilder();
            mended[at] = word with { Key = meant };
        }

        return mended is null ? message : message.With(mended.MoveToImmutable());
    }

    // "kneeep" is "kneep" rather than "knep": the one of the two that is written more often.
    private string? Unstretched(string text, FoldedWord word) =>
        word.End - word.Start > word.Key.Length && Spelling.Doubled(text, word.Start, word.End) is { } doubled && _ranks.TryGetValue(doubled, out var rank)
            && !(_ranks.TryGetValue(word.Key, out var single) && single < rank) ? doubled : null;

    private bool IsKnown(string word) => word.Length is < ShortestMended or > LongestMended || _ranks.ContainsKey(word);

    private string? Meant(string word)
    {
        foreach (var letter in word)
            if (!char.IsAsciiLetterLower(letter))
                return null;
        var best = word.Length == ShortestMended ? _common : _often;
        Span<char> tried = stackalloc char[word.Length + 1];
        Swapped(word, tried, ref best);
        OneTooMany(word, tried, ref best);
        HitBeside(word, tried, ref best);
        LeftOut(word, tried, ref best);
        return best < (word.Length == ShortestMended ? _common : _often) ? Words[best] : null;
    }

    private void Swapped(string word, Span<char> tried, ref int best)
    {
        for (var at = 0; at + 1 < word.Length; at++)
        {
            word.CopyTo(tried);
            (tried[at], tried[at + 1]) = (tried[at + 1], tried[at]);
            Try(tried[..word.Length], ref best);
        }
    }

    private void OneTooMany(string word, Span<char> tried, ref int best)
    {
        if (word.Length == ShortestMeant)
            return;
        for (var at = 0; at < word.Length; at++)
        {
            word.AsSpan(0, at).CopyTo(tried);
            word.AsSpan(at + 1).CopyTo(tried[at..]);
            Try(tried[..(word.Length - 1)], ref best);
        }
    }

    private void HitBeside(string word, Span<char> tried, ref int best)
    {
        word.CopyTo(tried);
        for (var at = 0; at < word.Length; at++)
        {
            if (!MayBe(HoleIn(word, at)))
                continue;
            foreach (var letter in Keyboard.Beside(word[at]))
            {
                tried[at] = letter;
                Try(tried[..word.Length], ref best);
            }

            tried[at] = word[at];
        }
    }

    // Nobody leaves out the first letter.
    private void LeftOut(string word, Span<char> tried, ref int best)
    {
        if (!MayBe(HoleIn(word, word.Length)))
            return;
        for (var at = 1; at <= word.Length; at++)
        {
            word.AsSpan(0, at).CopyTo(tried);
            word.AsSpan(at).CopyTo(tried[(at + 1)..]);
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                tried[at] = letter;
                Try(tried, ref best);
            }
        }
    }

    // A word with one letter taken out, as a number. Two words that differ in one letter leave the same hole, so a look at the set of all holes rules out most of what there is to try.
    private static int HoleIn(string word, int at)
    {
        var hash = 2166136261u;
        for (var place = 0; place < word.Length; place++)
            if (place != at)
                hash = (hash ^ word[place]) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & (Holes - 1));
    }

    private void Keep(int hole) => _holes[hole / 64] |= 1UL << (hole % 64);

    private bool MayBe(int hole) => (_holes[hole / 64] & (1UL << (hole % 64))) != 0;

    private void Try(ReadOnlySpan<char> word, ref int best)
    {
        if (_ranksBySpan.TryGetValue(word, out var rank) && rank < best)
            best = rank;
    }
}
