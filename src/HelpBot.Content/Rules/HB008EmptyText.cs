namespace HelpBot.Content.Rules;

/// <summary>A text without words. Found while reading.</summary>
internal static class HB008EmptyText
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB008", Severity.Error,
        "A text without words",
        "A visitor would see an empty line at a moment that matters.");
}
