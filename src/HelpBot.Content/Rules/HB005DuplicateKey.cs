namespace HelpBot.Content.Rules;

/// <summary>The same key stands here twice. Found while reading.</summary>
internal static class HB005DuplicateKey
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB005", Severity.Error,
        "The same key stands here twice",
        "Only one of the two would count, and nobody could say which.");
}
