using HelpBot.Content.Reading;
using HelpBot.Content.Strings;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>An answer is used that no question keeps.</summary>
internal static class HB016NeverRemembered
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB016", Severity.Error,
        "An answer is used that no question keeps",
        "The bot would ask and then act as if it had not listened.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var known = draft.Questions.Select(question => question.Remember).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var used = draft.ReferencesTo(ReferenceKind.Answer).Select(reference => (reference.Name, reference.Place));
        return used.Concat(Said(draft))
            .Where(answer => !known.Contains(answer.Name))
            .Select(answer => Rule.At(answer.Place, $"No question keeps an answer as '{answer.Name}'.", Similar.Hint(answer.Name, known, $"Add 'remember: {answer.Name}' to the question.")));
    }

    private static IEnumerable<(string Name, Place Place)> Said(Draft draft) =>
        from said in draft.AllWords
        from name in Placeholders.In(said.Words.Text)
        where name.StartsWith("answer.", StringComparison.Ordinal)
        select (name["answer.".Length..], said.Words.Place);
}
