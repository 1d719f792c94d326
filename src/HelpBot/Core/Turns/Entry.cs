using System.Text.Json.Serialization;

namespace HelpBot.Core.Turns;

/// <summary>One entry of a conversation's short log: what a channel shows and a counsellor reads. Sealed whenever it is at rest.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "by")]
[JsonDerivedType(typeof(Visitor), "v")]
[JsonDerivedType(typeof(Bot), "b")]
[JsonDerivedType(typeof(Counsellor), "c")]
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
}
