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
    ];
}
