using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using HelpBot.Running;

namespace HelpBot.Storage;

/// <summary>
/// Sealed conversations in this process's memory. When full, new ones are refused; a live one is never pushed out. What is removed is
/// overwritten with zeros.
/// </summary>
public sealed class MemoryStore(Lifetimes lifetimes, TimeProvider time) : IConversationStore
{
    // A long talk with a counsellor keeps its latest messages only, so that one chat cannot fill the memory.
    private const int MostPieces = 400;

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    // The dictionary would stop everybody to count.
    private int _live;
    private long _wiped;

    /// <summary>Conversations that were removed so far.</summary>
    public long Wiped => Interlocked.Read(ref _wiped);

    /// <summary>Live conversations.</summary>
    public int Count => Volatile.Read(ref _live);

    /// <inheritdoc/>
    public ValueTask<StoredConversation?> Find(string id, CancellationToken cancel)
    {
        if (!_kept.TryGetValue(id, out var kept))
            return ValueTask.FromResult<StoredConversation?>(null);
        if (kept.Until > time.GetUtcNow())
            return ValueTask.FromResult<StoredConversation?>(kept.Stored);
        Forget(id, kept);
        return ValueTask.FromResult<StoredConversation?>(null);
    }

    /// <inheritdoc/>
    public ValueTask<SaveResult> Save(string id, long version, byte[] state, SealedPiece? piece, CancellationToken cancel) =>
        ValueTask.FromResult(version == 0 ? Add(id, state, piece) : Replace(id, version, state, piece));

    /// <inheritdoc/>
    public ValueTask Remove(string id, CancellationToken cancel)
    {
        while (_kept.TryGetValue(id, out var kept) && !Forget(id, kept))
        {
            // A save came in between: what it wrote must go as well.
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Wipes what has been silent for too long; returns their ids.</summary>
    public ImmutableArray<string> Expire()
    {
        var now = time.GetUtcNow();
        return [.. _kept.Where(pair => pair.Value.Until <= now && Forget(pair.Key, pair.Value)).Select(pair => pair.Key)];
    }

    private SaveResult Add(string id, byte[] state, SealedPiece? piece)
    {
        if (Count >= lifetimes.MostConversations)
            return SaveResult.Full;
        var stored = new StoredConversation(1, state, piece is null ? [] : [piece]);
        if (!_kept.TryAdd(id, new Kept(stored, time.GetUtcNow() + lifetimes.Idle)))
            return SaveResult.Conflict;
        Interlocked.Increment(ref _live);
        return SaveResult.Saved;
    }

    private SaveResult Replace(string id, long version, byte[] state, SealedPiece? piece)
    {
        if (!_kept.TryGetValue(id, out var kept) || kept.Stored.Version != version)
            return SaveResult.Conflict;
        var log = kept.Stored.Log.Length < MostPieces ? kept.Stored.Log : kept.Stored.Log.RemoveAt(0);
        var next = new StoredConversation(version + 1, state, piece is null ? log : log.Add(piece));
        return _kept.TryUpdate(id, new Kept(next, time.GetUtcNow() + lifetimes.Idle), kept) ? SaveResult.Saved : SaveResult.Conflict;
    }

    private bool Forget(string id, Kept kept)
    {
        if (!_kept.TryRemove(new KeyValuePair<string, Kept>(id, kept)))
            return false;
        Interlocked.Decrement(ref _live);
        Interlocked.Increment(ref _wiped);
        CryptographicOperations.ZeroMemory(kept.Stored.State);
        foreach (var piece in kept.Stored.Log)
            CryptographicOperations.ZeroMemory(piece.Box);
        return true;
    }

    private sealed class Kept(StoredConversation stored, DateTimeOffset until)
    {
        public StoredConversation Stored { get; } = stored;

        public DateTimeOffset Until { get; } = until;
    }
}
