using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>One thing that must hold. The closed set of what editors can ask about; there are no expressions.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>A danger has, or has not, been recognised or raised in this conversation.</summary>
    public sealed record Flag(string Name, bool Set) : Condition;

    /// <summary>A kept answer is one of these (choice id, <c>yes</c>, <c>no</c>, a number or a service id).</summary>
    public sealed record Answer(string Name, ImmutableArray<string> OneOf) : Condition;

    /// <summary>An answer under this name is kept, or is not.</summary>
    public sealed record Known(string Name, bool IsKnown) : Condition;

    /// <summary>A kept moment lies at most, or more than, this long ago.</summary>
    public sealed record HappenedWithin(string Name, TimeSpan Span, bool Within) : Condition;

    /// <summary>A kept number or age is at least <paramref name="Least"/> and less than <paramref name="Below"/> (null: no bound).</summary>
    public sealed record Between(string Name, int? Least, int? Below) : Condition;

    /// <summary>The conversation runs over this medium: <c>web</c> or <c>sms</c>.</summary>
    public sealed record Medium(string Name) : Condition;

    /// <summary>A counsellor is, or is not, on duty now.</summary>
    public sealed record OnDuty(bool Open) : Condition;

    /// <summary>The conversation is, or is not, covert now.</summary>
    public sealed record Covert(bool IsCovert) : Condition;

    /// <summary>A name was, or was not, agreed on by which the visitor is known again.</summary>
    public sealed record NameAgreed(bool IsAgreed) : Condition;
}
