namespace HelpBot.Channels.DirectLine;

/// <summary>Why a request is not carried out: its status, and what the body says beside the numbers of help. It never repeats what the client sent.</summary>
internal sealed record Refusal(int Status, string Code, string Message)
{
    /// <summary>The body is not JSON of the expected shape.</summary>
    public static Refusal Malformed { get; } = new(StatusCodes.Status400BadRequest, "MalformedData", "The request is malformed.");

    /// <summary>No token, or one that is forged, of another server, or expired.</summary>
    public static Refusal Unauthorized { get; } = new(StatusCodes.Status401Unauthorized, "Unauthorized", "The token is missing, invalid or expired.");

    /// <summary>The token belongs to another conversation.</summary>
    public static Refusal Forbidden { get; } = new(StatusCodes.Status403Forbidden, "NotAllowed", "The token belongs to another conversation.");

    /// <summary>Another site asks in a visitor's browser.</summary>
    public static Refusal Foreign { get; } = new(StatusCodes.Status403Forbidden, "NotAllowed", "Another site may not listen here.");

    /// <summary>There is no such conversation: it never began, was wiped, or fell silent for too long.</summary>
    public static Refusal NotFound { get; } = new(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation.");

    /// <summary>The body is larger than any message.</summary>
    public static Refusal TooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, "TooLarge", "The request is too large.");

    /// <summary>No room for another conversation; the words tell the visitor whom to call.</summary>
    public static Refusal Full(string words) => new(StatusCodes.Status503ServiceUnavailable, "Full", words);

    /// <summary>More than anybody can ask for in good faith; the words tell whom to call.</summary>
    /// <param name="seconds">After which to try again.</param>
    public static Refusal TooMany(string words, int seconds) => new(StatusCodes.Status429TooManyRequests, "TooMany", words) { RetryAfter = seconds };

    /// <summary>Seconds after which it is worth trying again; null when nothing will have changed.</summary>
    public int? RetryAfter { get; init; }
}
