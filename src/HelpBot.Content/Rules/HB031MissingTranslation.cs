using HelpBot.Content.Reading;
using HelpBot.Content.Strings;

namespace HelpBot.Content.Rules;

/// <summary>Lines that a language lacks.</summary>
internal static class HB031MissingTranslation
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB031", Severity.Warning,
        "Lines that a language lacks",
        "Who speaks that language reads these lines in the base language.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        foreach (var language in draft.Settings?.Languages.Skip(1) ?? [])
        {
            var missing = TranslationState.Missing(draft, language).Where(lack => !HB040MissingUrgentTranslation.IsUrgent(lack.Line.Id, draft));
            foreach (var file in missing.GroupBy(lack => lack.Line.Place.File, StringComparer.Ordinal))
                yield return Tell(language, file.ToList());
        }
    }

    private static Diagnostic Tell(string language, List<(SourceLine Line, string Lacks)> file)
    {
        var (first, lacks) = file[0];
        var more = file.Count > 1 ? $", and {file.Count - 1} more of this file" : "";
        var what = lacks == "text" ? "" : $" as '{lacks}'";
        return Rule.At(first.Place, $"The line '{first.Id}' is not there in '{language}'{what}{more}.", $"The verb 'strings {language}' prints the rows to write.");
    }
}
