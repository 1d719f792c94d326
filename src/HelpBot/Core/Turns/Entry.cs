namespace HelpBot.Core.Turns;

/// <summary>One entry of a conversation's short log: what a channel shows and a counsellor reads. Sealed whenever it is at rest.</summary>
public abstract record Entry
{
    private Entry()
    {
    }

    /// <summary>The visitor's own words, or the label of what they chose.</summary>
    public sealed record Visitor(string Text) : Entry;

    /// <summary>The bot spoke.</summary>
    public sealed record Bot(Reply Reply) : Entry;

    /// <summary>A counsellor spoke.</summary>
    public sealed record Counsellor(string Name, string Text) : Entry;
}
