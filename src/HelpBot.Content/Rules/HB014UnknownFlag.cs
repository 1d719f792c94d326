using HelpBot.Content.Model;
using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>A flag that does not exist.</summary>
internal static class HB014UnknownFlag
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB014", Severity.Error,
        "A flag that does not exist",
        "A danger would be mentioned and nothing would follow from it.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var known = Labels.Flags;
        return draft.ReferencesTo(ReferenceKind.Flag)
            .Where(reference => !known.Contains(reference.Name))
            .Select(reference => Rule.At(reference.Place, $"There is no flag '{reference.Name}'.", Similar.Hint(reference.Name, known, "README.md lists the flags.")));
    }
}
