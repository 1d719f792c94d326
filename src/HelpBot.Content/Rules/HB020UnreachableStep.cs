using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A step that nothing leads to.</summary>
internal static class HB020UnreachableStep
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB020", Severity.Warning,
        "A step that nothing leads to",
        "The words in it are never said to anyone.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var reached = StepGraph.Reached(draft);
        return draft.Steps
            .Where(step => !reached.Contains(step.Id))
            .Select(step => Rule.At(draft.PlaceOf(step), $"Nothing leads to the step '{step.Id}'.", "Let a step or a choice go there, give its dialog an intent that it understands, or take it away."));
    }
}
