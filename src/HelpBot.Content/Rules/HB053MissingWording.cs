using HelpBot.Content.Model;
using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>A line that the program needs is missing.</summary>
internal static class HB053MissingWording
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB053", Severity.Error,
        "A line that the program needs is missing",
        "At some moment the bot would have nothing to say.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        Wording.Required
            .Where(name => !draft.Lines.ContainsKey("wording." + name))
            .Select(name => Rule.At(new Place("wording.yaml", 1, 1), $"The wording has no '{name}'.", $"Add '{name}:' with its words."));
}
