using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A service without a source.</summary>
internal static class HB041UnsourcedService
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB041", Severity.Error,
        "A service without a source",
        "Nobody could check that the number is right.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.Services
            .Where(service => service.Sources.IsEmpty)
            .Select(service => Rule.At(draft.PlaceOf(service), $"The service '{service.Id}' has no source.", "Add 'sources:' with the page that says so."));
}
