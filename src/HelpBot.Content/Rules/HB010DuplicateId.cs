namespace HelpBot.Content.Rules;

/// <summary>Two things have the same id. Found while reading.</summary>
internal static class HB010DuplicateId
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB010", Severity.Error,
        "Two things have the same id",
        "A visitor could get the words or the service that was meant for something else.");
}
