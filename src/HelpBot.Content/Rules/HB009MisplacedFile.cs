namespace HelpBot.Content.Rules;

/// <summary>A file stands in the wrong place or has the wrong name. Found while reading.</summary>
internal static class HB009MisplacedFile
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB009", Severity.Error,
        "A file stands in the wrong place or has the wrong name",
        "Editors find a dialog by its file name; a file that is never read helps nobody.");
}
