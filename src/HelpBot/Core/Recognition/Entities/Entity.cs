using System.Collections.Immutable;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>Something with a value in a message, in the result shape of Recognizers-Text.</summary>
/// <param name="Type">For instance <c>number</c>, <c>age</c>, <c>datetimeV2.daterange</c>.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index of the last character.</param>
public sealed record Entity(string Type, string Text, int Start, int End, Resolution Resolution)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Entity);
}

/// <summary>What an entity means. Dates and times have a list of readings; the other types have one.</summary>
/// <param name="Readings">Each reading as names and values, in wire order (<c>timex</c>, <c>type</c>, <c>value</c>, <c>start</c>, <c>end</c>; or <c>value</c>, <c>unit</c>).</param>
/// <param name="IsList">Whether the wire form is <c>{"values": […]}</c> instead of one object.</param>
public sealed record Resolution(ImmutableArray<ImmutableArray<KeyValuePair<string, string?>>> Readings, bool IsList)
{
    /// <summary>The value under a name in the first reading, or null.</summary>
    public string? this[string name] => Readings.IsDefaultOrEmpty ? null : Readings[0].FirstOrDefault(pair => string.Equals(pair.Key, name, StringComparison.Ordinal)).Value;
}

/// <summary>Which entities to look for.</summary>
[Flags]
public enum EntityKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Yes and no.</summary>
    Boolean = 1,

    /// <summary>Cardinal numbers, in digits or words.</summary>
    Number = 2,

    /// <summary>First, second …</summary>
    Ordinal = 4,

    /// <summary>Ages with a unit.</summary>
    Age = 8,

    /// <summary>Phone numbers.</summary>
    PhoneNumber = 16,

    /// <summary>E-mail addresses.</summary>
    Email = 32,

    /// <summary>Addresses on the web.</summary>
    Url = 64,

    /// <summary>IP addresses.</summary>
    Ip = 128,

    /// <summary>Dates, times, durations and ranges.</summary>
    DateTime = 256,

    /// <summary>All of them.</summary>
    All = 511,
}
