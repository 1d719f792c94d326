using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>
/// Everything under <c>dialogs/</c>, checked and immutable: what the bot can say, ask, show and understand.
/// It holds no running conversation.
/// </summary>
public sealed record HelpContent(
    Settings Settings,
    FrozenDictionary<string, Dialog> Dialogs,
    FrozenDictionary<StepId, Step> Steps,
    FrozenDictionary<string, Service> Services,
    ImmutableArray<CodeWord> CodeWords,
    ImmutableArray<Aside> Asides,
    Texts Texts,
    ImmutableArray<Example> Examples,
    Lexicon Lexicon)
{
    /// <summary>What the recogniser learned from the examples (<c>understanding/model.bin</c>); empty when it was never trained.</summary>
    public ReadOnlyMemory<byte> Trained { get; init; }

    /// <summary>Changes with any change in the files of examples, whether or not they were read; empty when they cannot be opened.</summary>
    public ReadOnlyMemory<byte> ExamplesMark { get; init; }

    /// <summary>The dialog that takes up an intent, or null when no dialog says that it understands it.</summary>
    public Dialog? DialogFor(string intent) => ByIntent.GetValueOrDefault(intent);

    /// <summary>Whether a choice leads, or can lead, to a step that talks in harmless words from there on: a screen need not wait for it to hide what is plain.</summary>
    public bool GoesCovert(StepId step, string choice) => CovertChoices.Contains((step, choice));

    private FrozenSet<(StepId Step, string Choice)> CovertChoices { get; } = Steps.Values
        .SelectMany(step => (step.Ask?.Choices ?? []).Where(choice => LeadsCovert(choice.Go ?? step.Go, Steps)).Select(choice => (step.Id, choice.Id)))
        .ToFrozenSet();

    private FrozenDictionary<string, Dialog> ByIntent { get; } = Dialogs.Values
        .SelectMany(dialog => dialog.Understands.Select(intent => (intent, dialog)))
        .DistinctBy(pair => pair.intent, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.intent, pair => pair.dialog, StringComparer.Ordinal);

    private static bool LeadsCovert(Route route, FrozenDictionary<StepId, Step> steps) => route.Branches.Any(branch =>
        (branch.Target is Target.To { Step: var to } ? to : (branch.Target as Target.Visit)?.Step) is { } next
        && steps.TryGetValue(next, out var step) && step.Do.Contains(Deed.GoCovert));
}
