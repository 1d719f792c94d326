using HelpBot.Content.Model;
using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>A step from which it does not go on.</summary>
internal static class HB021DeadEnd
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB021", Severity.Error,
        "A step from which it does not go on",
        "Someone would answer, and nothing would come back.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        foreach (var step in draft.Steps.Where(step => step.Go.Branches.IsEmpty && !step.Do.Contains(Deed.Wipe)))
        {
            if (step.Ask is not { } ask)
            {
                yield return Rule.At(draft.PlaceOf(step), $"The step '{step.Id}' asks nothing and leads nowhere.", "Add a question, or 'go:' with the next step or menu.");
                continue;
            }

            foreach (var choice in ask.Choices.Where(choice => choice.Go is null))
                yield return Rule.At(PlaceOf(draft, choice, step), $"The choice '{choice.Id}' leads nowhere, and neither does its step.", "Add 'go:' to the choice or to the step.");
            if (ask.Kind is not (AnswerKind.Choice or AnswerKind.YesNo))
                yield return Rule.At(draft.PlaceOf(ask.Prompt), "A typed answer to this question leads nowhere.", "Add 'go:' to the step.");
        }
    }

    private static Place PlaceOf(Draft draft, Choice choice, Step step) => draft.Knows(choice) ? draft.PlaceOf(choice) : draft.PlaceOf(step);
}
