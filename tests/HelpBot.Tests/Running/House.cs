using System.Collections.Immutable;
using HelpBot.Core.Turns;
using HelpBot.Running;
using HelpBot.Running.Handoff;
using HelpBot.Running.Sealing;
using HelpBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpBot.Tests.Running;

/// <summary>Everything that runs conversations, put together as the service does, with a clock that tests move.</summary>
internal sealed class House
{
    public House(int mostConversations = 10)
    {
        Store = new MemoryStore(new Lifetimes { MostConversations = mostConversations }, Time);
        Seal = new Seal(Secret);
        Board = new TicketBoard(Seal, Time);
        Runner = new ConversationRunner(Dialogs.Script, Store, Board, Seal, WakeUps, [Phones], Time, NullLogger<ConversationRunner>.Instance);
        Chats = new CounsellorChats(Board, Runner);
        Tokens = new Tokens(Secret, Seal, Time);
    }

    public ManualTime Time { get; } = new();

    public ServerSecret Secret { get; } = ServerSecret.Ephemeral();

    public MemoryStore Store { get; }

    public Seal Seal { get; }

    public TicketBoard Board { get; }

    public WakeUps WakeUps { get; } = new();

    public ConversationRunner Runner { get; }

    public CounsellorChats Chats { get; }

    public Tokens Tokens { get; }

    public Delivered Phones { get; } = new();

    public async Task<ConversationKey> Begun(Medium medium = Medium.Web)
    {
        var key = ConversationKey.New();
        Assert.True(await Runner.Begin(key, medium, "nl", default));
        return key;
    }

    /// <summary>One round of clearing away.</summary>
    public Task Sweep() => new Expiry(Store, Board, Runner, WakeUps, Time, NullLogger<Expiry>.Instance).Sweep(default);

    public ValueTask<Outcome> Say(ConversationKey key, string text, Arrival? arrival = null) =>
        Runner.Take(key, new Incoming.Said(text), arrival ?? Arrival.Plain, default);

    /// <summary>A medium that is pushed to; keeps what it delivered.</summary>
    internal sealed class Delivered : IDelivery
    {
        public List<(string Address, ImmutableArray<LoggedEntry> Entries)> Sent { get; } = [];

        public Medium Medium => Medium.Sms;

        public ValueTask Deliver(string address, string language, ImmutableArray<LoggedEntry> entries, CancellationToken cancel)
        {
            Sent.Add((address, entries));
            return ValueTask.CompletedTask;
        }
    }
}
