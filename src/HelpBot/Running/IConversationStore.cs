using System.Collections.Immutable;

namespace HelpBot.Running;

/// <summary>Keeps sealed conversations. What it holds means nothing without the visitor's key.</summary>
public interface IConversationStore
{
    /// <summary>The conversation as last saved, or null when there is none (never was, expired, wiped).</summary>
    ValueTask<StoredConversation?> Find(string id, CancellationToken cancel);

    /// <summary>
    /// Writes state and new log pieces in one go, if the stored version is still <paramref name="version"/> (0: it must not exist yet),
    /// and lets it live for its time again.
    /// </summary>
    ValueTask<SaveResult> Save(string id, long version, byte[] state, SealedPiece? piece, CancellationToken cancel);

    /// <summary>Removes everything of a conversation, at once. Removing what is not there is fine.</summary>
    ValueTask Remove(string id, CancellationToken cancel);
}

/// <summary>A conversation at rest.</summary>
/// <param name="Version">Counts the saves; the first is 1.</param>
/// <param name="State">Sealed state.</param>
/// <param name="Log">Sealed log, oldest first.</param>
public sealed record StoredConversation(long Version, byte[] State, ImmutableArray<SealedPiece> Log);

/// <summary>Consecutive log entries, sealed together.</summary>
/// <param name="First">Number of the first entry; entries count from 1.</param>
/// <param name="Last">Number of the last entry.</param>
public sealed record SealedPiece(long First, long Last, byte[] Box);

/// <summary>How a save went.</summary>
public enum SaveResult
{
    /// <summary>Written.</summary>
    Saved,

    /// <summary>Somebody else wrote first: load again, take the turn again.</summary>
    Conflict,

    /// <summary>No room for a new conversation. Existing ones always have room.</summary>
    Full,
}
