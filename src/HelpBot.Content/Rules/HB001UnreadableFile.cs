namespace HelpBot.Content.Rules;

/// <summary>A file cannot be read. Found while reading.</summary>
internal static class HB001UnreadableFile
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB001", Severity.Error,
        "A file cannot be read",
        "Nothing of the file would be said to anyone. It is told once, and the other files are read as usual.");
}
