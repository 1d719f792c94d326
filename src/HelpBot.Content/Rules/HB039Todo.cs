using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A text that is not finished.</summary>
internal static class HB039Todo
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB039", Severity.Warning,
        "A text that is not finished",
        "A note to a colleague would be read by someone in need.",
        Check);

    private static readonly string[] Notes = ["TODO", "FIXME", "XXX"];

    private static IEnumerable<Diagnostic> Check(Draft draft) =>
        draft.AllWords
            .Where(said => Notes.Any(note => said.Words.Text.Contains(note, StringComparison.Ordinal)))
            .Select(said => Rule.At(said.Words.Place, $"The text of '{said.Id}' is not finished.", "Write the words, and take the note away."));
}
