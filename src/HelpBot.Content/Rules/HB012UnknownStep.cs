using HelpBot.Content.Model;
using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>Something leads to a step or dialog that does not exist.</summary>
internal static class HB012UnknownStep
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB012", Severity.Error,
        "A step or dialog does not exist",
        "Someone would answer a question and end up at the safe step instead of where help is.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        foreach (var reference in draft.ReferencesTo(ReferenceKind.Step))
        {
            var dot = reference.Name.IndexOf('.', StringComparison.Ordinal);
            var id = new StepId(reference.Name[..dot], reference.Name[(dot + 1)..]);
            if (!draft.Index.Has(id))
                yield return Rule.At(reference.Place, Message(id, draft), Mend(id, draft));
        }
    }

    private static string Message(StepId id, Draft draft) => id.Dialog switch
    {
        "" => $"There is no dialog or step '{id.Step}'.",
        var dialog when draft.Index.Dialogs.Contains(dialog, StringComparer.Ordinal) => $"There is no step '{id}', nor a dialog '{id.Step}'.",
        var dialog => $"There is no dialog '{dialog}'.",
    };

    private static string Mend(StepId id, Draft draft)
    {
        var steps = draft.Index.StepsOf(id.Dialog);
        var missing = steps.Count == 0 && id.Dialog.Length > 0 ? id.Dialog : id.Step;
        IReadOnlyCollection<string> names = missing == id.Step ? [.. steps, .. draft.Index.Dialogs] : draft.Index.Dialogs;
        return Similar.Hint(missing, names, "Write the step, or lead somewhere else.");
    }
}
