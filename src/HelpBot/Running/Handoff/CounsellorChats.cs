using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;

namespace HelpBot.Running.Handoff;

/// <summary>
/// What a counsellor can do with a ticket: take it, read, say, close. Every call checks that the chat is theirs; a call on a chat that is not, or is over,
/// changes nothing and returns false or null.
/// </summary>
public sealed class CounsellorChats(TicketBoard board, ConversationRunner runner)
{
    /// <summary>Takes a waiting ticket; the visitor is told. Null when somebody else was first or the visitor is gone.</summary>
    public async ValueTask<Ticket?> Take(string ticketId, Counsellor counsellor, CancellationToken cancel)
    {
        if (board.Take(ticketId, counsellor) is not { } ticket || board.Open(ticketId, counsellor.Id) is not { } chat)
            return null;
        if (await runner.Take(chat.Key, new Incoming.CounsellorCame(counsellor.Name), Arrival.Plain, cancel) is Outcome.Taken)
            return ticket;
        board.End(ticket.ConversationId, Ending.Expired);
        return null;
    }

    /// <summary>Says something to the visitor.</summary>
    public ValueTask<bool> Say(string ticketId, string counsellor, string text, CancellationToken cancel) =>
        Do(ticketId, counsellor, new Incoming.CounsellorSaid(text), cancel);

    /// <summary>Asks the visitor for the name that was agreed on.</summary>
    public ValueTask<bool> Doubt(string ticketId, string counsellor, CancellationToken cancel) =>
        Do(ticketId, counsellor, new Incoming.CounsellorDoubts(), cancel);

    /// <summary>Ends the counsellor's part; the bot guides the visitor on.</summary>
    public ValueTask<bool> Close(string ticketId, string counsellor, CancellationToken cancel) =>
        Do(ticketId, counsellor, new Incoming.CounsellorLeft(), cancel);

    /// <summary>The log after an entry number; null when the chat is over or not theirs.</summary>
    public async ValueTask<LogPage?> Read(string ticketId, string counsellor, long after, CancellationToken cancel) =>
        board.Open(ticketId, counsellor) is { } chat ? await runner.ReadAll(chat.Key, after, cancel) : null;

    /// <summary>How the conversation stands (flags, answers, register); null when the chat is over or not theirs.</summary>
    public async ValueTask<Conversation?> Look(string ticketId, string counsellor, CancellationToken cancel) =>
        board.Open(ticketId, counsellor) is { } chat ? await runner.Look(chat.Key, cancel) : null;

    private async ValueTask<bool> Do(string ticketId, string counsellor, Incoming incoming, CancellationToken cancel) =>
        board.Open(ticketId, counsellor) is { } chat && await runner.Take(chat.Key, incoming, Arrival.Plain, cancel) is Outcome.Taken;
}
