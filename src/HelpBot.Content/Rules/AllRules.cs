using System.Collections.Immutable;

namespace HelpBot.Content.Rules;

/// <summary>Every rule, in the order of their codes.</summary>
internal static class AllRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        HB001UnreadableFile.Rule,
        HB002UnknownKey.Rule,
        HB003MissingKey.Rule,
        HB004WrongKind.Rule,
        HB005DuplicateKey.Rule,
        HB006InvalidValue.Rule,
        HB007InvalidId.Rule,
        HB008EmptyText.Rule,
        HB009MisplacedFile.Rule,
        HB010DuplicateId.Rule,
        HB011MissingFile.Rule,
        HB012UnknownStep.Rule,
        HB013UnknownService.Rule,
        HB014UnknownFlag.Rule,
        HB015UnknownIntent.Rule,
        HB016NeverRemembered.Rule,
        HB017UnknownPlaceholder.Rule,
        HB018UnknownCodeWord.Rule,
        HB019ImpossibleAnswer.Rule,
        HB020UnreachableStep.Rule,
        HB021DeadEnd.Rule,
        HB022LastBranchHasIf.Rule,
        HB023EndlessCycle.Rule,
        HB024IntentTwice.Rule,
        HB030TypedPhoneNumber.Rule,
        HB031MissingTranslation.Rule,
        HB032StaleTranslation.Rule,
        HB033OrphanTranslation.Rule,
        HB034UnsealedTranslation.Rule,
        HB035NotGsm.Rule,
        HB036ForbiddenWords.Rule,
        HB037ExclamationMark.Rule,
        HB038LongSentence.Rule,
        HB039Todo.Rule,
        HB040MissingUrgentTranslation.Rule,
        HB041UnsourcedService.Rule,
        HB042OutdatedService.Rule,
        HB043UnreachableService.Rule,
        HB050OpenCovertStep.Rule,
        HB051OpenCovertQuestion.Rule,
        HB052ManyChoices.Rule,
        HB053MissingWording.Rule,
        HB054HalfCovertQuestion.Rule,
        HB055NameWithoutHarmless.Rule,
        HB056PromisedAnonymity.Rule,
        HB060ExampleTwice.Rule,
        HB061UnknownInRehearsal.Rule,
    ];
}
