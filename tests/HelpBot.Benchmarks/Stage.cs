using HelpBot.Content;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Running;
using HelpBot.Running.Handoff;
using HelpBot.Running.Sealing;
using HelpBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpBot.Benchmarks;

/// <summary>What the benchmarks play with: the dialogs beside the program, and everything that runs conversations, without HTTP.</summary>
internal sealed class Stage
{
    public Stage()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        Content = ContentFolder.ReadWithoutExamples(Path.Combine(AppContext.BaseDirectory, "dialogs"), today).Content
            ?? throw new InvalidOperationException("The dialogs have mistakes: run check.");
        Script = Script.From(Content);
        var board = new TicketBoard(Seal, TimeProvider.System);
        Runner = new ConversationRunner(Script, new MemoryStore(new Lifetimes(), TimeProvider.System), board, Seal, new WakeUps(), [], TimeProvider.System, NullLogger<ConversationRunner>.Instance);
    }

    public HelpContent Content { get; }

    public Script Script { get; }

    public Seal Seal { get; } = new(ServerSecret.Ephemeral());

    public ConversationRunner Runner { get; }

    public Moment Moment { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), DeskStatus.Closed);

    /// <summary>A conversation whose welcome was answered: a choice of topics stands open.</summary>
    public Conversation AtTheMenu()
    {
        var begun = Turn.Begin(Script, "nl", Medium.Web, Moment).Conversation;
        return Turn.Take(begun, new Incoming.Asked(Wish.Menu), Script, Moment).Conversation;
    }

    /// <summary>A log of a few replies, as a channel gets it.</summary>
    public LogPage Page()
    {
        var taken = Turn.Take(AtTheMenu(), new Incoming.Said("ik word geslagen door mijn partner"), Script, Moment);
        return new LogPage([.. taken.Entries.Select((entry, place) => new LoggedEntry(place + 1, Moment.Now, entry))], taken.Entries.Length);
    }
}
