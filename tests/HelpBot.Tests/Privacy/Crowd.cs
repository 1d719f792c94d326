using System.Net;
using HelpBot.Running;
using HelpBot.Tests.Channels.Sms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace HelpBot.Tests.Privacy;

/// <summary>The real program with visitors from many addresses, a desk of its own, and a log that keeps everything.</summary>
internal sealed class Crowd : IDisposable
{
    private const string From = "X-Test-Address";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helpbot-crowd-");
    private readonly WebApplicationFactory<Program> _program;

    public Crowd(string environment = "Test", bool brokenStore = false, params (string Name, string Value)[] settings) => _program = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseEnvironment(environment);
        host.UseSetting("HelpBot:Dialogs", Dialogs.Folder);
        host.UseSetting("HelpBot:Desk:Database", Path.Combine(_folder.FullName, "desk.db"));
        host.UseSetting("HelpBot:Sms:Twilio:AuthToken", Phone.AuthToken);
        host.UseSetting("HelpBot:Sms:Twilio:PublicUrl", Phone.Url);
        foreach (var (name, value) in settings)
            host.UseSetting(name, value);
        host.ConfigureLogging(logging => logging.AddProvider(Log));
        host.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter, Addresses>();
            if (brokenStore)
                services.Replace(ServiceDescriptor.Singleton<IConversationStore, BrokenStore>());
        });
    });

    public KeptLog Log { get; } = new();

    public IServiceProvider Services => _program.Services;

    /// <summary>Every endpoint that is mapped.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>A client at an address.</summary>
    public HttpClient At(string address)
    {
        var client = _program.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://hulp.example") });
        client.DefaultRequestHeaders.Add(From, address);
        return client;
    }

    public void Dispose()
    {
        _program.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[From], out var address))
                    context.Connection.RemoteIpAddress = address;
                return following(context);
            });
            next(app);
        };
    }

    /// <summary>A store that fails as a broken disk or a lost database would, with a visitor's words in its fault.</summary>
    private sealed class BrokenStore : IConversationStore
    {
        public ValueTask<StoredConversation?> Find(string id, CancellationToken cancel) => throw new IOException("Roodkapje");

        public ValueTask<SaveResult> Save(string id, long version, byte[] state, SealedPiece? piece, CancellationToken cancel) => throw new IOException("Roodkapje");

        public ValueTask Remove(string id, CancellationToken cancel) => throw new IOException("Roodkapje");
    }
}
