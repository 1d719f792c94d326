using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A translation without a fingerprint.</summary>
internal static class HB034UnsealedTranslation
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB034", Severity.Error,
        "A translation without a fingerprint",
        "Nobody would notice when the original changes.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Translations
            .Where(row => row.Of is null && draft.Lines.ContainsKey(row.Id))
            .Select(row => Rule.At(row.Place, $"The translation of '{row.Id}' does not say which original it translates.", $"Write {{text: …, of: '{draft.Lines[row.Id].Fingerprint}'}}."));
}
