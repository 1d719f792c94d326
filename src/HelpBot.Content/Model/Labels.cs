using System.Collections.Frozen;

namespace HelpBot.Content.Model;

/// <summary>The closed sets of needs and dangers that a message can be recognised as. Dialogs, examples and the desk all speak of these.</summary>
public static class Labels
{
    /// <summary>The main need of a message.</summary>
    public static FrozenSet<string> Intents { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "danger_now", "partner_violence", "coercive_control", "stalking", "sexual_violence", "street_harassment", "online_abuse",
        "honour_violence", "child_unsafe", "elder_abuse", "own_violence", "bystander", "professional", "venue_staff", "media_language",
        "suicide", "human", "safety_plan", "shelter", "police_report", "medical", "legal_protection", "alarm_device", "peer_support",
        "digital_safety", "way_home", "aftercare", "code_word", "exit", "privacy", "capabilities", "language",
        "yes", "no", "back", "greeting", "thanks", "other");

    /// <summary>Dangers that a message mentions, or that a step raises.</summary>
    public static FrozenSet<string> Flags { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "danger_now", "weapon", "strangulation", "threat_to_kill", "suicidal", "minor", "pregnant", "children_present",
        "recent_sexual_violence", "medical_urgent", "being_watched");
}
