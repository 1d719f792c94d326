using System.Collections.Immutable;
using HelpBot.Running.Sealing;

namespace HelpBot.Running.Keeping;

/// <summary>
/// Packs and unpacks one conversation, for the length of one request: derives its key once, and writes and opens in one borrowed piece of memory
/// that is zeroed after each use.
/// </summary>
internal sealed class Packing(OneSeal seal) : IDisposable
{
    private const long StatePlace = 0;

    private readonly PlainBytes _plain = new();

    public byte[] Pack(Envelope envelope)
    {
        Kept.Write(envelope, _plain);
        return Close(StatePlace);
    }

    /// <summary>The piece of log that holds these entries; null when there are none.</summary>
    public SealedPiece? Pack(ImmutableArray<LoggedEntry> entries)
    {
        if (entries.IsEmpty)
            return null;
        Kept.Write(entries, _plain);
        return new SealedPiece(entries[0].Number, entries[^1].Number, Close(entries[0].Number));
    }

    /// <summary>The state; null when the key does not open it, or it was written in a form that is no longer read.</summary>
    public Envelope? Unpack(StoredConversation stored)
    {
        var envelope = seal.Open(StatePlace, stored.State, _plain) ? Kept.ReadEnvelope(_plain.Span) : null;
        _plain.Clear();
        return envelope;
    }

    /// <summary>The entries after a number; null when the key does not open them.</summary>
    public ImmutableArray<LoggedEntry>? Unpack(StoredConversation stored, long after)
    {
        var entries = ImmutableArray.CreateBuilder<LoggedEntry>();
        foreach (var piece in stored.Log)
        {
            if (piece.Last <= after)
                continue;
            if (!seal.Open(piece.First, piece.Box, _plain))
                return null;
            foreach (var entry in Kept.ReadEntries(_plain.Span))
                if (entry.Number > after)
                    entries.Add(entry);
            _plain.Clear();
        }

        return entries.DrainToImmutable();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _plain.Dispose();
        seal.Dispose();
    }

    private byte[] Close(long place)
    {
        var box = seal.Close(place, _plain.Span);
        _plain.Clear();
        return box;
    }
}
