using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Running;

namespace HelpBot.Channels.Sms;

/// <summary>
/// Sends what comes from the desk to a phone. A message that is not accepted is counted in the log, without number or words; the others still go,
/// and the turn stands.
/// </summary>
internal sealed partial class SmsDelivery(HelpContent content, IEnumerable<ISmsLine> lines, ILogger<SmsDelivery> logger) : IDelivery
{
    /// <inheritdoc/>
    public Medium Medium => Medium.Sms;

    /// <inheritdoc/>
    /// <remarks>A counsellor who closes the window must not stop what was said: the token is not handed on.</remarks>
    public async ValueTask Deliver(string address, string language, ImmutableArray<LoggedEntry> entries, CancellationToken cancel)
    {
        var line = lines.First(line => line.Reaches(address));
        var failed = 0;
        foreach (var text in entries.SelectMany(logged => Draw(logged.Entry)))
            failed += await line.Send(address, text) ? 0 : 1;
        if (failed > 0)
            Log.NotDelivered(logger, failed);
    }

    private ImmutableArray<string> Draw(Entry entry) => entry switch
    {
        Entry.Bot bot => SmsText.From(bot.Reply, content),
        Entry.Counsellor counsellor => SmsText.From(counsellor.Text),
        _ => [],
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} text messages of a counsellor were not accepted for delivery")]
        public static partial void NotDelivered(ILogger logger, int count);
    }
}
