using System.Collections.Immutable;
using HelpBot.Core.Turns;

namespace HelpBot.Running.Keeping;

/// <summary>What is sealed as the state of a conversation: its Core state, how long its log is, and which messages came in lately.</summary>
/// <param name="Entries">Number of the last log entry.</param>
/// <param name="Seen">The last messages that had an id, oldest first, with the entries that answered them.</param>
internal sealed record Envelope(Conversation Conversation, long Entries, ImmutableArray<Seen> Seen)
{
    private const int SeenKept = 8;

    /// <summary>The answer that a message got before, or null.</summary>
    public Seen? SeenBefore(string? id) => id is null ? null : Seen.FirstOrDefault(seen => string.Equals(seen.Id, id, StringComparison.Ordinal));

    /// <summary>Adds a message to the last ones.</summary>
    public ImmutableArray<Seen> With(string? id, long first, long last) =>
        id is null ? Seen : (Seen.Length < SeenKept ? Seen : Seen.RemoveAt(0)).Add(new Seen(id, first, last));
}

/// <summary>A message that came in, and the entries that it led to.</summary>
internal sealed record Seen(string Id, long First, long Last)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Seen);
}
