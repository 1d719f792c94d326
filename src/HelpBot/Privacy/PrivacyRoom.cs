using HelpBot.Privacy.Limits;
using HelpBot.Running;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace HelpBot.Privacy;

/// <summary>What protects visitors on every request, whatever the endpoint.</summary>
public static class PrivacyRoom
{
    /// <summary>Bytes that any request's body may have.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    /// <summary>Adds limits, headers and silence in the logs.</summary>
    public static WebApplicationBuilder AddPrivacy(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<KestrelServerOptions>().Configure<IServiceProvider>((options, provider) => Limit(options, provider.GetRequiredService<Lifetimes>(), provider.GetRequiredService<LimitOptions>(), provider.GetRequiredService<ConnectionLimit>()));
        services.AddSingleton<IMemoryPoolFactory<byte>, ClearedMemory>();
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, QuietFramework>();
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton<ErrorJson>();
        services.AddSingleton<LastResort>();
        services.AddSingleton(LimitOptions.From(builder.Configuration));
        services.AddSingleton<Marks>();
        services.AddSingleton<Budgets>();
        services.AddSingleton<ConnectionLimit>();
        // A part of a form that does not fit into memory would be written to a temporary file.
        services.Configure<FormOptions>(form => form.MemoryBufferThreshold = MaxBodyBytes);
        return builder;
    }

    /// <summary>Puts the protection around all that follows: must come first.</summary>
    public static WebApplication UsePrivacy(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            NoDumps.TurnOff(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(NoDumps)));
        if (TrustedProxies.From(app.Configuration) is { } proxies)
            app.UseForwardedHeaders(proxies);
        var guard = app.Services.GetRequiredService<LastResort>();
        var headers = app.Services.GetRequiredService<SecurityHeaders>();
        app.Use(next => context => headers.Set(context, next));
        app.Use(next => context => guard.Guard(context, next));
        return app;
    }

    // Whoever sends a request drop by drop holds a place that somebody else needs; a phone on a bad line sends its few hundred bytes in time.
    private static void Limit(KestrelServerOptions options, Lifetimes lifetimes, LimitOptions pace, ConnectionLimit connections)
    {
        options.AddServerHeader = false;
        options.ConfigureEndpointDefaults(endpoint => endpoint.Use(connections.Guard));
        var limits = options.Limits;
        limits.MaxRequestBodySize = MaxBodyBytes;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestLineSize = 4 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(pace.HeadSeconds);
        // For a connection that never said anything too: Kestrel knows no other limit for it. A shorter one would close what a proxy still keeps (nginx: a minute), and
        // lose a message that is just on its way; such a proxy is also what keeps silent connections from getting here.
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(pace.BodySeconds));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(pace.BodySeconds));
        limits.MaxConcurrentConnections = ConnectionLimit.Places;
        limits.MaxConcurrentUpgradedConnections = lifetimes.MostConversations;
    }
}
