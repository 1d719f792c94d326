using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A service that nobody can reach.</summary>
internal static class HB043UnreachableService
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB043", Severity.Error,
        "A service that nobody can reach",
        "Someone would be told about help and have no way to get it.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Services
            .Where(service => service.Phone is null && service.Website is null && service.Chat is null)
            .Select(service => Rule.At(draft.PlaceOf(service), $"The service '{service.Id}' has no phone, website or chat.", "Add at least one of them."));
}
