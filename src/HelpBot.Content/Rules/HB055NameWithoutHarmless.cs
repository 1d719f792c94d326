using HelpBot.Content.Model;
using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A name is agreed on, and nothing harmless asks for it.</summary>
internal static class HB055NameWithoutHarmless
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB055", Severity.Error,
        "A name is agreed on, and nothing harmless asks for it",
        "Who took the phone would go on reading, though the visitor was told otherwise.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var harmless = draft.Settings?.Harmless;
        foreach (var step in draft.Steps.Where(step => step.Ask is not null))
        {
            var kind = step.Ask!.Kind;
            if (kind is AnswerKind.NewName or AnswerKind.NewAlarmName && harmless is null)
                yield return Rule.At(draft.PlaceOf(step), $"The step '{step.Id}' agrees on a name, but helpbot.yaml has no 'harmless'.", "Add 'harmless:' with the step that asks for the name in harmless words.");
            if (kind == AnswerKind.KnownName && harmless != step.Id)
                yield return Rule.At(draft.PlaceOf(step), $"The step '{step.Id}' asks for the agreed name, but is not the 'harmless' step of helpbot.yaml.", "Go to that step instead, or name this one behind 'harmless:'.");
            if (harmless == step.Id && kind != AnswerKind.KnownName)
                yield return Rule.At(draft.PlaceOf(step), $"The step '{step.Id}' is the 'harmless' one of helpbot.yaml, but does not ask for the agreed name.", "Let it ask with 'answer: known-name'.");
        }
    }
}
