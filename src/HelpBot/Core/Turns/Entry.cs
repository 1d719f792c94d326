using HelpBot.Core.Handoff;

namespace HelpBot.Core.Turns;

/// <summary>One entry of a conversation's short log: what a channel shows and a counsellor reads. Sealed whenever it is at rest.</summary>
public abstract record Entry
{
    private Entry()
    {
    }

    /// <summary>The visitor's own words, or the label of what they chose.</summary>
    public sealed record Visitor(string Text) : Entry
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Visitor);
    }

    /// <summary>The bot spoke.</summary>
    public sealed record Bot(Reply Reply) : Entry
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Bot);
    }

    /// <summary>A counsellor spoke.</summary>
    public sealed record Counsellor(string Name, string Text) : Entry
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Counsellor);
    }

    /// <summary>Something about the agreed name: told to a counsellor, never to the visitor's screen, from which it takes away what was said before.</summary>
    public sealed record Check(Checked Outcome) : Entry;

    /// <summary>A hand-off went on. Told to programs that follow it; nobody sees it, so it is said in words as well.</summary>
    public sealed record Handoff(Progress Progress) : Entry;
}

/// <summary>What came of asking for the agreed name.</summary>
public enum Checked
{
    /// <summary>It was asked for; what was said before is out of sight from here on.</summary>
    Asked,

    /// <summary>It was the right one: what was said before is in sight again, and what was said since it was asked for is not.</summary>
    Known,

    /// <summary>It was another one.</summary>
    Unknown,

    /// <summary>It was the one that calls for help.</summary>
    Alarm,

    /// <summary>The screen was emptied for good, so that nobody reads that there is a name.</summary>
    Cleared,
}
