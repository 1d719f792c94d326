using System.Collections.Concurrent;
using System.Threading.Channels;

namespace HelpBot.Running;

/// <summary>
/// Tells those who wait for a conversation that its log grew or that it ended. A wake-up carries no content: whoever wakes reads the log, so a lost
/// or doubled wake-up loses nothing.
/// </summary>
public sealed class WakeUps
{
    // A line that broke may seem open for minutes, so a few are allowed at once; without an end to it, one visitor could hold everybody's.
    private const int MostVisitors = 4;

    private readonly ConcurrentDictionary<string, Waiters> _waiting = new(StringComparer.Ordinal);

    /// <summary>Starts to listen; read the log after this, not before.</summary>
    /// <param name="asVisitor">Whether it is sent away when it is the oldest of too many such.</param>
    public Listener Listen(string id, bool asVisitor = false)
    {
        var listener = new Listener(this, id, asVisitor);
        var waiters = _waiting.AddOrUpdate(id, static (_, one) => new Waiters([one]), static (_, all, one) => new Waiters([.. all.Listeners, one]), listener);
        foreach (var old in waiters.Listeners.Where(other => other.IsVisitor).SkipLast(MostVisitors))
            old.SendAway();
        return listener;
    }

    /// <summary>Wakes all who listen to a conversation.</summary>
    public void Wake(string id)
    {
        if (_waiting.TryGetValue(id, out var waiters))
            foreach (var listener in waiters.Listeners)
                listener.Ring();
    }

    private void Leave(string id, Listener listener)
    {
        while (_waiting.TryGetValue(id, out var waiters))
        {
            var rest = waiters.Listeners.Where(other => other != listener).ToArray();
            if (rest.Length == 0
                ? _waiting.TryRemove(new KeyValuePair<string, Waiters>(id, waiters))
                : _waiting.TryUpdate(id, new Waiters(rest), waiters))
                return;
        }
    }

    private sealed class Waiters(Listener[] listeners)
    {
        public Listener[] Listeners { get; } = listeners;
    }

    /// <summary>One who waits.</summary>
    public sealed class Listener : IDisposable
    {
        private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private readonly WakeUps _owner;
        private readonly string _id;

        internal Listener(WakeUps owner, string id, bool isVisitor) => (_owner, _id, IsVisitor) = (owner, id, isVisitor);

        internal bool IsVisitor { get; }

        /// <summary>Returns at the next wake-up, or at once when one came since the last call; false when newer ones listen in this one's place.</summary>
        public async ValueTask<bool> Next(CancellationToken cancel) => await _bell.Reader.WaitToReadAsync(cancel) && _bell.Reader.TryRead(out _);

        internal void Ring() => _bell.Writer.TryWrite(true);

        internal void SendAway() => _bell.Writer.TryComplete();

        /// <inheritdoc/>
        public void Dispose() => _owner.Leave(_id, this);
    }
}
