using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running.Sealing;

namespace HelpBot.Running.Handoff;

/// <summary>
/// The tickets of this process and the counsellors on duty. Each ticket carries the key of its conversation, sealed for the desk: with the
/// ticket, the key goes too. Nothing here is a visitor's word.
/// </summary>
public sealed class TicketBoard(Seal seal, TimeProvider time)
{
    private const string Purpose = "desk";
    private static readonly TimeSpan EndedStayFor = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private ImmutableDictionary<string, Held> _tickets = ImmutableDictionary.Create<string, Held>(StringComparer.Ordinal);
    private ImmutableDictionary<string, Duty> _present = ImmutableDictionary.Create<string, Duty>(StringComparer.Ordinal);
    private TimeSpan _talk = Waiting.UsualTalk;
    private volatile Count _count = new([], 0, 0, Waiting.UsualTalk, DeskStatus.Closed);

    /// <summary>Something about tickets or duty changed; carries no content.</summary>
    public event Action? Changed;

    /// <summary>How it is at the desk now, for somebody who does not wait.</summary>
    public DeskStatus Status => _count.ForNew;

    /// <summary>How it is at the desk now, for the visitor of a conversation.</summary>
    public DeskStatus StatusFor(string conversationId)
    {
        var count = _count;
        return count.Queue.FirstOrDefault(ticket => string.Equals(ticket.ConversationId, conversationId, StringComparison.Ordinal)) is { } own
            ? count.For(own, time.GetUtcNow())
            : count.ForNew;
    }

    /// <summary>Tickets that wait, the next one first.</summary>
    public ImmutableArray<Ticket> Queue() => [.. Waiting.InOrder(_tickets.Values.Select(held => held.Ticket), time.GetUtcNow())];

    /// <summary>Tickets that a counsellor has, or had until a moment ago, oldest first.</summary>
    public ImmutableArray<Ticket> Of(string counsellor) =>
        [.. _tickets.Values.Select(held => held.Ticket).Where(ticket => string.Equals(ticket.Counsellor?.Id, counsellor, StringComparison.Ordinal)).OrderBy(ticket => ticket.TakenAt)];

    /// <summary>Conversations that have a living ticket.</summary>
    public ImmutableArray<string> Conversations() => [.. _tickets.Values.Where(held => held.Ticket.Ending is null).Select(held => held.Ticket.ConversationId)];

    /// <summary>Opens a ticket, or raises the priority and flags of the one that lives.</summary>
    public void Open(ConversationKey key, Priority priority, ImmutableSortedSet<string> flags, string? codeWord, string language, Medium medium, string? address)
    {
        lock (_lock)
        {
            var held = Living(key.Id);
            var ticket = held?.Ticket ?? new Ticket(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)), key.Id, priority, flags, codeWord, language, medium, time.GetUtcNow());
            ticket = ticket with { Language = language, Priority = (Priority)Math.Max((int)ticket.Priority, (int)priority), Flags = ticket.Flags.Union(flags), CodeWord = codeWord ?? ticket.CodeWord };
            _tickets = _tickets.SetItem(ticket.Id, new Held(ticket, held?.Box ?? Box(key, address), null, held is { Forsaken: true }));
            Recount();
        }

        Changed?.Invoke();
    }

    /// <summary>Gives a waiting ticket to a counsellor; null when it is gone or somebody else was first.</summary>
    public Ticket? Take(string ticketId, Counsellor counsellor) => Change(ticketId, held =>
        held.Ticket is { Counsellor: null, Ending: null } ? held with { Ticket = held.Ticket with { Counsellor = counsellor, TakenAt = time.GetUtcNow(), Returned = false }, Forsaken = false } : null);

    /// <summary>Ends the living ticket of a conversation, if there is one; its key is destroyed.</summary>
    public Ticket? End(string conversationId, Ending ending) => ChangeLiving(conversationId, held => Ended(held, ending));

    /// <summary>Ends one ticket, if it lives.</summary>
    public void EndTicket(string ticketId, Ending ending) => Change(ticketId, held => held.Ticket.Ending is null ? Ended(held, ending) : null);

    /// <summary>Id of the living ticket of a conversation; null when it has none.</summary>
    public string? LivingOf(string conversationId)
    {
        lock (_lock)
            return Living(conversationId)?.Ticket.Id;
    }

    /// <summary>The visitor goes on in another language: whoever takes the chat should know.</summary>
    public void Speaks(string conversationId, string language) => ChangeLiving(conversationId, held =>
        held.Ticket.Language == language ? null : held with { Ticket = held.Ticket with { Language = language } });

    /// <summary>Takes an ended ticket off the counsellor's screen.</summary>
    public void Dismiss(string ticketId)
    {
        lock (_lock)
        {
            if (_tickets.GetValueOrDefault(ticketId)?.Ticket.Ending is not null)
                _tickets = _tickets.Remove(ticketId);
            Recount();
        }

        Changed?.Invoke();
    }

    /// <summary>The ticket with the key to its conversation, for the counsellor who has it.</summary>
    public (Ticket Ticket, ConversationKey Key)? Open(string ticketId, string counsellor) =>
        _tickets.GetValueOrDefault(ticketId) is { Box: { } box, Ticket: { Ending: null } ticket } && string.Equals(ticket.Counsellor?.Id, counsellor, StringComparison.Ordinal)
            ? (ticket, Unbox(box).Key)
            : null;

    /// <summary>Where replies to a conversation go when its medium cannot be polled; null when it has no living ticket.</summary>
    public string? AddressOf(string conversationId)
    {
        lock (_lock)
            return Living(conversationId)?.Box is { } box ? Unbox(box).Address : null;
    }

    /// <summary>A counsellor is there and takes chats. Call again at least every <see cref="SilentAfter"/>; each open connection has its own name.</summary>
    public void OnDuty(Counsellor counsellor, string connection) => See(counsellor, connection, takesChats: true);

    /// <summary>A counsellor is there but takes no new chats: those that they have stay theirs. Call again as for <see cref="OnDuty"/>.</summary>
    public void Present(Counsellor counsellor, string connection) => See(counsellor, connection, takesChats: false);

    /// <summary>Whether a counsellor takes chats now.</summary>
    public bool IsOnDuty(string counsellor) => _present.GetValueOrDefault(counsellor) is { TakesChats: true };

    /// <summary>A counsellor says that they stop; chats that they have stay theirs until their connection is lost.</summary>
    public void OffDuty(string counsellor)
    {
        lock (_lock)
        {
            if (_present.TryGetValue(counsellor, out var duty))
                _present = _present.SetItem(counsellor, duty with { TakesChats = false });
            Recount();
        }

        Changed?.Invoke();
    }

    private void See(Counsellor counsellor, string connection, bool takesChats)
    {
        bool changed;
        lock (_lock)
        {
            changed = IsOnDuty(counsellor.Id) != takesChats;
            _present = _present.SetItem(counsellor.Id, new Duty(counsellor, connection, time.GetUtcNow(), takesChats));
            Recount();
        }

        if (changed)
            Changed?.Invoke();
    }

    /// <summary>After this much silence a counsellor's connection counts as lost.</summary>
    public static TimeSpan SilentAfter { get; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Clears away what is over: counsellors who fell silent are off duty and their chats go back to the front. Returns the tickets that were given back, with their keys,
    /// so that the visitors can be told.
    /// </summary>
    public ImmutableArray<(Ticket Ticket, ConversationKey Key)> Sweep()
    {
        var returned = ImmutableArray.CreateBuilder<(Ticket, ConversationKey)>();
        lock (_lock)
        {
            var now = time.GetUtcNow();
            foreach (var duty in _present.Values.Where(duty => now - duty.Seen > SilentAfter))
            {
                _present = _present.Remove(duty.Counsellor.Id);
                foreach (var held in _tickets.Values.Where(held => held.Ticket.Ending is null && string.Equals(held.Ticket.Counsellor?.Id, duty.Counsellor.Id, StringComparison.Ordinal)))
                {
                    _tickets = _tickets.SetItem(held.Ticket.Id, held with { Ticket = held.Ticket with { Counsellor = null, TakenAt = null, Returned = true } });
                    returned.Add((_tickets[held.Ticket.Id].Ticket, Unbox(held.Box!).Key));
                }
            }

            _tickets = _tickets.RemoveRange(_tickets.Values.Where(held => now - held.EndedAt > EndedStayFor).Select(held => held.Ticket.Id));
            Recount();
        }

        if (returned.Count > 0)
            Changed?.Invoke();
        return returned.ToImmutable();
    }

    /// <summary>Keys of those who wait while nobody is on duty, so that they can be told: each once, until somebody was on duty again.</summary>
    public ImmutableArray<ConversationKey> Forsaken()
    {
        var forsaken = ImmutableArray.CreateBuilder<ConversationKey>();
        lock (_lock)
        {
            var nobody = _count.OnDuty == 0;
            foreach (var held in _tickets.Values.Where(held => held.Ticket is { Counsellor: null, Ending: null } && held.Forsaken != nobody))
            {
                _tickets = _tickets.SetItem(held.Ticket.Id, held with { Forsaken = nobody });
                if (nobody)
                    forsaken.Add(Unbox(held.Box!).Key);
            }
        }

        return forsaken.ToImmutable();
    }

    private Ticket? ChangeLiving(string conversationId, Func<Held, Held?> change)
    {
        Held? living;
        lock (_lock)
            living = Living(conversationId);
        return living is null ? null : Change(living.Ticket.Id, held => held.Ticket.Ending is null ? change(held) : null);
    }

    private Ticket? Change(string ticketId, Func<Held, Held?> change)
    {
        Held? next = null;
        lock (_lock)
        {
            if (_tickets.GetValueOrDefault(ticketId) is not { } held || (next = change(held)) is null)
                return null;
            _tickets = _tickets.SetItem(ticketId, next);
            Recount();
        }

        Changed?.Invoke();
        return next.Ticket;
    }

    // Every turn asks how it is at the desk, so it is worked out when something changes, under the lock.
    private void Recount()
    {
        var living = _tickets.Values.Select(held => held.Ticket).Where(ticket => ticket.Ending is null).ToLookup(ticket => ticket.Counsellor?.Id, StringComparer.Ordinal);
        var onDuty = _present.Values.Where(duty => duty.TakesChats).Select(duty => duty.Counsellor.Id).ToArray();
        var count = new Count([.. living[null]], onDuty.Count(id => !living.Contains(id)), onDuty.Length, _talk, DeskStatus.Closed);
        _count = count with { ForNew = count.For(null, time.GetUtcNow()) };
    }

    private Held Ended(Held held, Ending ending)
    {
        var now = time.GetUtcNow();
        if (ending == Ending.Closed && held.Ticket.TakenAt is { } taken)
            _talk = (_talk * 0.8) + ((now - taken) * 0.2);
        if (held.Box is { } box)
            CryptographicOperations.ZeroMemory(box);
        return new Held(held.Ticket with { Ending = ending }, null, now, held.Forsaken);
    }

    private Held? Living(string conversationId) =>
        _tickets.Values.FirstOrDefault(held => held.Ticket.Ending is null && string.Equals(held.Ticket.ConversationId, conversationId, StringComparison.Ordinal));

    private byte[] Box(ConversationKey key, string? address) =>
        seal.CloseFor(Purpose, [.. key.IdBytesOf(), .. key.Secret, .. Encoding.UTF8.GetBytes(address ?? "")]);

    private (ConversationKey Key, string? Address) Unbox(byte[] box)
    {
        var plain = seal.OpenFor(Purpose, box) ?? throw new CryptographicException("A ticket does not open.");
        var address = Encoding.UTF8.GetString(plain.AsSpan(ConversationKey.IdBytes + ConversationKey.SecretBytes));
        var key = ConversationKey.From(plain.AsSpan(0, ConversationKey.IdBytes), plain.AsSpan(ConversationKey.IdBytes, ConversationKey.SecretBytes));
        CryptographicOperations.ZeroMemory(plain);
        return (key, address.Length == 0 ? null : address);
    }

    private sealed record Held(Ticket Ticket, byte[]? Box, DateTimeOffset? EndedAt, bool Forsaken);

    private sealed record Count(ImmutableArray<Ticket> Queue, int Free, int OnDuty, TimeSpan Talk, DeskStatus ForNew)
    {
        public DeskStatus For(Ticket? own, DateTimeOffset now) =>
            OnDuty == 0 ? DeskStatus.Closed : new DeskStatus(true, [.. Enum.GetValues<Priority>().Select(priority => Wait(own, priority, now))]);

        private TimeSpan Wait(Ticket? own, Priority priority, DateTimeOffset now)
        {
            // A new one comes after all that are there.
            var ticket = own is null
                ? new Ticket("", "", priority, [], null, "", Medium.Web, DateTimeOffset.MaxValue)
                : own with { Priority = (Priority)Math.Max((int)own.Priority, (int)priority) };
            return Waiting.Estimate(Waiting.Ahead(ticket, Queue, now), Free, OnDuty, Talk);
        }
    }

    private sealed record Duty(Counsellor Counsellor, string Connection, DateTimeOffset Seen, bool TakesChats)
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Duty);
    }
}
