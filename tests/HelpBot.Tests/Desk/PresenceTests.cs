using System.Collections.Immutable;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running.Handoff;
using HelpBot.Running.Sealing;

namespace HelpBot.Tests.Desk;

public sealed class PresenceTests
{
    private static readonly Counsellor Noor = new("c1", "Noor");

    private readonly ManualTime _time = new();
    private readonly TicketBoard _board;

    public PresenceTests() => _board = new TicketBoard(new Seal(ServerSecret.Ephemeral()), _time);

    [Fact]
    public void A_lost_connection_brings_the_chat_back_before_even_an_urgent_one()
    {
        var ticket = Opened(Priority.Normal);
        _board.OnDuty(Noor, "a");
        _board.Take(ticket, Noor);
        Opened(Priority.Urgent);

        _time.Pass(TimeSpan.FromSeconds(21));

        Assert.Equal(ticket, Assert.Single(_board.Sweep()).Ticket.Id);
        Assert.Equal(ticket, _board.Queue()[0].Id);
        Assert.False(_board.Status.OnDuty);
    }

    [Fact]
    public void A_connection_that_answers_keeps_the_chat()
    {
        var ticket = Opened(Priority.Normal);
        _board.OnDuty(Noor, "a");
        _board.Take(ticket, Noor);

        for (var round = 0; round < 10; round++)
        {
            _time.Pass(TimeSpan.FromSeconds(10));
            _board.OnDuty(Noor, "a");
            Assert.Empty(_board.Sweep());
        }
    }

    [Fact]
    public void Who_goes_off_duty_keeps_their_chats_while_they_are_there_and_gives_them_back_when_gone()
    {
        var ticket = Opened(Priority.Normal);
        _board.OnDuty(Noor, "a");
        _board.Take(ticket, Noor);
        _board.OffDuty(Noor.Id);

        _time.Pass(TimeSpan.FromSeconds(10));
        _board.Present(Noor, "a");
        _time.Pass(TimeSpan.FromSeconds(15));
        Assert.Empty(_board.Sweep());
        Assert.False(_board.Status.OnDuty);

        _time.Pass(TimeSpan.FromSeconds(6));
        Assert.Equal(ticket, Assert.Single(_board.Sweep()).Ticket.Id);
    }

    private string Opened(Priority priority)
    {
        var key = ConversationKey.New();
        _board.Open(key, priority, [], "nl", Medium.Web, null);
        return _board.Queue().Single(ticket => ticket.ConversationId == key.Id).Id;
    }
}
