using System.Collections.Immutable;
using HelpBot.Core.Turns;

namespace HelpBot.Channels.Page;

/// <summary>What one page shows.</summary>
/// <param name="Entries">The conversation so far.</param>
/// <param name="Token">The conversation's token; null when it is over, and on the first page for browsers with a script.</param>
/// <param name="Conversation">The conversation's public id, for the script; null when none has begun or it is over.</param>
/// <param name="Page">Number of the page: the last entry that it shows.</param>
/// <param name="Notice">Name of the wording that tells what is the matter (<c>lost</c>, <c>full</c>, <c>ended</c>); null when nothing is.</param>
/// <param name="Mode">Who answers.</param>
internal sealed record Scene(
    string Language,
    bool Covert,
    ImmutableArray<Entry> Entries,
    string? Token = null,
    string? Conversation = null,
    long Page = 0,
    string? Notice = null,
    Mode Mode = Mode.Guided)
{
    /// <summary>Whether the visitor can say something here.</summary>
    public bool CanAnswer => Notice is null;

    /// <summary>Whether its token's conversation begins with the first form.</summary>
    public bool Begins => Token is not null && Conversation is null;

    /// <summary>Whether a person may write at any moment, so that the visitor wants to look for news.</summary>
    public bool AwaitsPerson => Mode is Mode.Waiting or Mode.WithCounsellor;

    /// <summary>
    /// What is drawn of the conversation. Once it speaks in harmless words, all that was said plainly before must be out of sight: someone reads along.
    /// </summary>
    public IEnumerable<Entry> Visible => Covert ? Entries.Skip(LastPlain + 1).SkipWhile(entry => entry is not Entry.Bot) : Entries;

    private int LastPlain => Entries.ToList().FindLastIndex(entry => entry is Entry.Bot { Reply: var reply } && !SpeaksCovertly(reply));

    /// <summary>The reply whose answers are on offer: the last thing that the bot said.</summary>
    public Reply? Open => Entries.OfType<Entry.Bot>().LastOrDefault()?.Reply;

    // While a conversation is covert, nothing is said that has no harmless twin.
    private static bool SpeaksCovertly(Reply reply) => reply.Lines.Any(line => line.Line.EndsWith("~covert", StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => nameof(Scene);
}
