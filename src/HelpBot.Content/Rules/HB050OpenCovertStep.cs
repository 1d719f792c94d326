using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A step for covert conversations that cannot be covert.</summary>
internal static class HB050OpenCovertStep
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB050", Severity.Error,
        "A step for covert conversations that cannot be covert",
        "Whoever reads along would see what it is about, or nothing harmless could be said.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var covert = draft.CodeWords.SelectMany(word => new[] { word.Go, word.InDoubt });
        if (draft.Settings is { } settings)
            covert = covert.Append(settings.CovertStart).Append(settings.Harmless ?? settings.CovertStart);
        var ids = covert.ToHashSet();
        return draft.Steps
            .Where(step => ids.Contains(step.Id) && !step.CanBeCovert)
            .Select(step => Rule.At(draft.PlaceOf(step), $"The step '{step.Id}' answers code words, but its question or one of its choices has no covert twin.", "Add 'covert:' to the question and to every choice."));
    }
}
