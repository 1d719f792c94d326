using HelpBot.Content.Model;
using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>Two dialogs understand the same.</summary>
internal static class HB024IntentTwice
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB024", Severity.Error,
        "Two dialogs understand the same",
        "The same words would bring one person here and another one there.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var first = new Dictionary<string, Dialog>(StringComparer.Ordinal);
        foreach (var dialog in draft.Dialogs)
        {
            foreach (var intent in dialog.Understands.Where(intent => !first.TryAdd(intent, dialog)))
                yield return Rule.At(draft.PlaceOf(dialog), $"The dialog '{dialog.Id}' understands '{intent}', but '{first[intent].Id}' does so too (at {draft.PlaceOf(first[intent])}).", "Let one of them understand it, and let that one lead to the other.");
        }
    }
}
