using System.Text;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running;
using HelpBot.Running.Sealing;

namespace HelpBot.Tests.Running;

public sealed class ConversationRunnerTests
{
    private static readonly Counsellor Noor = new("c1", "Noor");

    private readonly House _house = new();

    [Fact]
    public async Task A_conversation_begins_with_the_welcome_in_its_log()
    {
        var key = await _house.Begun();

        var page = await _house.Runner.Read(key, 0, default);

        Assert.IsType<Entry.Bot>(Assert.Single(page!.Entries).Entry);
        Assert.Equal(1, page.Last);
    }

    [Fact]
    public async Task A_message_that_comes_in_twice_is_answered_once_and_the_same()
    {
        var key = await _house.Begun();

        var first = Assert.IsType<Outcome.Taken>(await _house.Say(key, "menu", new Arrival("m1")));
        var second = Assert.IsType<Outcome.Taken>(await _house.Say(key, "menu", new Arrival("m1")));

        Assert.Equal(first.Entries.Select(entry => entry.Number), second.Entries.Select(entry => entry.Number));
        Assert.Equal(first.Entries[^1].Number, (await _house.Runner.Read(key, 0, default))!.Last);
    }

    [Fact]
    public async Task Messages_that_come_in_at_the_same_moment_are_all_answered_and_numbered_once()
    {
        var key = await _house.Begun();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () => await _house.Say(key, "hallo " + number))));

        var page = await _house.Runner.Read(key, 0, default);
        Assert.Equal(Enumerable.Range(1, (int)page!.Last).Select(number => (long)number), page.Entries.Select(entry => entry.Number));
        Assert.Equal(20, page.Entries.Count(entry => entry.Entry is Entry.Visitor));
    }

    [Fact]
    public async Task Exit_wipes_at_once()
    {
        var key = await _house.Begun();

        var outcome = Assert.IsType<Outcome.Taken>(await _house.Runner.Take(key, new Incoming.Asked(Wish.Exit), Arrival.Plain, default));

        Assert.True(outcome.Ended);
        Assert.Equal(0, _house.Store.Count);
        Assert.IsType<Outcome.Gone>(await _house.Say(key, "hallo"));
    }

    [Fact]
    public async Task The_desk_knows_in_which_language_who_waits_goes_on()
    {
        var (key, ticket) = await Ticket();
        Assert.Equal("nl", ticket.Language);

        await _house.Say(key, "sorry my dutch is not good enough for this");

        Assert.Equal("en", Assert.Single(_house.Board.Queue()).Language);
    }

    [Fact]
    public async Task Half_an_hour_of_silence_wipes()
    {
        var key = await _house.Begun();

        _house.Time.Pass(TimeSpan.FromMinutes(29));
        Assert.IsType<Outcome.Taken>(await _house.Say(key, "hallo"));
        _house.Time.Pass(TimeSpan.FromMinutes(30));

        Assert.Equal(key.Id, Assert.Single(_house.Store.Expire()));
        Assert.IsType<Outcome.Gone>(await _house.Say(key, "hallo"));
    }

    [Fact]
    public async Task A_ticket_does_not_outlive_its_conversation_whoever_notices_the_silence_first()
    {
        var (key, ticket) = await Ticket();
        Assert.NotNull(await _house.Chats.Take(ticket.Id, Noor, default));
        _house.Time.Pass(TimeSpan.FromMinutes(30));
        Assert.Null(await _house.Chats.Read(ticket.Id, Noor.Id, 0, default));

        await _house.Sweep();

        Assert.Equal(Ending.Expired, Assert.Single(_house.Board.Of(Noor.Id)).Ending);
        Assert.Null(_house.Board.AddressOf(key.Id));
    }

    [Fact]
    public async Task Whoever_had_a_chat_does_not_read_the_next_conversation_of_the_same_phone()
    {
        var (key, ticket) = await Ticket();
        Assert.NotNull(await _house.Chats.Take(ticket.Id, Noor, default));
        _house.Time.Pass(TimeSpan.FromMinutes(30));
        Assert.Null(await _house.Runner.Look(key, default));

        Assert.True(await _house.Runner.Begin(key, Medium.Sms, "nl", default));

        Assert.Null(await _house.Chats.Read(ticket.Id, Noor.Id, 0, default));
        Assert.False(await _house.Chats.Say(ticket.Id, Noor.Id, "Hallo?", default));
        Assert.Equal(Ending.Expired, Assert.Single(_house.Board.Of(Noor.Id)).Ending);
    }

    [Fact]
    public async Task An_exit_at_the_moment_of_a_request_for_a_person_leaves_no_ticket()
    {
        _house.Board.OnDuty(Noor, "tab");
        var key = await _house.Begun();
        await _house.Runner.Take(key, new Incoming.Asked(Wish.Human), Arrival.Plain, default);
        var at = (await _house.Runner.Look(key, default))!.At;
        // What an exit does first, at the worst moment: when the ticket has just been opened.
        _house.Board.Changed += () => _house.Store.Remove(key.Id, default).AsTask().Wait();

        await _house.Runner.Take(key, new Incoming.Chose(at, "yes"), Arrival.Plain, default);

        Assert.Equal(0, _house.Store.Count);
        Assert.Empty(_house.Board.Queue());
        Assert.Empty(_house.Board.Conversations());
    }

    [Fact]
    public async Task When_full_a_new_conversation_is_refused_and_a_live_one_goes_on()
    {
        var house = new House(mostConversations: 1);
        var live = await house.Begun();

        Assert.False(await house.Runner.Begin(ConversationKey.New(), Medium.Web, "nl", default));
        Assert.IsType<Outcome.Taken>(await house.Say(live, "hallo"));
    }

    [Fact]
    public async Task What_is_stored_tells_nothing_without_the_visitors_key()
    {
        var key = await _house.Begun();
        await _house.Say(key, "mijn geheime kanarie");

        var stored = await _house.Store.Find(key.Id, default);
        Assert.All(stored!.Log.Select(piece => piece.Box).Append(stored.State), box =>
            Assert.DoesNotContain("kanarie", Encoding.UTF8.GetString(box), StringComparison.Ordinal));
        var sameId = ConversationKey.From(System.Buffers.Text.Base64Url.DecodeFromChars(key.Id), new byte[32]);
        Assert.Null(await _house.Runner.Read(sameId, 0, default));
    }

    [Fact]
    public async Task A_counsellor_takes_the_chat_both_talk_and_the_bot_takes_over_again()
    {
        var (key, ticket) = await Ticket();

        Assert.NotNull(await _house.Chats.Take(ticket.Id, Noor, default));
        await _house.Say(key, "fijn dat je er bent");
        Assert.True(await _house.Chats.Say(ticket.Id, Noor.Id, "Ik lees mee.", default));
        Assert.True(await _house.Chats.Close(ticket.Id, Noor.Id, default));

        var page = await _house.Runner.Read(key, 0, default);
        Assert.Contains(page!.Entries, entry => entry.Entry is Entry.Counsellor { Text: "Ik lees mee.", Name: "Noor" });
        Assert.Equal(Mode.Guided, (await _house.Runner.Look(key, default))!.Mode);
        Assert.False(await _house.Chats.Say(ticket.Id, Noor.Id, "nog iets", default));
    }

    [Fact]
    public async Task Only_one_counsellor_gets_a_ticket_and_only_that_one_can_read()
    {
        var (_, ticket) = await Ticket();

        Assert.NotNull(await _house.Chats.Take(ticket.Id, Noor, default));

        Assert.Null(await _house.Chats.Take(ticket.Id, new Counsellor("c2", "Sam"), default));
        Assert.Null(await _house.Chats.Read(ticket.Id, "c2", 0, default));
    }

    [Fact]
    public async Task A_lost_counsellor_gives_the_chat_back_to_the_front_and_the_visitor_is_told()
    {
        var (key, ticket) = await Ticket();
        await _house.Chats.Take(ticket.Id, Noor, default);
        await Ticket();

        _house.Time.Pass(TimeSpan.FromSeconds(21));
        await _house.Sweep();

        Assert.Equal(ticket.Id, _house.Board.Queue()[0].Id);
        var page = await _house.Runner.Read(key, 0, default);
        Assert.Contains(page!.Entries.Select(entry => entry.Entry).OfType<Entry.Bot>(), bot => bot.Reply.Lines.Any(line => line.Line.StartsWith("wording.counsellor-lost", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_exit_while_waiting_ends_the_ticket_and_its_key()
    {
        var (key, ticket) = await Ticket();
        await _house.Chats.Take(ticket.Id, Noor, default);

        await _house.Runner.Take(key, new Incoming.Asked(Wish.Exit), Arrival.Plain, default);

        Assert.Equal(Ending.LeftByExit, Assert.Single(_house.Board.Of(Noor.Id)).Ending);
        Assert.Null(_house.Board.Open(ticket.Id, Noor.Id));
    }

    [Fact]
    public async Task Who_waits_on_a_phone_is_told_once_when_nobody_is_on_duty_any_more()
    {
        var (key, _) = await Ticket(Medium.Sms, "+31600000000");
        await _house.Sweep();
        Assert.Empty(_house.Phones.Sent);

        _house.Board.OffDuty(Noor.Id);
        await _house.Sweep();
        await _house.Sweep();

        var (address, entries) = Assert.Single(_house.Phones.Sent, sent => !sent.Entries.IsEmpty);
        Assert.Equal("+31600000000", address);
        Assert.StartsWith("wording.nobody-left", Assert.IsType<Entry.Bot>(Assert.Single(entries).Entry).Reply.Lines[0].Line, StringComparison.Ordinal);
        Assert.Contains(_house.Board.Queue(), ticket => ticket.ConversationId == key.Id);
    }

    [Fact]
    public async Task What_a_counsellor_says_is_brought_to_a_phone()
    {
        var (_, ticket) = await Ticket(Medium.Sms, "+31600000000");
        await _house.Chats.Take(ticket.Id, Noor, default);

        await _house.Chats.Say(ticket.Id, Noor.Id, "Dag", default);

        Assert.All(_house.Phones.Sent, sent => Assert.Equal("+31600000000", sent.Address));
        Assert.Contains(_house.Phones.Sent.SelectMany(sent => sent.Entries), entry => entry.Entry is Entry.Counsellor { Text: "Dag" });
    }

    [Fact]
    public async Task A_listener_is_woken_by_a_turn()
    {
        var key = await _house.Begun();
        using var listener = _house.WakeUps.Listen(key.Id);

        await _house.Say(key, "hallo");

        await listener.Next(default);
    }

    private async Task<(ConversationKey Key, Ticket Ticket)> Ticket(Medium medium = Medium.Web, string? address = null)
    {
        _house.Board.OnDuty(Noor, "tab");
        var key = await _house.Begun(medium);
        var arrival = new Arrival(Address: address);
        await _house.Runner.Take(key, new Incoming.Asked(Wish.Human), arrival, default);
        var at = (await _house.Runner.Look(key, default))!.At;
        await _house.Runner.Take(key, new Incoming.Chose(at, "yes"), arrival, default);
        return (key, _house.Board.Queue().Single(ticket => ticket.ConversationId == key.Id));
    }
}
