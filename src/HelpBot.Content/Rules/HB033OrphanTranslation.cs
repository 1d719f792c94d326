using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A translation of a line that is not there.</summary>
internal static class HB033OrphanTranslation
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB033", Severity.Warning,
        "A translation of a line that is not there",
        "It is never said. Often a line was given another id.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Translations
            .Where(row => !draft.Lines.ContainsKey(row.Id))
            .Select(row => Rule.At(row.Place, $"There is no line '{row.Id}' to translate.", "Take the row away, or give it the line's new id."));
}
