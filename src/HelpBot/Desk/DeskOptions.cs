namespace HelpBot.Desk;

/// <summary>What an operator decides for the desk (<c>HelpBot:Desk</c>).</summary>
public sealed record DeskOptions
{
    /// <summary>SQLite file with the counsellors' accounts. A relative path starts at the content root. Default <c>data/desk.db</c>.</summary>
    public string Database { get; init; } = Path.Combine("data", "desk.db");

    /// <summary>Address under which counsellors reach the service, for one-time links that are printed. By default where it listens.</summary>
    public string? PublicUrl { get; init; }
}
