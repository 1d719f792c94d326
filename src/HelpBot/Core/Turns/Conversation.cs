using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>
/// All that is remembered of a running conversation. It holds no address, phone number, token or wire id, and stays under 4 KB when kept.
/// Compare two of them by what is kept of them: records compare lists by reference. Whoever adds a field adds it there too (<c>Running.Keeping.Kept</c>).
/// </summary>
public sealed record Conversation
{
    /// <summary>Two-letter code of the language spoken now.</summary>
    public required string Language { get; init; }

    /// <summary>The medium it runs over.</summary>
    public Medium Medium { get; init; }

    /// <summary>Plain, or in words that look harmless.</summary>
    public Register Register { get; init; }

    /// <summary>Who answers the visitor.</summary>
    public Mode Mode { get; init; }

    /// <summary>The step whose question stands open.</summary>
    public required StepId At { get; init; }

    /// <summary>Where finished sub-dialogs come back to, innermost last.</summary>
    public ImmutableArray<StepId> Returns { get; init; } = [];

    /// <summary>Steps asked before, most recent last: what "back" goes through.</summary>
    public ImmutableArray<StepId> Trail { get; init; } = [];

    /// <summary>Kept answers by name.</summary>
    public ImmutableSortedDictionary<string, string> Answers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Dangers mentioned so far.</summary>
    public ImmutableSortedSet<string> Flags { get; init; } = ImmutableSortedSet<string>.Empty;

    /// <summary>Choices that were told before their question was asked, by step.</summary>
    public ImmutableSortedDictionary<string, string> Told { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The moment that was told with the subject at hand; null when none was, or when it has answered a question.</summary>
    public DateTimeOffset? ToldMoment { get; init; }

    /// <summary>Id of the code word that asked for help; null when none did.</summary>
    public string? CodeWord { get; init; }

    /// <summary>Steps offered by the last "did you mean"; empty when none is open.</summary>
    public ImmutableArray<string> Suggested { get; init; } = [];

    /// <summary>How many messages in a row were not understood.</summary>
    public int Misunderstood { get; init; }

    /// <summary>Name of the counsellor who has the chat, as the visitor sees it; null when none has.</summary>
    public string? Counsellor { get; init; }

    /// <summary>By which name the visitor is known again; null when none was agreed on.</summary>
    public Guard? Guard { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(Conversation);
}

/// <summary>What carries the conversation.</summary>
public enum Medium
{
    /// <summary>A page in a browser, or any Direct Line client.</summary>
    Web,

    /// <summary>Text messages: short lines, numbered choices.</summary>
    Sms,
}

/// <summary>How the bot speaks.</summary>
public enum Register
{
    /// <summary>Plainly.</summary>
    Plain,

    /// <summary>In words that look like a shop or an appointment, because someone may read along.</summary>
    Covert,
}

/// <summary>Who answers.</summary>
public enum Mode
{
    /// <summary>The bot guides.</summary>
    Guided,

    /// <summary>The bot guides while a ticket waits for a counsellor.</summary>
    Waiting,

    /// <summary>A counsellor has the chat; the bot is silent but for the safety rules.</summary>
    WithCounsellor,

    /// <summary>Over. The conversation is wiped.</summary>
    Ended,
}
