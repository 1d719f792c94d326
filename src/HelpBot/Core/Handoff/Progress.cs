using HelpBot.Core.Turns;

namespace HelpBot.Core.Handoff;

/// <summary>A stage of a hand-off, as a program on the visitor's side is told it. It holds no word of anybody.</summary>
public enum Progress
{
    /// <summary>A counsellor was called; or the one who had the chat was lost, and it waits again.</summary>
    Initiated,

    /// <summary>A counsellor has the chat.</summary>
    Accepted,

    /// <summary>No counsellor comes: nobody is on duty, or the visitor took it back.</summary>
    Failed,

    /// <summary>The counsellor is done; the bot guides again.</summary>
    Completed,
}

/// <summary>Tells the stage from who answers the visitor. So none is forgotten, and a counsellor who was called silently shows nowhere until they come.</summary>
internal static class Following
{
    /// <summary>The stage that a turn led to; null when it changed nothing.</summary>
    public static Progress? Stage(Mode before, Mode now) => (before, now) switch
    {
        (Mode.Guided or Mode.WithCounsellor, Mode.Waiting) => Progress.Initiated,
        (Mode.Guided or Mode.Waiting, Mode.WithCounsellor) => Progress.Accepted,
        (Mode.Waiting, Mode.Guided) => Progress.Failed,
        (Mode.WithCounsellor, Mode.Guided) => Progress.Completed,
        _ => null,
    };
}
