using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>The last branch has a condition.</summary>
internal static class HB022LastBranchHasIf
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB022", Severity.Error,
        "The last branch has a condition",
        "When no condition holds, the conversation would have nowhere to go.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        foreach (var branch in StepGraph.Routes(draft).Where(route => !route.Branches.IsEmpty).Select(route => route.Branches[^1]).Where(branch => !branch.If.IsEmpty))
            yield return Rule.At(draft.PlaceOf(branch), "The last branch has a condition.", "Add a last branch without 'if': '- to: step'.");
    }
}
