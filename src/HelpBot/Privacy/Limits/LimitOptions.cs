namespace HelpBot.Privacy.Limits;

/// <summary>
/// How much one visitor, one address, one phone and one door of the desk may ask for (<c>HelpBot:Limits</c>), each a bucket: so many at once, filled again over time; and how slowly.
/// Generous, because a shelter, a school or a whole city may sit behind one address, and whoever is refused may be in danger.
/// </summary>
public sealed record LimitOptions
{
    /// <summary>Conversations that one address (IPv6: one /64) may begin, at once and in each hour. Cries for help without a script are counted apart, as many again. Default 120.</summary>
    public int StartsPerAddress { get; init; } = 120;

    /// <summary>Requests on one conversation at once; five more come free each second. Cries for help are counted apart, as many again; the exit is never counted. Default 60.</summary>
    public int RequestsPerConversation { get; init; } = 60;

    /// <summary>Text messages of one phone at once; ten more come free each minute. STOP is never counted. Default 30.</summary>
    public int TextsPerSender { get; init; } = 30;

    /// <summary>Attempts to sign in at the desk from one address, at once and in each quarter of an hour. Default 30.</summary>
    public int SignInsPerAddress { get; init; } = 30;

    /// <summary>Connections of one address (IPv6: one /64) at once, and never more than a tenth of what is free of 20,000 in all. Default 2,000.</summary>
    public int ConnectionsPerAddress { get; init; } = 2_000;

    /// <summary>Seconds in which a request's head must be there. Default 15, from 1.</summary>
    public int HeadSeconds { get; init; } = 15;

    /// <summary>Seconds after which a body that comes, or an answer that is fetched, slower than 240 bytes a second is cut off. Default 10, from 2: Kestrel looks once a second.</summary>
    public int BodySeconds { get; init; } = 10;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="InvalidOperationException">A limit is too small.</exception>
    public static LimitOptions From(IConfiguration configuration)
    {
        var options = configuration.GetSection("HelpBot:Limits").Get<LimitOptions>() ?? new LimitOptions();
        int[] all = [options.StartsPerAddress, options.RequestsPerConversation, options.TextsPerSender, options.SignInsPerAddress, options.ConnectionsPerAddress, options.HeadSeconds, options.BodySeconds - 1];
        return all.Min() > 0 ? options : throw new InvalidOperationException("Every limit below HelpBot:Limits must be 1 or more, and BodySeconds 2 or more.");
    }
}
