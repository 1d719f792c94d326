using HelpBot.Content.Model;
using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>An intent that does not exist.</summary>
internal static class HB015UnknownIntent
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB015", Severity.Error,
        "An intent that does not exist",
        "Nobody would ever be brought to the dialog, or the bot would learn a need that no dialog knows.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var known = Labels.Intents;
        return draft.ReferencesTo(ReferenceKind.Intent)
            .Where(reference => !known.Contains(reference.Name))
            .Select(reference => Rule.At(reference.Place, $"There is no intent '{reference.Name}'.", Similar.Hint(reference.Name, known, "README.md lists the intents.")));
    }
}
