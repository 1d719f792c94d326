using System.Collections.Immutable;
using System.Globalization;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;

namespace HelpBot.Desk;

/// <summary>All that one counsellor's screen shows at one moment.</summary>
/// <param name="Chats">Theirs, oldest first; ended ones stay for a moment.</param>
public sealed record DeskState(Counsellor Counsellor, bool OnDuty, DateTimeOffset Now, TimeZoneInfo TimeZone, ImmutableArray<Ticket> Queue, ImmutableArray<ChatView> Chats)
{
    /// <summary>Time of day at the counsellors' place.</summary>
    public string Clock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The same to the second: tells chats apart for who hears the page.</summary>
    public string ClockToTheSecond(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}

/// <summary>A chat on the screen. When it is over, its words are gone.</summary>
/// <param name="Register">How the bot speaks there: covert means that someone may read along.</param>
/// <param name="CanDoubt">A name was agreed on, which can be asked for.</param>
public sealed record ChatView(Ticket Ticket, Register Register, bool CanDoubt, ImmutableArray<TranscriptLine> Lines);
