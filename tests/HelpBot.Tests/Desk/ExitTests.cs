using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Desk;
using HelpBot.Running;
using HelpBot.Running.Sealing;
using HelpBot.Storage;
using HelpBot.Tests.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace HelpBot.Tests.Desk;

/// <summary>What is true at the moment at which somebody's exit is answered. No time passes here and nothing is swept.</summary>
public sealed class ExitTests(DeskService service) : IClassFixture<DeskService>
{
    private const string Canary = "hij komt thuis";

    /// <summary>Every way out of a web conversation: the path, and the form or activity that is posted there.</summary>
    public static TheoryData<string, string?> Ways => new()
    {
        { "/exit?quiet", null },
        { "/exit", null },
        { "/", "exit" },
        { "/v3/directline", """{"type":"endOfConversation"}""" },
        { "/v3/directline", """{"type":"event","value":{"wish":"exit"}}""" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task When_the_exit_is_answered_all_is_wiped_and_the_counsellor_told(string path, string? what)
    {
        var browser = await service.SignedIn("Uit" + path + what?.Length);
        var key = await service.VisitorWhoWantsAPerson();
        var ticket = service.TicketOf(key);
        await browser.Take(ticket);
        await service.Runner.Take(key, new Incoming.Said(Canary), Arrival.Plain, default);
        Assert.Contains(Canary, await browser.Read("/desk/live"), StringComparison.Ordinal);
        var kept = (await Store.Find(key.Id, default))!;
        var told = 0;
        service.Board.Changed += () => told++;

        using var left = await Leave(key, path, what);

        Assert.InRange((int)left.StatusCode, 200, 303);
        Assert.Null(await Store.Find(key.Id, default));
        Assert.True(IsZero(kept.State) && kept.Log.All(piece => IsZero(piece.Box)));
        Assert.NotEqual(0, told);
        var desk = await browser.Read("/desk/live");
        Assert.Contains(Words.Of(Ending.LeftByExit), desk, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, desk, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.Post("/desk", $"/desk/tickets/{ticket}/say", ("text", "Ben je er nog?"))).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task After_the_exit_the_token_is_met_with_gone_and_the_numbers_of_help(string path, string? what)
    {
        var key = await service.VisitorWhoWantsAPerson();
        await Leave(key, path, what);

        using var read = await Client(key).GetAsync(Activities(key));
        using var said = await Client(key).PostAsJsonAsync(Activities(key), new { type = "message", text = Canary });

        foreach (var answer in new[] { read, said })
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("NotFound", ErrorAnswer.Read(await answer.Content.ReadAsStringAsync()).Code);
        }
    }

    [Fact]
    public async Task Whoever_leaves_while_waiting_stands_in_no_queue()
    {
        var key = await service.VisitorWhoWantsAPerson();

        using var left = await Leave(key, "/exit?quiet", null);

        Assert.DoesNotContain(service.Board.Queue(), ticket => ticket.ConversationId == key.Id);
        Assert.Null(await Store.Find(key.Id, default));
    }

    private MemoryStore Store => service.Services.GetRequiredService<MemoryStore>();

    private Task<HttpResponseMessage> Leave(ConversationKey key, string path, string? what)
    {
        if (path.StartsWith("/v3", StringComparison.Ordinal))
            return Client(key).PostAsync(Activities(key), new StringContent(what!, new MediaTypeHeaderValue("application/json")));
        List<KeyValuePair<string, string>> form = [new("token", Token(key))];
        if (what is not null)
            form.Add(new("wish", what));
        return service.Visitor().PostAsync(path, new FormUrlEncodedContent(form));
    }

    private HttpClient Client(ConversationKey key)
    {
        var client = service.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(key));
        return client;
    }

    private string Token(ConversationKey key) => service.Services.GetRequiredService<Tokens>().Issue(key, TimeSpan.FromHours(1));

    private static string Activities(ConversationKey key) => $"/v3/directline/conversations/{key.Id}/activities";

    private static bool IsZero(byte[] bytes) => !bytes.AsSpan().ContainsAnyExcept((byte)0);
}
