using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running;
using HelpBot.Running.Handoff;

namespace HelpBot.Storage;

/// <summary>Every few seconds wipes conversations that fell silent, and gives chats of vanished counsellors back to the queue.</summary>
public sealed class Expiry(MemoryStore store, TicketBoard board, ConversationRunner runner, WakeUps wakeUps, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Sweep(stoppingToken);
    }

    /// <summary>One round.</summary>
    public async Task Sweep(CancellationToken cancel)
    {
        foreach (var id in store.Expire())
        {
            board.End(id, Ending.Expired);
            wakeUps.Wake(id);
        }

        foreach (var (_, key) in board.Sweep())
            await runner.Take(key, new Incoming.CounsellorLost(), Arrival.Plain, cancel);
    }
}
