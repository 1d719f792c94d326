using HelpBot.Running;

namespace HelpBot.Storage;

/// <summary>Registers where conversations are kept.</summary>
public static class StorageRoom
{
    /// <summary>Adds conversations in memory and the clearing away of what is over.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<MemoryStore>()
        .AddSingleton<IConversationStore>(provider => provider.GetRequiredService<MemoryStore>())
        .AddHostedService<Expiry>();
}
