using HelpBot.Core.Handoff;

namespace HelpBot.Core.Turns;

/// <summary>How soon a counsellor should come, from the dangers that were mentioned.</summary>
internal static class Triage
{
    private static readonly string[] Urgent = ["danger_now", "strangulation", "weapon", "threat_to_kill", "suicidal", "medical_urgent"];
    private static readonly string[] High = ["minor", "pregnant", "recent_sexual_violence", "children_present", "being_watched"];

    /// <summary>Dangers that interrupt whatever is being talked about.</summary>
    public const string DangerNow = "danger_now";

    /// <summary>Thoughts of suicide interrupt as well.</summary>
    public const string Suicidal = "suicidal";

    /// <summary>Somebody may read along.</summary>
    public const string BeingWatched = "being_watched";

    /// <summary>The victim is under 18.</summary>
    public const string Minor = "minor";

    /// <summary>The priority of a conversation's ticket.</summary>
    public static Priority Of(Conversation conversation) =>
        Urgent.Any(Guarding.Flags(conversation).Contains) ? Priority.Urgent
        : High.Any(Guarding.Flags(conversation).Contains) ? Priority.High
        : Priority.Normal;
}
