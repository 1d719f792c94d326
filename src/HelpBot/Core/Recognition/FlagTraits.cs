namespace HelpBot.Core.Recognition;

/// <summary>
/// One bit of 64 each for a word, its first letters and its last letters. Words that share no bit with a slot cannot stand there, and nearly all words of a message do not:
/// so that most comparisons of a message with thousands of phrases are one instruction.
/// </summary>
internal readonly record struct FlagTraits(ulong Whole, ulong Beginning, ulong Ending)
{
    /// <summary>Letters of a beginning or an ending that are looked at; shorter ones fit everything.</summary>
    public const int Letters = 3;

    /// <summary>Of any word.</summary>
    public static FlagTraits Every { get; } = new(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue);

    /// <summary>Of a whole word.</summary>
    public static FlagTraits OfWord(ReadOnlySpan<char> word) => new(Bit(word), OfBeginning(word).Beginning, OfEnding(word).Ending);

    /// <summary>Of words that begin so.</summary>
    public static FlagTraits OfBeginning(ReadOnlySpan<char> beginning) => new(0, beginning.Length < Letters ? ulong.MaxValue : Bit(beginning[..Letters]), 0);

    /// <summary>Of words that end so.</summary>
    public static FlagTraits OfEnding(ReadOnlySpan<char> ending) => new(0, 0, ending.Length < Letters ? ulong.MaxValue : Bit(ending[^Letters..]));

    /// <summary>Of either.</summary>
    public static FlagTraits operator |(FlagTraits one, FlagTraits other) => new(one.Whole | other.Whole, one.Beginning | other.Beginning, one.Ending | other.Ending);

    /// <summary>Whether a word with those traits may be one of these.</summary>
    public bool Meets(FlagTraits word) => ((Whole & word.Whole) | (Beginning & word.Beginning) | (Ending & word.Ending)) != 0;

    private static ulong Bit(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619u;
        return 1UL << (int)((hash ^ (hash >> 15)) & 63);
    }
}
