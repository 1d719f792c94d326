using System.Security.Claims;
using HelpBot.Core.Handoff;

namespace HelpBot.Desk;

/// <summary>Reads from a signed-in account who the counsellor is.</summary>
internal static class CounsellorOf
{
    /// <summary>The counsellor; null when nobody is signed in.</summary>
    public static Counsellor? From(ClaimsPrincipal who) =>
        who.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? new Counsellor(id, who.Identity?.Name ?? "") : null;

    /// <summary>The counsellor, behind a route that lets nobody else in.</summary>
    public static Counsellor Required(ClaimsPrincipal who) => From(who) ?? throw new UnauthorizedAccessException();
}
