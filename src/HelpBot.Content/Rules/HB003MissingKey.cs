namespace HelpBot.Content.Rules;

/// <summary>A key is missing. Found while reading.</summary>
internal static class HB003MissingKey
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB003", Severity.Error,
        "A key is missing",
        "Without it the bot would not know what to say or where to go.");
}
