using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>A code word that does not exist.</summary>
internal static class HB018UnknownCodeWord
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB018", Severity.Error,
        "A code word that does not exist",
        "An example would teach the bot a code word that nothing answers.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var known = draft.CodeWords.Select(word => word.Id).ToHashSet(StringComparer.Ordinal);
        return draft.ReferencesTo(ReferenceKind.CodeWord)
            .Where(reference => !known.Contains(reference.Name))
            .Select(reference => Rule.At(reference.Place, $"codewords.yaml has no code word '{reference.Name}'.", Similar.Hint(reference.Name, known, "Add it to codewords.yaml.")));
    }
}
