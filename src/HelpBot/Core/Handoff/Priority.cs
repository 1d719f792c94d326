namespace HelpBot.Core.Handoff;

/// <summary>How soon a counsellor should come.</summary>
public enum Priority
{
    /// <summary>In order of arrival.</summary>
    Normal,

    /// <summary>Before the normal ones.</summary>
    High,

    /// <summary>Life may be at stake.</summary>
    Urgent,
}
