using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>The words of a message as flag phrases see them: an abbreviation that stands for two words is two words.</summary>
internal static class FlagWords
{
    /// <summary>Whether a sentence ends at this mark.</summary>
    public static bool EndsSentence(string key) => key is "." or "?" or "!";

    /// <summary>Whether a clause ends at this mark or word.</summary>
    public static bool EndsClause(string key) => EndsSentence(key) || key is "," or ":" or "(" or ")" or "\"" or "maar" or "but" or "want" or "because";

    /// <summary>The words of a message, one each.</summary>
    public static ImmutableArray<FlagWord> Of(Message message)
    {
        var words = ImmutableArray.CreateBuilder<FlagWord>(message.Words.Length);
        foreach (var word in message.Words)
        {
            if (!word.Key.Contains(' ', StringComparison.Ordinal))
                words.Add(FlagWord.Of(word.Key, word));
            else
                foreach (var part in word.Key.Split(' '))
                    words.Add(FlagWord.Of(part, word));
        }

        return words.DrainToImmutable();
    }

    /// <summary>How an editor's word is spelled after folding; an abbreviation may give several.</summary>
    public static ImmutableArray<string> Folded(string word) => [.. Message.Read(word).Words.SelectMany(folded => folded.Key.Split(' '))];
}

/// <summary>A word as flag phrases see it.</summary>
/// <param name="Start">Index of its first character in the message.</param>
/// <param name="End">Index of its last character.</param>
/// <param name="Traits">By which most phrases are ruled out.</param>
internal readonly record struct FlagWord(string Key, int Start, int End, FlagTraits Traits)
{
    /// <summary>A word, or a part of the word that an abbreviation stands for.</summary>
    public static FlagWord Of(string key, FoldedWord whole) => new(key, whole.Start, whole.End, FlagTraits.OfWord(key));

    /// <inheritdoc/>
    public override string ToString() => nameof(FlagWord);
}
