using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>A sentence that someone might type, with what it means: what the recogniser learns from.</summary>
/// <param name="Intent">Label of the main need.</param>
/// <param name="Flags">Dangers that it mentions.</param>
/// <param name="CodeWord">Code word that it uses to ask for help, or null.</param>
/// <param name="Writer">Who thought it up: the middle of its file's name (<c>shelter.a.yaml</c>); empty when it has none.</param>
public sealed record Example(string Text, string Language, string Intent, ImmutableArray<string> Flags, string? CodeWord, string Writer = "");

/// <summary>
/// Word lists of <c>dialogs/understanding/lexicon/</c>: per language and list name the phrases, as an editor wrote them.
/// </summary>
public sealed record Lexicon(FrozenDictionary<(string Language, string List), ImmutableArray<string>> Lists)
{
    /// <summary>The phrases of a list; empty when there is none.</summary>
    public ImmutableArray<string> this[string language, string list] =>
        Lists.TryGetValue((language, list), out var phrases) ? phrases : [];
}
