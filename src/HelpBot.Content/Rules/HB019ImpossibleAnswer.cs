using HelpBot.Content.Model;
using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>A condition waits for an answer that cannot be given.</summary>
internal static class HB019ImpossibleAnswer
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB019", Severity.Error,
        "A condition waits for an answer that cannot be given",
        "What stands behind the condition would never be said to anyone.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var possible = draft.Questions.Where(question => question.Remember is not null).ToLookup(question => question.Remember!, StringComparer.Ordinal);
        foreach (var reference in draft.ReferencesTo(ReferenceKind.AnswerValue))
        {
            var equals = reference.Name.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = (reference.Name[..equals], reference.Name[(equals + 1)..]);
            var questions = possible[name].ToList();
            if (questions.Count == 0 || questions.Exists(IsOpen))
                continue;
            string[] answers = [.. questions.SelectMany(question => question.Choices.Select(choice => choice.Id).Concat(question.Services)).Distinct(StringComparer.Ordinal)];
            if (!answers.Contains(value, StringComparer.Ordinal))
                yield return Rule.At(reference.Place, $"The question that is kept as '{name}' never gives the answer '{value}'.", Similar.Hint(value, answers, "Name the id of one of its choices."));
        }
    }

    private static bool IsOpen(Question question) => question.Kind is AnswerKind.Text or AnswerKind.Number or AnswerKind.Age or AnswerKind.Time;
}
