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

    [Fact]
    public void A_wait_counts_those_before_the_visitor_and_never_the_visitor()
    {
        var first = Waits(Priority.Normal);
        _time.Pass(TimeSpan.FromMinutes(1));
        var second = Waits(Priority.Normal);
        _board.OnDuty(Noor, "a");

        Assert.Equal(TimeSpan.FromMinutes(1), _board.StatusFor(first.Id).Wait(Priority.Normal));
        Assert.Equal(TimeSpan.FromMinutes(20), _board.StatusFor(second.Id).Wait(Priority.Normal));
        Assert.Equal(TimeSpan.FromMinutes(40), _board.Status.Wait(Priority.Normal));
    }

    [Fact]
    public void Who_is_or_becomes_urgent_is_told_the_wait_of_the_urgent()
    {
        var first = Waits(Priority.Normal);
        _time.Pass(TimeSpan.FromMinutes(1));
        var second = Waits(Priority.Normal);
        _board.OnDuty(Noor, "a");

        Assert.Equal(TimeSpan.FromMinutes(1), _board.Status.Wait(Priority.Urgent));
        Assert.Equal(TimeSpan.FromMinutes(1), _board.StatusFor(second.Id).Wait(Priority.Urgent));
        _board.Open(second, Priority.Urgent, [], null, "nl", Medium.Web, null);
        Assert.Equal(TimeSpan.FromMinutes(1), _board.StatusFor(second.Id).Wait(Priority.Normal));
        Assert.Equal(TimeSpan.FromMinutes(20), _board.StatusFor(first.Id).Wait(Priority.Normal));
    }

    [Fact]
    public void A_chat_of_somebody_off_duty_makes_nobody_else_busy()
    {
        var ticket = Opened(Priority.Normal);
        _board.OnDuty(Noor, "a");
        _board.Take(ticket, Noor);
        _board.OffDuty(Noor.Id);
        _board.OnDuty(new Counsellor("c2", "Sam"), "b");

        Assert.Equal(TimeSpan.FromMinutes(1), _board.Status.Wait(Priority.Normal));
    }

    [Fact]
    public void Who_waits_is_forsaken_once_each_time_that_the_desk_empties()
    {
        var key = Waits(Priority.Normal);
        _board.OnDuty(Noor, "a");
        Assert.Empty(_board.Forsaken());

        _board.OffDuty(Noor.Id);
        Assert.Equal(key.Id, Assert.Single(_board.Forsaken()).Id);
        Assert.Empty(_board.Forsaken());

        _board.OnDuty(Noor, "a");
        Assert.Empty(_board.Forsaken());
        _board.OffDuty(Noor.Id);
        Assert.Single(_board.Forsaken());
    }

    [Fact]
    public void Who_was_forsaken_before_a_counsellor_came_is_forsaken_anew_when_that_one_is_lost()
    {
        var ticket = Opened(Priority.Normal);
        Assert.Single(_board.Forsaken());
        _board.OnDuty(Noor, "a");
        _board.Take(ticket, Noor);

        _time.Pass(TimeSpan.FromSeconds(21));

        Assert.Single(_board.Sweep());
        Assert.Single(_board.Forsaken());
    }

    private string Opened(Priority priority)
    {
        var key = Waits(priority);
        return _board.Queue().Single(ticket => ticket.ConversationId == key.Id).Id;
    }

    private ConversationKey Waits(Priority priority)
    {
        var key = ConversationKey.New();
        _board.Open(key, priority, [], null, "nl", Medium.Web, null);
        return key;
    }
}
