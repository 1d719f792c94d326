namespace HelpBot.Content.Rules;

/// <summary>An id with other signs than lower-case letters, digits and hyphens. Found while reading.</summary>
internal static class HB007InvalidId
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB007", Severity.Error,
        "An id with other signs than lower-case letters, digits and hyphens",
        "Translations and running conversations hang on ids, so they must be plain and stay the same.");
}
