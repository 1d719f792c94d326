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
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, QuietFramework>();
        builder.Services.AddSingleton<SecurityHeaders>();
        builder.Services.AddSingleton<LastResort>();
        return builder;
    }

    /// <summary>Puts the protection around all that follows: must come first.</summary>
    public static WebApplication UsePrivacy(this WebApplication app)
    {
        var guard = app.Services.GetRequiredService<LastResort>();
        var headers = app.Services.GetRequiredService<SecurityHeaders>();
        app.Use(next => context => guard.Guard(context, next));
        app.Use(next => context => headers.Set(context, next));
        return app;
    }

    private static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = MaxBodyBytes;
        options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
    }
}
