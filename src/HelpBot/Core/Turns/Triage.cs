using System.Collections.Immutable;
using HelpBot.Core.Handoff;

namespace HelpBot.Core.Turns;

/// <summary>How soon a counsellor should come, from the dangers that were mentioned.</summary>
internal static class Triage
{
    /// <summary>Dangers that interrupt whatever is being talked about.</summary>
    public const string DangerNow = "danger_now";

    /// <summary>Thoughts of suicide interrupt as well.</summary>
    public const string Suicidal = "suicidal";

    /// <summary>Somebody may read along.</summary>
    public const string BeingWatched = "being_watched";

    /// <summary>The victim is under 18.</summary>
    public const string Minor = "minor";

    /// <summary>Dangers to life or limb that interrupt nothing, as they may be of last week; whoever tells of them is told whom to call.</summary>
    public static ImmutableArray<string> Grave { get; } = ["strangulation", "weapon", "threat_to_kill", "medical_urgent"];

    private static ImmutableArray<string> Urgent { get; } = [DangerNow, Suicidal, .. Grave];

    private static ImmutableArray<string> High { get; } = [Minor, BeingWatched, "pregnant", "recent_sexual_violence", "children_present"];

    /// <summary>The priority of a conversation's ticket.</summary>
    public static Priority Of(Conversation conversation) =>
        Urgent.Any(Guarding.Flags(conversation).Contains) ? Priority.Urgent
        : High.Any(Guarding.Flags(conversation).Contains) ? Priority.High
        : Priority.Normal;
}
