using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>One place of a flag phrase: the words that may stand there, whole or by their beginning or ending.</summary>
/// <param name="Written">As the editor wrote it, groups written out: two slots that are written alike are one.</param>
internal sealed record FlagSlot(string Written, ImmutableArray<string> Words, ImmutableArray<string> Beginnings, ImmutableArray<string> Endings)
{
    // A beginning or an ending stands for many words.
    private const int WordsOfAPart = 8;

    /// <summary><c>*</c>: a few words, or none.</summary>
    public static FlagSlot Gap { get; } = new("*", [], [], []);

    /// <summary><c>$</c>: the end of the sentence.</summary>
    public static FlagSlot End { get; } = new("$", [], [], []);

    public bool IsGap => ReferenceEquals(this, Gap);

    public bool IsEnd => ReferenceEquals(this, End);

    /// <summary>About how many words fit, so that a phrase can be looked up by its rarest.</summary>
    public int Breadth => Words.Length + (WordsOfAPart * (Beginnings.Length + Endings.Length)) + (Words.Any(word => word.Length < 4) ? WordsOfAPart : 0);
}

/// <summary>A line of a flag list as it was written.</summary>
internal sealed record WrittenPhrase(ImmutableArray<FlagSlot> Slots, PhraseRole Role);
