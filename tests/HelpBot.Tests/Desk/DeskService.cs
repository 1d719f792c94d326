using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Desk.Accounts;
using HelpBot.Running;
using HelpBot.Running.Handoff;
using HelpBot.Running.Sealing;
using HelpBot.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace HelpBot.Tests.Desk;

/// <summary>The real program with a database of its own and a clock that tests move. Nothing is swept but by a test: what should be gone at once must be gone without.</summary>
public sealed class DeskService : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("helpbot-desk-").FullName;

    internal ManualTime Time { get; } = new();

    internal TicketBoard Board => Services.GetRequiredService<TicketBoard>();

    internal ConversationRunner Runner => Services.GetRequiredService<ConversationRunner>();

    /// <summary>A one-time link, as <c>counsellor add</c> makes it: its path.</summary>
    internal async Task<string> LinkForNew(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        var (link, refusal) = await scope.ServiceProvider.GetRequiredService<Enrolment>().Add(name, default);
        Assert.Null(refusal);
        return new Uri(link!).AbsolutePath;
    }

    /// <summary>A browser that nobody is signed in with.</summary>
    internal DeskBrowser Browser() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
    }));

    /// <summary>A visitor's client, which looks at where it is sent, and stays.</summary>
    internal HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A browser in which a new counsellor has signed in and chosen a password.</summary>
    internal async Task<DeskBrowser> SignedIn(string name)
    {
        var browser = Browser();
        var link = await LinkForNew(name);
        await browser.Post(link, "/desk/link", ("code", link[(link.LastIndexOf('/') + 1)..]));
        await browser.Post("/desk/password", "/desk/password", ("password", DeskBrowser.Password));
        return browser;
    }

    /// <summary>A visitor who asked for a person.</summary>
    internal async Task<ConversationKey> VisitorWhoWantsAPerson(string language = "nl")
    {
        var key = ConversationKey.New();
        Assert.True(await Runner.Begin(key, Medium.Web, language, default));
        Board.OnDuty(new Counsellor("somebody", "Iemand"), "tab");
        await Runner.Take(key, new Incoming.Asked(Wish.Human), Arrival.Plain, default);
        var at = (await Runner.Look(key, default))!.At;
        await Runner.Take(key, new Incoming.Chose(at, "yes"), Arrival.Plain, default);
        Assert.Contains(Board.Queue(), ticket => ticket.ConversationId == key.Id);
        return key;
    }

    internal string TicketOf(ConversationKey key) => Board.Queue().Single(ticket => ticket.ConversationId == key.Id).Id;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Testing")
        .UseSetting("HelpBot:Dialogs", Dialogs.Folder)
        .UseSetting("HelpBot:Desk:Database", Path.Combine(_folder, "desk.db"))
        .ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.Remove(services.Single(service => service.ImplementationType == typeof(Expiry)));
        });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
