using HelpBot.Content.Model;
using HelpBot.Content.Reading;
using HelpBot.Content.Strings;

namespace HelpBot.Content.Rules;

/// <summary>An urgent line that a language lacks.</summary>
internal static class HB040MissingUrgentTranslation
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB040", Severity.Error,
        "An urgent line that a language lacks",
        "Someone in danger would be told what to do in a language they may not read.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        foreach (var language in draft.Settings?.Languages.Skip(1) ?? [])
        {
            foreach (var (line, lacks) in TranslationState.Missing(draft, language).Where(lack => IsUrgent(lack.Line.Id, draft)))
                yield return Rule.At(line.Place, $"The urgent line '{line.Id}' is not there in '{language}'{(lacks == "text" ? "" : $" as '{lacks}'")}.", $"The verb 'strings {language}' prints the row to write.");
        }
    }

    /// <summary>Lines of the danger dialog, and what is said when something goes wrong.</summary>
    internal static bool IsUrgent(string line, Draft draft) =>
        draft.Settings is { Danger.Dialog: { Length: > 0 } danger } && line.StartsWith(danger + ".", StringComparison.Ordinal)
            ? !line.EndsWith(".also", StringComparison.Ordinal)
            : Wording.Urgent.Any(name => line == "wording." + name);
}
