using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary><c>helpbot.yaml</c> is not there.</summary>
internal static class HB011MissingFile
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB011", Severity.Error,
        "The settings are missing",
        "Without helpbot.yaml the bot does not know where a conversation starts or what to do in danger.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        if (Directory.Exists(draft.Folder) && !File.Exists(Path.Combine(draft.Folder, "helpbot.yaml")))
            yield return Rule.At(new Place("helpbot.yaml", 1, 1), "There is no helpbot.yaml.", "Write it; README.md shows what is in it.");
    }
}
