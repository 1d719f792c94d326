using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>What an operator and an editor decide for the whole help line (<c>helpbot.yaml</c>).</summary>
/// <param name="Languages">Enabled languages; the first is the one that dialogs are written in.</param>
/// <param name="TimeZone">IANA name; "yesterday evening" is read in it.</param>
/// <param name="Start">First step of every conversation; asks nothing that needs state, so that a page view creates none.</param>
/// <param name="Menu">Where a dialog ends up when it has nothing more to say.</param>
/// <param name="SafeStep">Where a conversation goes when its step no longer exists or something failed.</param>
/// <param name="CovertStart">Where a covert conversation goes when the next step has no harmless words.</param>
/// <param name="Danger">Step for danger now: interrupts everything but exit.</param>
/// <param name="Suicide">Step for thoughts of suicide.</param>
/// <param name="Human">Step that offers a counsellor.</param>
/// <param name="LanguageStep">Step that asks for the language.</param>
/// <param name="EmergencyServices">Service ids shown whatever fails.</param>
/// <param name="ExitAddress">The harmless page that quick exit goes to.</param>
/// <param name="DeskHours">When counsellors are planned to be on duty; null when it is never promised.</param>
public sealed record Settings(
    ImmutableArray<string> Languages,
    string TimeZone,
    StepId Start,
    StepId Menu,
    StepId SafeStep,
    StepId CovertStart,
    StepId Danger,
    StepId Suicide,
    StepId Human,
    StepId LanguageStep,
    ImmutableArray<string> EmergencyServices,
    string ExitAddress,
    OpeningHours? DeskHours)
{
    /// <summary>Step that asks for the agreed name in harmless words; null when no names are agreed on.</summary>
    public StepId? Harmless { get; init; }

    /// <summary>Step for whoever writes in a language that is not spoken here; null when a line must do.</summary>
    public StepId? OtherLanguage { get; init; }

    /// <summary>The language that dialogs are written in.</summary>
    public string BaseLanguage => Languages[0];
}
