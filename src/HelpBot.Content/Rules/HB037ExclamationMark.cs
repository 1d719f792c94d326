using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>An exclamation mark.</summary>
internal static class HB037ExclamationMark
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB037", Severity.Error,
        "An exclamation mark",
        "Who is afraid hears someone shout.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.AllWords
            .Where(said => said.Words.Text.Contains('!', StringComparison.Ordinal))
            .Select(said => Rule.At(said.Words.Place, "There is an exclamation mark in this text.", "End the sentence with a full stop."));
}
