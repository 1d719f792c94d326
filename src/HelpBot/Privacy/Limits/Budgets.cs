using System.Globalization;
using System.Threading.RateLimiting;

namespace HelpBot.Privacy.Limits;

/// <summary>
/// Says no to floods. A conversation has a budget of its own, so nobody else's flood can cut it off; beginning one is counted by address, because there is nothing else
/// to count by. What one address can ask for in all is so bound by its starts, each with the budget of one conversation. The endpoints ask here themselves, not by middleware: whether a form begins a conversation, or cries for help, is known only when it was read.
/// Every question is answered by the seconds after which to try again, or by null: go on.
/// </summary>
internal sealed class Budgets(LimitOptions limits, Marks marks) : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<Account> _limiter = PartitionedRateLimiter.Create<Account, Account>(account =>
        RateLimitPartition.GetTokenBucketLimiter(account, whose => Bucket(whose.Kind, limits)));

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
    public int? Text(string number) => Draw(new Account(Kind.Text, marks.OfSender(number)));

    /// <summary>Somebody tries to sign in at the desk.</summary>
    public int? SignIn(HttpContext context) => ByAddress(Kind.SignIn, context);

    /// <summary>Tells a refused client when to come back.</summary>
    public static void TellWhen(HttpResponse response, int seconds) => response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    private int? ByAddress(Kind kind, HttpContext context) =>
        marks.OfAddress(context.Connection.RemoteIpAddress) is { } mark ? Draw(new Account(kind, mark)) : null;

    private int? Draw(Account account)
    {
        using var lease = _limiter.AttemptAcquire(account);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 60;
    }

    private static TokenBucketRateLimiterOptions Bucket(Kind kind, LimitOptions limits) => kind switch
    {
        Kind.Request or Kind.CryWithin => Bucket(limits.RequestsPerConversation, 5, TimeSpan.FromSeconds(1)),
        Kind.Text => Bucket(limits.TextsPerSender, 10, TimeSpan.FromMinutes(1)),
        Kind.SignIn => Bucket(limits.SignInsPerAddress, 1, Hour / 4 / limits.SignInsPerAddress),
        _ => Bucket(limits.StartsPerAddress, 1, Hour / limits.StartsPerAddress),
    };

    private static TokenBucketRateLimiterOptions Bucket(int most, int each, TimeSpan period) => new()
    {
        TokenLimit = most,
        TokensPerPeriod = each,
        ReplenishmentPeriod = period,
        QueueLimit = 0,
        AutoReplenishment = false,
    };

    private readonly record struct Account(Kind Kind, UInt128 Mark);
}
