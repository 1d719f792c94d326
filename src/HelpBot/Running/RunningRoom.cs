using HelpBot.Core.Turns;
using HelpBot.Running.Handoff;
using HelpBot.Running.Sealing;

namespace HelpBot.Running;

/// <summary>Registers everything that runs conversations.</summary>
public static class RunningRoom
{
    /// <summary>Adds the runner, the tickets and the seals. The script must have been loaded.</summary>
    public static IServiceCollection AddRunning(this IServiceCollection services, IConfiguration configuration, Script script)
    {
        services.AddSingleton(script);
        services.AddSingleton(script.Content);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Lifetimes.From(configuration));
        services.AddSingleton(configuration["HelpBot:ServerSecret"] is { Length: > 0 } secret ? ServerSecret.FromBase64(secret) : ServerSecret.Ephemeral());
        services.AddSingleton<Seal>();
        services.AddSingleton<Tokens>();
        services.AddSingleton<WakeUps>();
        services.AddSingleton<TicketBoard>();
        services.AddSingleton<ConversationRunner>();
        services.AddSingleton<CounsellorChats>();
        return services;
    }
}
