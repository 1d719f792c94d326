using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>A service is named that the directory does not have.</summary>
internal static class HB013UnknownService
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB013", Severity.Error,
        "A service does not exist",
        "Someone would be told about help and not see where to find it.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var known = draft.Services.Select(service => service.Id).ToHashSet(StringComparer.Ordinal);
        return draft.References
            .Where(reference => reference.Kind == ReferenceKind.Service && !known.Contains(reference.Name))
            .Select(reference => Rule.At(
                reference.Place,
                $"services.yaml has no service '{reference.Name}'.",
                Similar.Hint(reference.Name, known, "Add it to services.yaml with its source, or name another.")));
    }
}
