namespace HelpBot.Content.Rules;

/// <summary>A value that means nothing here. Found while reading.</summary>
internal static class HB006InvalidValue
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB006", Severity.Error,
        "A value that means nothing here",
        "A date, time, number, period or word that cannot be understood would be ignored.");
}
