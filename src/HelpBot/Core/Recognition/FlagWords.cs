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
    public static FoldedWord[] Of(Message message)
    {
        var words = new List<FoldedWord>(message.Words.Length + 4);
        foreach (var word in message.Words)
        {
            if (!word.Key.Contains(' ', StringComparison.Ordinal))
                words.Add(word);
            else
                words.AddRange(word.Key.Split(' ').Select(part => word with { Key = part }));
        }

        return [.. words];
    }

    /// <summary>How an editor's word is spelled after folding; an abbreviation may give several.</summary>
    public static ImmutableArray<string> Folded(string word) => [.. Message.Read(word).Words.SelectMany(folded => folded.Key.Split(' '))];
}
