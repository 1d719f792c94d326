using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HelpBot.Running;
using HelpBot.Running.Handoff;

namespace HelpBot.Desk;

/// <summary>
/// Tells a counsellor's open page when to look again, and asks it every few seconds whether it is still there. It carries no content: only an answer
/// from the page itself keeps a counsellor present, so a connection that died silently is noticed.
/// </summary>
internal sealed class DeskStream(TicketBoard board, WakeUps wakeUps, IHostApplicationLifetime program, TimeProvider time)
{
    /// <summary>Something changed: look again.</summary>
    public const string Look = "look";

    /// <summary>Look again, and say that you are there.</summary>
    public const string AreYouThere = "here";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(8);

    /// <summary>Signals until the page goes.</summary>
    public async IAsyncEnumerable<string> Follow(string counsellor, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var bell = Channel.CreateBounded<string>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropWrite });
        var followed = new Dictionary<string, WakeUps.Listener>(StringComparer.Ordinal);
        // A program that stops does not wait for a desk that is left open.
        using var stopping = program.ApplicationStopping.Register(() => bell.Writer.TryComplete());
        void Ring() => bell.Writer.TryWrite(Look);
        board.Changed += Ring;
        var asking = Ask(bell.Writer, gone.Token);
        try
        {
            bell.Writer.TryWrite(AreYouThere);
            await foreach (var signal in bell.Reader.ReadAllAsync(gone.Token))
            {
                FollowNew(counsellor, followed, bell.Writer, gone.Token);
                yield return signal;
            }
        }
        finally
        {
            board.Changed -= Ring;
            await gone.CancelAsync();
            foreach (var listener in followed.Values)
                listener.Dispose();
            await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void FollowNew(string counsellor, Dictionary<string, WakeUps.Listener> followed, ChannelWriter<string> bell, CancellationToken cancel)
    {
        var living = board.Of(counsellor).Where(ticket => ticket.Ending is null).Select(ticket => ticket.ConversationId).ToHashSet(StringComparer.Ordinal);
        foreach (var over in followed.Keys.Where(id => !living.Contains(id)).ToList())
            if (followed.Remove(over, out var listener))
                listener.Dispose();
        foreach (var id in living.Where(id => !followed.ContainsKey(id)))
            _ = Pass(followed[id] = wakeUps.Listen(id), bell, cancel);
    }

    private static async Task Pass(WakeUps.Listener listener, ChannelWriter<string> bell, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await listener.Next(cancel);
            bell.TryWrite(Look);
        }
    }

    private async Task Ask(ChannelWriter<string> bell, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(cancel))
            bell.TryWrite(AreYouThere);
    }
}
