using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A service that was not verified for a year.</summary>
internal static class HB042OutdatedService
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB042", Severity.Warning,
        "A service that was not verified for a year",
        "Phone numbers and hours change; someone may call in vain.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        if (draft.Today.Year < 2)
            return [];
        return draft.Services
            .Where(service => service.Verified < draft.Today.AddYears(-1) || service.Verified > draft.Today)
            .Select(service => Rule.At(
                draft.PlaceOf(service),
                service.Verified > draft.Today ? $"The service '{service.Id}' was verified on a day that is still to come." : $"The service '{service.Id}' was last verified on {service.Verified:yyyy-MM-dd}, more than a year ago.",
                "Look at its sources, mend what changed, and write today's date behind 'verified:'."));
    }
}
