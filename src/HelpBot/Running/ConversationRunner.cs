using System.Collections.Immutable;
using Geralt;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running.Handoff;
using HelpBot.Running.Keeping;
using HelpBot.Running.Sealing;

namespace HelpBot.Running;

/// <summary>
/// Loads a conversation, takes the turn, saves state and replies in one write, then carries out the effects. Promises that a message
/// which comes in twice is answered once, that nothing is lost when two come in at the same moment, and that whatever fails the visitor
/// gets the safe lines. It never keeps a key and never logs a word.
/// </summary>
public sealed partial class ConversationRunner(
    Script script,
    IConversationStore store,
    TicketBoard board,
    Seal seal,
    WakeUps wakeUps,
    IEnumerable<IDelivery> deliveries,
    TimeProvider time,
    ILogger<ConversationRunner> logger)
{
    /// <summary>Begins a conversation under a new key.</summary>
    /// <returns>False when there is no room for another one.</returns>
    public async ValueTask<bool> Begin(ConversationKey key, Medium medium, string language, CancellationToken cancel)
    {
        var taken = Turn.Begin(script, language, medium, Now(key));
        var entries = Number(taken, 0, null);
        var before = board.LivingOf(key.Id);
        using var packing = new Packing(seal.For(key));
        var saved = await store.Save(key.Id, 0, packing.Pack(new Envelope(taken.Conversation, entries.Length, [])), packing.Pack(entries), cancel);
        // A phone keeps its key: whoever had a chat before must not read along in the next conversation.
        if (saved == SaveResult.Saved && before is not null)
            board.EndTicket(before, Ending.Expired);
        return saved != SaveResult.Full;
    }

    /// <summary>Takes one turn.</summary>
    public async ValueTask<Outcome> Take(ConversationKey key, Incoming incoming, Arrival arrival, CancellationToken cancel)
    {
        using var packing = new Packing(seal.For(key));
        while (true)
        {
            if (await store.Find(key.Id, cancel) is not { } stored || packing.Unpack(stored) is not { } envelope)
                return new Outcome.Gone();
            if (envelope.SeenBefore(arrival.Id) is { } seen)
                return new Outcome.Taken(Answered(packing, stored, envelope.Conversation, seen), false);

            var taken = TakeSafely(key, envelope.Conversation, incoming);
            var entries = Number(taken, envelope.Entries, arrival.ClientId);
            var last = envelope.Entries + entries.Length;
            var next = new Envelope(taken.Conversation, last, envelope.With(arrival.Id, envelope.Entries + 1, last));
            if (Ends(taken) || await store.Save(key.Id, stored.Version, packing.Pack(next), packing.Pack(entries), cancel) == SaveResult.Saved)
            {
                var address = IsFromDesk(incoming) ? board.AddressOf(key.Id) : null;
                if (taken.Conversation.Language != envelope.Conversation.Language)
                    board.Speaks(key.Id, taken.Conversation.Language);
                await CarryOut(key, taken, arrival, cancel);
                wakeUps.Wake(key.Id);
                await Deliver(taken.Conversation, address, entries, cancel);
                return new Outcome.Taken(entries, Ends(taken));
            }
        }
    }

    /// <summary>
    /// The log after an entry number, as far as the visitor's client may have it; all of that when something went out of sight or came back since.
    /// Null when there is no such conversation, or the key does not open it.
    /// </summary>
    public async ValueTask<LogPage?> Read(ConversationKey key, long after, CancellationToken cancel)
    {
        if (await ReadAll(key, after, cancel) is not { } news)
            return null;
        if (!Curtain.Moves(news.Entries))
            return news.Entries.Any(entry => entry.Entry is Entry.Check) ? news with { Entries = Curtain.InSight(news.Entries) } : news;
        return await ReadAll(key, 0, cancel) is { } all ? new LogPage(Curtain.InSight(all.Entries), all.Last, IsAnew: after > 0) : null;
    }

    /// <summary>The log after an entry number, as a counsellor reads it: what is out of sight for the visitor's client included.</summary>
    public async ValueTask<LogPage?> ReadAll(ConversationKey key, long after, CancellationToken cancel)
    {
        if (await store.Find(key.Id, cancel) is not { } stored)
            return null;
        var last = stored.Log.IsEmpty ? 0 : stored.Log[^1].Last;
        if (last <= after)
            return new LogPage([], last);
        using var packing = new Packing(seal.For(key));
        return packing.Unpack(stored, after) is { } entries ? new LogPage(entries, last) : null;
    }

    /// <summary>How the conversation stands; null when there is no such conversation.</summary>
    public async ValueTask<Conversation?> Look(ConversationKey key, CancellationToken cancel)
    {
        if (await store.Find(key.Id, cancel) is not { } stored)
            return null;
        using var packing = new Packing(seal.For(key));
        return packing.Unpack(stored)?.Conversation;
    }

    private Taken TakeSafely(ConversationKey key, Conversation conversation, Incoming incoming)
    {
        try
        {
            return Turn.Take(conversation, incoming, script, Now(key));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.TurnFailed(logger, fault.GetType().Name, conversation.At.Dialog, conversation.At.Step);
            return Turn.Fail(conversation, script, Now(key));
        }
    }

    private async ValueTask CarryOut(ConversationKey key, Taken taken, Arrival arrival, CancellationToken cancel)
    {
        foreach (var effect in taken.Effects)
        {
            switch (effect)
            {
                case Effect.OpenTicket open:
                    await OpenTicket(key, open, taken.Conversation, arrival, cancel);
                    break;
                case Effect.WithdrawTicket:
                    board.End(key.Id, Ending.Withdrawn);
                    break;
                case Effect.CloseTicket:
                    board.End(key.Id, Ending.Closed);
                    break;
                case Effect.Wipe:
                    await store.Remove(key.Id, cancel);
                    board.End(key.Id, Ending.LeftByExit);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    // Whoever leaves at the same moment leaves no ticket behind: what wipes a conversation ends its ticket too, and may have done so just before there was one.
    private async ValueTask OpenTicket(ConversationKey key, Effect.OpenTicket open, Conversation conversation, Arrival arrival, CancellationToken cancel)
    {
        board.Open(key, open.Priority, open.Flags, open.CodeWord, conversation.Language, conversation.Medium, arrival.Address);
        if (await store.Find(key.Id, cancel) is null)
            board.End(key.Id, Ending.LeftByExit);
    }

    private static bool IsFromDesk(Incoming incoming) =>
        incoming is Incoming.CounsellorCame or Incoming.CounsellorSaid or Incoming.CounsellorDoubts or Incoming.CounsellorLeft or Incoming.CounsellorLost or Incoming.DeskEmptied;

    private async ValueTask Deliver(Conversation conversation, string? address, ImmutableArray<LoggedEntry> entries, CancellationToken cancel)
    {
        if (address is null)
            return;
        foreach (var delivery in deliveries)
            if (delivery.Medium == conversation.Medium)
                await delivery.Deliver(address, conversation.Language, entries, cancel);
    }

    private Moment Now(ConversationKey key)
    {
        Span<byte> chance = stackalloc byte[8];
        SecureRandom.Fill(chance);
        return new Moment(time.GetUtcNow(), board.StatusFor(key.Id), Convert.ToHexString(chance));
    }

    private static bool Ends(Taken taken) => taken.Conversation.Mode == Mode.Ended;

    private ImmutableArray<LoggedEntry> Number(Taken taken, long last, string? clientId)
    {
        var now = time.GetUtcNow();
        var entries = ImmutableArray.CreateBuilder<LoggedEntry>(taken.Entries.Length);
        foreach (var entry in taken.Entries)
            entries.Add(new LoggedEntry(++last, now, entry, entry is Entry.Visitor ? clientId : null));
        return entries.MoveToImmutable();
    }

    // To a message that came in twice: the same answer, as far as it is still in sight.
    private static ImmutableArray<LoggedEntry> Answered(Packing packing, StoredConversation stored, Conversation conversation, Seen seen)
    {
        var log = packing.Unpack(stored, conversation.Guard is null ? seen.First - 1 : 0) ?? [];
        return [.. (conversation.Guard is null ? log : Curtain.InSight(log)).Where(entry => entry.Number >= seen.First && entry.Number <= seen.Last)];
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed with {Kind} at {Dialog}.{Step}")]
        public static partial void TurnFailed(ILogger logger, string kind, string dialog, string step);
    }
}
