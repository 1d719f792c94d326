using System.Collections.Concurrent;
using System.Globalization;

namespace HelpBot.Privacy.Limits;

/// <summary>
/// Says no to floods. A conversation has a budget of its own, so nobody else's flood can cut it off; beginning one is counted by address, because there is nothing else
/// to count by. What one address can ask for in all is so bound by its starts, each with the budget of one conversation. The endpoints ask here themselves, not by middleware: whether a form begins a conversation, or cries for help, is known only when it was read.
/// Every question is answered by the seconds after which to try again, or by null: go on.
/// Of an account nothing is kept but the moment at which its budget will be full again (the generic cell rate algorithm, ITU-T I.371), and that for ten seconds longer at most: the framework's
/// limiters keep an object each and are looked through ten times a second, which took a tenth of the work of a busy server.
/// </summary>
internal sealed class Budgets : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Clearing = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Account, long> _fullAt = new();
    private readonly LimitOptions _limits;
    private readonly Marks _marks;
    private readonly TimeProvider _time;
    private readonly ITimer _clearing;

    /// <summary>Begins with full budgets.</summary>
    public Budgets(LimitOptions limits, Marks marks, TimeProvider time)
    {
        (_limits, _marks, _time) = (limits, marks, time);
        _clearing = time.CreateTimer(static budgets => ((Budgets)budgets!).Clear(), this, Clearing, Clearing);
    }

    /// <summary>Accounts of which a moment is kept: none of whoever asked for nothing lately.</summary>
    internal int Kept => _fullAt.Count;

    private enum Kind
    {
        Token,
        Start,
        Cry,
        Request,
        CryWithin,
        Text,
        SignIn,
    }

    /// <summary>A token for a conversation that has not begun.</summary>
    public int? Token(HttpContext context) => ByAddress(Kind.Token, context);

    /// <summary>A conversation begins. A cry for help is counted apart: a flood of ordinary starts must not stand before it.</summary>
    public int? Start(HttpContext context, bool danger = false) => ByAddress(danger ? Kind.Cry : Kind.Start, context);

    /// <summary>Something is asked of a conversation by whoever holds its token. Cries for help are counted apart, as many again: a flood of anything else must not stand before them.</summary>
    public int? Request(string conversationId, bool danger = false) => Draw(new Account(danger ? Kind.CryWithin : Kind.Request, Marks.OfConversation(conversationId)));

    /// <summary>A phone sends a message.</summary>
    public int? Text(string number) => Draw(new Account(Kind.Text, _marks.OfSender(number)));

    /// <summary>Somebody tries to sign in at the desk.</summary>
    public int? SignIn(HttpContext context) => ByAddress(Kind.SignIn, context);

    /// <summary>Tells a refused client when to come back.</summary>
    public static void TellWhen(HttpResponse response, int seconds) => response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose() => _clearing.Dispose();

    private int? ByAddress(Kind kind, HttpContext context) =>
        _marks.OfAddress(context.Connection.RemoteIpAddress) is { } mark ? Draw(new Account(kind, mark)) : null;

    // A clock that runs on whatever the operator does to the other one.
    private long Now => _time.GetElapsedTime(0).Ticks;

    private int? Draw(Account account)
    {
        var (most, refill) = Pace(account.Kind);
        while (true)
        {
            var now = Now;
            var isKnown = _fullAt.TryGetValue(account, out var fullAt);
            var next = Math.Max(fullAt, now) + refill.Ticks;
            if (next - now > most * refill.Ticks)
                return (int)Math.Ceiling(TimeSpan.FromTicks(next - now - (most * refill.Ticks)).TotalSeconds);
            if (isKnown ? _fullAt.TryUpdate(account, next, fullAt) : _fullAt.TryAdd(account, next))
                return null;
        }
    }

    // How much at once, and how soon one of it comes back.
    private (int Most, TimeSpan Refill) Pace(Kind kind) => kind switch
    {
        Kind.Request or Kind.CryWithin => (_limits.RequestsPerConversation, TimeSpan.FromSeconds(1) / 5),
        Kind.Text => (_limits.TextsPerSender, TimeSpan.FromMinutes(1) / 10),
        Kind.SignIn => (_limits.SignInsPerAddress, Hour / 4 / _limits.SignInsPerAddress),
        _ => (_limits.StartsPerAddress, Hour / _limits.StartsPerAddress),
    };

    private void Clear()
    {
        var now = Now;
        foreach (var account in _fullAt)
            if (account.Value <= now)
                _fullAt.TryRemove(account);
    }

    private readonly record struct Account(Kind Kind, UInt128 Mark);
}
