using System.Security.Claims;
using HelpBot.Core.Turns;
using HelpBot.Desk.Pages;
using HelpBot.Running.Handoff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HelpBot.Desk;

/// <summary>The queue and the chats of a counsellor: read, follow, take, say, close. Every deed works as a plain form; the script only saves reloading.</summary>
internal static class ChatEndpoints
{
    /// <summary>Policy of those who may see visitors' words.</summary>
    public const string Policy = "counsellor";

    /// <summary>Maps the routes below <c>/desk</c>.</summary>
    public static void MapChats(this IEndpointRouteBuilder desk)
    {
        var routes = desk.MapGroup("").RequireAuthorization(Policy);
        routes.MapGet("", Show);
        routes.MapGet("/live", Live);
        routes.MapGet("/events", Events);
        routes.MapPost("/here", Here);
        routes.MapPost("/duty", Duty);
        routes.MapPost("/tickets/{ticket}/take", Take);
        routes.MapPost("/tickets/{ticket}/say", Say);
        routes.MapPost("/tickets/{ticket}/doubt", Doubt);
        routes.MapPost("/tickets/{ticket}/close", Close);
        routes.MapPost("/tickets/{ticket}/dismiss", Dismiss);
    }

    private static async Task<RazorComponentResult<DeskPage>> Show(ClaimsPrincipal who, DeskReader reader, CancellationToken cancel) =>
        new(new { State = await reader.Read(CounsellorOf.Required(who), cancel) });

    private static async Task<RazorComponentResult<Live>> Live(ClaimsPrincipal who, DeskReader reader, CancellationToken cancel) =>
        new(new { State = await reader.Read(CounsellorOf.Required(who), cancel) });

    private static ServerSentEventsResult<string> Events(ClaimsPrincipal who, DeskStream stream, HttpResponse response, CancellationToken cancel)
    {
        response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(stream.Follow(CounsellorOf.Required(who).Id, cancel));
    }

    private static NoContent Here([FromForm] string connection, [FromForm] bool duty, ClaimsPrincipal who, TicketBoard board)
    {
        if (duty)
            board.OnDuty(CounsellorOf.Required(who), connection);
        else
            board.Present(CounsellorOf.Required(who), connection);
        return TypedResults.NoContent();
    }

    private static RedirectHttpResult Duty([FromForm] string connection, [FromForm] bool duty, ClaimsPrincipal who, TicketBoard board)
    {
        Here(connection, duty, who, board);
        return Back();
    }

    private static async Task<IResult> Take(string ticket, [FromForm] string connection, ClaimsPrincipal who, CounsellorChats chats, TicketBoard board, CancellationToken cancel)
    {
        // Whoever takes a chat is watched over from that moment, or it could stay with someone who is gone.
        Here(connection, board.IsOnDuty(CounsellorOf.Required(who).Id), who, board);
        return await chats.Take(ticket, CounsellorOf.Required(who), cancel) is null ? TypedResults.Conflict() : Back();
    }

    private static async Task<IResult> Say(string ticket, [FromForm] string? text, ClaimsPrincipal who, CounsellorChats chats, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Back();
        if (text.Length > Incoming.Said.MaxLength)
            return TypedResults.UnprocessableEntity();
        return await chats.Say(ticket, CounsellorOf.Required(who).Id, text.Trim(), cancel) ? Back() : TypedResults.Conflict();
    }

    private static async Task<RedirectHttpResult> Doubt(string ticket, ClaimsPrincipal who, CounsellorChats chats, CancellationToken cancel)
    {
        await chats.Doubt(ticket, CounsellorOf.Required(who).Id, cancel);
        return Back();
    }

    private static async Task<RedirectHttpResult> Close(string ticket, ClaimsPrincipal who, CounsellorChats chats, CancellationToken cancel)
    {
        await chats.Close(ticket, CounsellorOf.Required(who).Id, cancel);
        return Back();
    }

    private static RedirectHttpResult Dismiss(string ticket, ClaimsPrincipal who, TicketBoard board)
    {
        if (board.Of(CounsellorOf.Required(who).Id).Any(held => string.Equals(held.Id, ticket, StringComparison.Ordinal)))
            board.Dismiss(ticket);
        return Back();
    }

    private static RedirectHttpResult Back() => TypedResults.LocalRedirect("/desk");
}
