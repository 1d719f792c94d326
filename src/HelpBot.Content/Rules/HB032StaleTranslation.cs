using HelpBot.Content.Reading;
using HelpBot.Content.Strings;

namespace HelpBot.Content.Rules;

/// <summary>A translation of words that have changed.</summary>
internal static class HB032StaleTranslation
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB032", Severity.Warning,
        "A translation of words that have changed",
        "Visitors in two languages would be told different things.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        TranslationState.Stale(draft).Select(stale => Rule.At(
            stale.Row.Place,
            $"The original of '{stale.Row.Id}' has changed since (see {stale.Line.Place}).",
            $"Read both, mend the translation where needed, and write of: '{stale.Line.Fingerprint}'."));
}
