using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running;
using HelpBot.Running.Handoff;

namespace HelpBot.Storage;

/// <summary>
/// Every few seconds wipes conversations that fell silent, and gives chats of vanished counsellors back to the queue. For eighty seconds after a wipe it has the memory swept:
/// what was said passed through strings, which nobody can overwrite and which otherwise lie about until something else needs the room.
/// </summary>
public sealed partial class Expiry(MemoryStore store, TicketBoard board, ConversationRunner runner, WakeUps wakeUps, TimeProvider time, ILogger<Expiry> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    // Two rounds: a sweep holds everybody up for a moment. Ten sweeps: the framework's pools let go of what nobody used for half a minute, some for a minute, and only then can it
    // be swept.
    private const int RoundsBetweenSweeps = 2;
    private const int SweepsAfterWipe = 10;

    private long _seen;
    private int _round;
    private int _sweeps;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
                Forget();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A round that fails must not end the program, and with it every conversation.
                Log.RoundFailed(logger, fault.GetType().Name);
            }
        }
    }

    /// <summary>One round.</summary>
    public async Task Sweep(CancellationToken cancel)
    {
        foreach (var id in store.Expire())
            End(id);
        // Of some the end was noticed by whoever looked at them first.
        foreach (var id in board.Conversations())
            if (await store.Find(id, cancel) is null)
                End(id);
        foreach (var (_, key) in board.Sweep())
            await runner.Take(key, new Incoming.CounsellorLost(), Arrival.Plain, cancel);
        foreach (var key in board.Forsaken())
            await runner.Take(key, new Incoming.DeskEmptied(), Arrival.Plain, cancel);
    }

    private void End(string id)
    {
        board.End(id, Ending.Expired);
        wakeUps.Wake(id);
    }

    // Compacting moves what lives together and gives the rest back to the system, which hands it out as zeros.
    private void Forget()
    {
        if (++_round % RoundsBetweenSweeps != 0)
            return;
        var wiped = store.Wiped;
        if (wiped != _seen)
            (_seen, _sweeps) = (wiped, SweepsAfterWipe);
        if (_sweeps == 0)
            return;
        _sweeps--;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Clearing away failed with {Kind}; it is tried again in a moment")]
        public static partial void RoundFailed(ILogger logger, string kind);
    }
}
