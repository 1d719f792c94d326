using System.Collections.Immutable;
using System.Net;
using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Desk;
using HelpBot.Running;
using HelpBot.Running.Sealing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HelpBot.Tests.Desk;

public sealed class ChatTests(DeskService service) : IClassFixture<DeskService>
{
    [Fact]
    public async Task The_most_urgent_visitor_stands_first_with_what_was_mentioned()
    {
        var browser = await service.SignedIn("Volgorde");
        var normal = Waits(Priority.Normal);
        var urgent = Waits(Priority.Urgent, "strangulation", "being_watched");
        var high = Waits(Priority.High);

        var page = await browser.Read("/desk");

        var places = new[] { urgent, high, normal }.Select(ticket => page.IndexOf($"/desk/tickets/{ticket}/take", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("keel dichtgeknepen", page, StringComparison.Ordinal);
        Assert.Contains("iemand leest mogelijk mee", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_word_that_called_stands_with_what_was_mentioned()
    {
        var browser = await service.SignedIn("Codewoord");
        var key = await service.VisitorWhoWantsAPerson();
        await service.Runner.Take(key, new Incoming.Said("is angela er?"), Arrival.Plain, default);
        await service.Runner.Take(key, new Incoming.Asked(Wish.Danger), Arrival.Plain, default);

        Assert.Equal("angela", service.Board.Queue().Single(ticket => ticket.ConversationId == key.Id).CodeWord);
        Assert.Contains("<li>codewoord angela</li>", await browser.Read("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_code_word_was_agreed_on_is_told_with_it()
    {
        var content = service.Services.GetRequiredService<HelpContent>();
        content = content with { CodeWords = [.. content.CodeWords.Select(word => word with { Places = ["Café Voorbeeld", "Almere"] })] };

        Assert.Equal("codewoord angela (Café Voorbeeld, Almere)", Words.CodeWord("angela", content));
    }

    [Fact]
    public async Task A_counsellor_and_a_visitor_talk_until_the_counsellor_closes()
    {
        var browser = await service.SignedIn("Noor");
        var key = await service.VisitorWhoWantsAPerson();
        var ticket = service.TicketOf(key);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Take(ticket)).StatusCode);
        await service.Runner.Take(key, new Incoming.Said("ben je er <b>echt</b>?"), Arrival.Plain, default);
        await browser.Post("/desk", $"/desk/tickets/{ticket}/say", ("text", "Ja, ik ben er."));

        Assert.Contains("ben je er &lt;b&gt;echt&lt;/b&gt;?", await (await browser.Open("/desk/live")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var log = await service.Runner.Read(key, 0, default);
        Assert.Contains(log!.Entries, entry => entry.Entry is Entry.Counsellor { Name: "Noor", Text: "Ja, ik ben er." });

        await browser.Post("/desk", $"/desk/tickets/{ticket}/close");
        var after = await browser.Read("/desk/live");
        Assert.Contains("Je hebt dit gesprek gesloten.", after, StringComparison.Ordinal);
        Assert.DoesNotContain("ik ben er", after, StringComparison.Ordinal);
        await browser.Post("/desk", $"/desk/tickets/{ticket}/dismiss");
        Assert.DoesNotContain(ticket, await browser.Read("/desk/live"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_chat_is_taken_no_word_of_it_is_to_be_seen()
    {
        var browser = await service.SignedIn("Nieuwsgierig");
        var key = await service.VisitorWhoWantsAPerson();
        await service.Runner.Take(key, new Incoming.Said("niet voor iedereen"), Arrival.Plain, default);

        var page = await browser.Read("/desk");

        Assert.Contains(service.TicketOf(key), page, StringComparison.Ordinal);
        Assert.DoesNotContain("niet voor iedereen", page, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Id, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_of_one_counsellor_is_closed_to_all_others()
    {
        var (mine, other) = (await service.SignedIn("Eigen"), await service.SignedIn("Ander"));
        var key = await service.VisitorWhoWantsAPerson();
        var ticket = service.TicketOf(key);
        await mine.Take(ticket);
        await service.Runner.Take(key, new Incoming.Said("alleen voor jou"), Arrival.Plain, default);

        Assert.Equal(HttpStatusCode.Conflict, (await other.Take(ticket)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await other.Post("/desk", $"/desk/tickets/{ticket}/say", ("text", "hallo"))).StatusCode);
        Assert.DoesNotContain("alleen voor jou", await other.Read("/desk/live"), StringComparison.Ordinal);
        Assert.Contains("alleen voor jou", await mine.Read("/desk/live"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_visitor_leaves_by_exit_their_words_leave_the_screen()
    {
        var browser = await service.SignedIn("Stil");
        var key = await service.VisitorWhoWantsAPerson();
        await browser.Take(service.TicketOf(key));
        await service.Runner.Take(key, new Incoming.Said("hij komt thuis"), Arrival.Plain, default);
        Assert.Contains("hij komt thuis", await browser.Read("/desk/live"), StringComparison.Ordinal);

        await service.Runner.Take(key, new Incoming.Asked(Wish.Exit), Arrival.Plain, default);

        var after = await browser.Read("/desk/live");
        Assert.DoesNotContain("hij komt thuis", after, StringComparison.Ordinal);
        Assert.Contains("Snel weg", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_was_taken_while_off_duty_comes_back_when_its_counsellor_falls_silent()
    {
        var browser = await service.SignedIn("Weg");
        var key = await service.VisitorWhoWantsAPerson();
        await browser.Take(service.TicketOf(key));

        service.Time.Pass(TimeSpan.FromSeconds(21));
        service.Board.Sweep();

        var first = service.Board.Queue()[0];
        Assert.True(first.Returned);
        Assert.Contains(service.Board.Queue(), ticket => ticket.ConversationId == key.Id && ticket.Returned);
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_refused_and_an_empty_one_says_nothing()
    {
        var browser = await service.SignedIn("Lang");
        var key = await service.VisitorWhoWantsAPerson();
        var ticket = service.TicketOf(key);
        await browser.Take(ticket);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/desk", $"/desk/tickets/{ticket}/say", ("text", new string('a', 4001)))).StatusCode);
        await browser.Post("/desk", $"/desk/tickets/{ticket}/say", ("text", "  "));

        Assert.DoesNotContain((await service.Runner.Read(key, 0, default))!.Entries, entry => entry.Entry is Entry.Counsellor);
    }

    [Theory]
    [InlineData("take", HttpStatusCode.Conflict)]
    [InlineData("say", HttpStatusCode.Conflict)]
    [InlineData("doubt", HttpStatusCode.Redirect)]
    [InlineData("close", HttpStatusCode.Redirect)]
    [InlineData("dismiss", HttpStatusCode.Redirect)]
    public async Task A_ticket_that_is_not_there_changes_nothing(string deed, HttpStatusCode status)
    {
        var browser = await service.SignedIn("Niets" + deed);

        var answer = await browser.Post("/desk", $"/desk/tickets/weg/{deed}", ("connection", "c"), ("text", "hallo"));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Emoji_and_words_from_right_to_left_reach_the_other_side_as_they_are()
    {
        const string words = "👩‍👧‍👦 أنا هنا \u202Eabc";
        var browser = await service.SignedIn("Tekens");
        var key = await service.VisitorWhoWantsAPerson();
        var ticket = service.TicketOf(key);
        await browser.Take(ticket);

        await browser.Post("/desk", $"/desk/tickets/{ticket}/say", ("text", words));

        Assert.Contains((await service.Runner.Read(key, 0, default))!.Entries, entry => entry.Entry is Entry.Counsellor { Text: words });
    }

    [Fact]
    public async Task Who_doubts_that_it_is_the_visitor_has_the_name_asked_and_reads_what_came_of_it()
    {
        var browser = await service.SignedIn("Twijfel");
        var key = await service.VisitorWhoWantsAPerson();
        var ticket = service.TicketOf(key);
        await browser.Take(ticket);
        Assert.DoesNotContain($"/desk/tickets/{ticket}/doubt", await browser.Read("/desk/live"), StringComparison.Ordinal);
        await browser.Post("/desk", $"/desk/tickets/{ticket}/close");

        await service.Runner.Take(key, new Incoming.Said("wordt dit gesprek bewaard?"), Arrival.Plain, default);
        foreach (var choice in new[] { "toestel", "yes", "yes" })
            await service.Runner.Take(key, new Incoming.Chose((await service.Runner.Look(key, default))!.At, choice), Arrival.Plain, default);
        await service.Runner.Take(key, new Incoming.Said("Van Dijk"), Arrival.Plain, default);
        await service.Runner.Take(key, new Incoming.Asked(Wish.Human), Arrival.Plain, default);
        await service.Runner.Take(key, new Incoming.Chose((await service.Runner.Look(key, default))!.At, "yes"), Arrival.Plain, default);
        ticket = service.TicketOf(key);
        await browser.Take(ticket);

        await browser.Post("/desk", $"/desk/tickets/{ticket}/doubt");
        await service.Runner.Take(key, new Incoming.Said("Jansen"), Arrival.Plain, default);

        var page = await browser.Read("/desk/live");
        Assert.Contains("De naam is gevraagd", page, StringComparison.Ordinal);
        Assert.Contains("De naam klopt niet.", page, StringComparison.Ordinal);
        Assert.Contains("Schrijf alsof je van een winkel bent.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Van Dijk", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_above_a_chat_is_drawn_anew_when_it_changes()
    {
        var browser = await service.SignedIn("Kop");
        var key = await service.VisitorWhoWantsAPerson();
        await browser.Take(service.TicketOf(key));
        var calm = await State();
        await service.Runner.Take(key, new Incoming.Asked(Wish.Danger), Arrival.Plain, default);
        var danger = await State();
        await service.Runner.Take(key, new Incoming.Asked(Wish.Language, "en"), Arrival.Plain, default);
        var english = await State();

        Assert.Equal(3, new[] { calm, danger, english }.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(english, await State());

        async Task<string> State() => (await browser.Read("/desk/live")).Split("data-state=\"")[1].Split('"')[0];
    }

    [Fact]
    public async Task A_program_that_stops_does_not_wait_for_an_open_desk()
    {
        using var own = new DeskService();
        var stream = own.Services.GetRequiredService<DeskStream>().Follow("somebody", default).GetAsyncEnumerator();
        Assert.True(await stream.MoveNextAsync());

        own.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.False(await stream.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));
        await stream.DisposeAsync();
    }

    private string Waits(Priority priority, params string[] flags)
    {
        var key = ConversationKey.New();
        service.Board.Open(key, priority, [.. flags], null, "nl", Medium.Web, null);
        return service.TicketOf(key);
    }
}
