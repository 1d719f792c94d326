using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>More than seven choices.</summary>
internal static class HB052ManyChoices
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB052", Severity.Warning,
        "More than seven choices",
        "Who is in distress cannot take in so many; on a phone they do not fit.",
        Check);

    private const int MostChoices = 7;

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Steps
            .Where(step => step.Ask?.Choices.Count(choice => choice.If.IsEmpty) > MostChoices)
            .Select(step => Rule.At(draft.PlaceOf(step), $"The step '{step.Id}' offers {step.Ask!.Choices.Length} choices.", "Offer seven at most, the last of them leading to the others."));
}
