using System.Collections.Frozen;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>Phrases of the wording file that people can type, folded, of all languages together. Made once, because they are compared with every message.</summary>
internal sealed class TypedWording(HelpContent content)
{
    private static readonly string[] Names = ["say-exit", "say-human", "say-back", "say-repeat", "say-menu", "say-watched", "say-watched-in", "human", "back", "repeat", "menu", "none-of-these"];

    private readonly FrozenDictionary<string, FrozenSet<string>> _phrases = Names.ToFrozenDictionary(
        name => name,
        name => content.Settings.Languages
            .SelectMany(language => content.Texts.Wording(name, language).Split(';'))
            .Select(Answering.Fold)
            .Where(phrase => phrase.Length > 0)
            .ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Whether a text is one of the phrases of a line.</summary>
    /// <param name="said">Folded.</param>
    /// <param name="name">Name of the line, one of those that can be typed.</param>
    public bool Is(string said, string name) => _phrases[name].Contains(said);

    /// <summary>Whether one of the phrases of a line stands in a text, in whole words.</summary>
    /// <param name="said">Folded.</param>
    /// <param name="name">Name of the line, one of those that can be typed.</param>
    public bool StandsIn(string said, string name) => _phrases[name].Any(phrase => $" {said} ".Contains($" {phrase} ", StringComparison.Ordinal));
}
