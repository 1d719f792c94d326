namespace HelpBot.Channels.Sms;

/// <summary>A text message that came in. It lives for the time of one request; its text form tells nothing.</summary>
/// <param name="From">The sender's number. Never stored or logged.</param>
/// <param name="Sid">The carrier's id of the message, by which a second delivery is recognised; null when it has none.</param>
public sealed record TextMessage(string From, string Body, string? Sid)
{
    /// <summary>Characters that a number and an id may have.</summary>
    public const int LongestName = 64;

    /// <inheritdoc/>
    public override string ToString() => nameof(TextMessage);
}
