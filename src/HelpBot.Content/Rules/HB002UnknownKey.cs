namespace HelpBot.Content.Rules;

/// <summary>A key that means nothing here. Found while reading.</summary>
internal static class HB002UnknownKey
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB002", Severity.Error,
        "A key that means nothing here",
        "What stands behind a mistyped key would silently never happen.");
}
