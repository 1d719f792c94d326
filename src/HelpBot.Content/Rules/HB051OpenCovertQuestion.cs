using HelpBot.Content.Model;
using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A covert question that asks for free words.</summary>
internal static class HB051OpenCovertQuestion
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB051", Severity.Error,
        "A covert question that asks for free words",
        "What someone types can be read along; a tap on yes or no says nothing.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Questions
            .Where(question => question.Prompt.HasCovert && question.Kind is not (AnswerKind.Choice or AnswerKind.YesNo or AnswerKind.Number or AnswerKind.KnownName))
            .Select(question => Rule.At(draft.PlaceOf(question.Prompt), "This covert question asks for more than yes, no, a number or a choice.", "Let its answer be yes-no, number or choices, or take its covert twin away."));
}
