using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A covert question with choices that are not.</summary>
internal static class HB054HalfCovertQuestion
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB054", Severity.Warning,
        "A covert question with choices that are not",
        "The step is never entered in a covert conversation, though someone wrote covert words for it.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        from question in draft.Questions
        where question.Prompt.HasCovert
        from choice in question.Choices
        where !choice.Label.HasCovert && !choice.IsPlainOnly
        select Rule.At(draft.PlaceOf(choice), $"The question has a covert twin, but its choice '{choice.Id}' has none.", "Add 'covert:' to the choice too.");
}
