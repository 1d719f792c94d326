namespace HelpBot.Desk.Accounts;

/// <summary>A one-time sign-in link at rest: only a hash of its code, so that a stolen database lets nobody in.</summary>
internal sealed class SignInLink
{
    /// <summary>SHA-256 of the code, in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Account that it signs in.</summary>
    public required string AccountId { get; init; }

    /// <summary>Unix second after which it no longer works.</summary>
    public required long ExpiresAt { get; init; }
}
