using HelpBot.Content.Model;

namespace HelpBot.Content.Reading;

/// <summary>How steps lead to each other.</summary>
internal static class StepGraph
{
    /// <summary>Every route of every step and choice.</summary>
    public static IEnumerable<Route> Routes(Draft draft) => draft.Steps.SelectMany(Routes);

    /// <summary>The routes of one step: its own and those of its choices.</summary>
    public static IEnumerable<Route> Routes(Step step) =>
        (step.Ask?.Choices.Select(choice => choice.Go).OfType<Route>() ?? []).Append(step.Go);

    /// <summary>The steps that a route can lead to; a visit leads to its dialog and back.</summary>
    public static IEnumerable<StepId> Targets(Route route) => route.Branches.SelectMany(branch => branch.Target switch
    {
        Target.To to => [to.Step],
        Target.Visit visit => new[] { visit.Step, visit.Back },
        _ => [],
    });

    /// <summary>All steps that some conversation can come to.</summary>
    public static HashSet<StepId> Reached(Draft draft)
    {
        var steps = draft.Steps.ToDictionary(step => step.Id);
        var reached = new HashSet<StepId>();
        var open = new Stack<StepId>(Starts(draft));
        while (open.TryPop(out var id))
        {
            if (!reached.Add(id) || !steps.TryGetValue(id, out var step))
                continue;
            foreach (var target in Routes(step).SelectMany(Targets))
                open.Push(target);
        }

        return reached;
    }

    private static IEnumerable<StepId> Starts(Draft draft)
    {
        var understood = draft.Dialogs.Where(dialog => !dialog.Understands.IsEmpty).Select(dialog => dialog.Begin);
        var beside = draft.Asides.Select(aside => aside.Go).OfType<StepId>();
        var covert = draft.CodeWords.SelectMany(word => new[] { word.Go, word.InDoubt });
        return draft.Settings is not { } settings ? [.. understood, .. covert, .. beside] :
        [
            .. understood, .. covert, .. beside, settings.Start, settings.Menu, settings.SafeStep, settings.CovertStart,
            settings.Danger, settings.Suicide, settings.Human, settings.LanguageStep, .. new[] { settings.Harmless, settings.OtherLanguage }.OfType<StepId>(),
        ];
    }
}
