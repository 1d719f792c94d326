namespace HelpBot.Channels.Page;

/// <summary>What an address of the page shows, once.</summary>
/// <param name="What"><see cref="First"/>, <see cref="Talk"/>, or the name of the wording that tells what is the matter.</param>
/// <param name="Covert">Whether it speaks in harmless words.</param>
/// <param name="Token">The conversation's token; null when there is nothing to go on with.</param>
internal sealed record Sight(string What, string Language, bool Covert, string? Token = null)
{
    /// <summary>The page before the first message, with the token of a conversation that has not begun.</summary>
    public const string First = "first";

    /// <summary>A conversation.</summary>
    public const string Talk = "talk";

    /// <summary>The empty page: what was here is gone, and whoever looks is told nothing.</summary>
    public const string Nothing = "nothing";

    /// <inheritdoc/>
    public override string ToString() => nameof(Sight);
}
