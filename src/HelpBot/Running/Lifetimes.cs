namespace HelpBot.Running;

/// <summary>How long things live and how many there may be (<c>HelpBot:Lifetimes</c>).</summary>
public sealed record Lifetimes
{
    /// <summary>Silence after which a conversation is wiped. Default 30 minutes, from 1 to 120.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Live conversations at once; a new one beyond is refused with the phone numbers of help. Default 50,000, from 1.</summary>
    public int MostConversations { get; init; } = 50_000;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="InvalidOperationException">A value is out of its range.</exception>
    public static Lifetimes From(IConfiguration configuration)
    {
        var lifetimes = configuration.GetSection("HelpBot:Lifetimes").Get<Lifetimes>() ?? new Lifetimes();
        return lifetimes is { IdleMinutes: >= 1 and <= 120, MostConversations: >= 1 }
            ? lifetimes
            : throw new InvalidOperationException("HelpBot:Lifetimes: IdleMinutes must be from 1 to 120, and MostConversations 1 or more.");
    }

    /// <summary><see cref="IdleMinutes"/> as a span.</summary>
    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);
}
