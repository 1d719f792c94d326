namespace HelpBot.Content.Rules;

/// <summary>Another kind of value was expected. Found while reading.</summary>
internal static class HB004WrongKind
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB004", Severity.Error,
        "Another kind of value was expected",
        "A list, a text or keys were expected; anything else would be read wrongly.");
}
