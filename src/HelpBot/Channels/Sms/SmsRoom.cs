using HelpBot.Channels.Sms.DevPhone;
using HelpBot.Running;

namespace HelpBot.Channels.Sms;

/// <summary>Registers text messages: Twilio's webhook, delivery to phones and, in Development only, a phone to play with.</summary>
public static class SmsRoom
{
    private static readonly TimeSpan CarrierTime = TimeSpan.FromSeconds(10);

    // An open line keeps what it sent last in its buffers.
    private static readonly TimeSpan LineStaysOpen = TimeSpan.FromSeconds(5);

    /// <summary>Adds the channel.</summary>
    public static IServiceCollection AddSms(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(TwilioOptions.From(configuration));
        services.AddSingleton<FirstLanguage>();
        services.AddSingleton<SmsConversations>();
        services.AddHttpClient(TwilioLine.Client, client => client.Timeout = CarrierTime)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionIdleTimeout = LineStaysOpen, UseCookies = false, AllowAutoRedirect = false })
            .RemoveAllLoggers();
        if (environment.IsDevelopment())
            services.AddSingleton<PlayedPhones>().AddSingleton<ISmsLine>(provider => provider.GetRequiredService<PlayedPhones>());
        services.AddSingleton<ISmsLine, TwilioLine>();
        services.AddSingleton<IDelivery, SmsDelivery>();
        return services;
    }

    /// <summary>Maps the webhook and, in Development, <c>/dev/sms</c>.</summary>
    public static void MapSms(this WebApplication app)
    {
        app.MapTwilio();
        if (app.Environment.IsDevelopment())
            app.MapDevPhone();
    }
}
