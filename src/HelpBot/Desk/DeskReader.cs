using System.Collections.Immutable;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running.Handoff;

namespace HelpBot.Desk;

/// <summary>Gathers what a counsellor's screen shows. It reads only, and only chats that are theirs.</summary>
internal sealed class DeskReader(TicketBoard board, CounsellorChats chats, Script script, TimeProvider time)
{
    /// <summary>The screen as it is now.</summary>
    public async Task<DeskState> Read(Counsellor counsellor, CancellationToken cancel)
    {
        var views = ImmutableArray.CreateBuilder<ChatView>();
        foreach (var ticket in board.Of(counsellor.Id))
            views.Add(await View(ticket, cancel));
        return new DeskState(counsellor, board.IsOnDuty(counsellor.Id), time.GetUtcNow(), script.TimeZone, board.Queue(), views.ToImmutable());
    }

    private async Task<ChatView> View(Ticket ticket, CancellationToken cancel)
    {
        var page = await chats.Read(ticket.Id, ticket.Counsellor!.Id, 0, cancel);
        var conversation = await chats.Look(ticket.Id, ticket.Counsellor.Id, cancel);
        return new ChatView(ticket, conversation?.Register ?? Register.Plain, conversation is not null && Guarding.CanAsk(conversation), page is null ? [] : Transcript.From(page.Entries, script.Content));
    }
}
