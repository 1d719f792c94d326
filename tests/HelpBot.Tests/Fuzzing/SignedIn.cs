using System.Net;
using System.Text.RegularExpressions;
using HelpBot.Tests.Desk;
using HelpBot.Tests.Forensics;

namespace HelpBot.Tests.Fuzzing;

/// <summary>What the browser of a counsellor who is signed in sends, and the tickets that they see.</summary>
/// <param name="Form">The antiforgery token of their forms, as a field.</param>
internal sealed partial record SignedIn(string Cookies, string Form, string[] Tickets)
{
    /// <summary>Opens the desk and says that they are there. Fails when the desk does not take them for who they are, or the form's token for its own.</summary>
    public static async Task<SignedIn> Looks(RealProgram program, string cookies)
    {
        using var client = program.Client();
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        var desk = new DeskBrowser(client);
        using var here = await desk.Post("/desk", "/desk/here", ("connection", "c"), ("duty", "true"));
        Assert.Equal(HttpStatusCode.NoContent, here.StatusCode);
        var page = await desk.Read("/desk");
        return new SignedIn(cookies, DeskBrowser.FieldIn(page), [.. Ticket().Matches(page).Select(found => found.Groups["id"].Value).Distinct(StringComparer.Ordinal)]);
    }

    [GeneratedRegex("/desk/tickets/(?<id>[0-9a-f]+)/", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ticket();
}
