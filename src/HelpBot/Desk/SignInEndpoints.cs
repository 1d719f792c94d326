using System.Security.Claims;
using HelpBot.Desk.Accounts;
using HelpBot.Desk.Pages;
using HelpBot.Privacy.Limits;
using HelpBot.Running.Handoff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace HelpBot.Desk;

/// <summary>How a counsellor comes in and goes: name and password, or a one-time link and then a password of their own.</summary>
internal static class SignInEndpoints
{
    /// <summary>Marks a sign-in by link, which can do nothing but choose a password.</summary>
    public const string ByLink = "helpbot-by-link";

    /// <summary>Maps the routes below <c>/desk</c>.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/sign-in", (bool? wrong) => Page<SignIn>(new { Wrong = wrong is true }));
        desk.MapPost("/sign-in", ByPassword).AddEndpointFilter(Unhurried);
        desk.MapGet("/link/{code}", (string code) => Page<UseLink>(new { Code = code }));
        desk.MapPost("/link", ByOneTimeLink).AddEndpointFilter(Unhurried);
        desk.MapGet("/password", () => Page<ChoosePassword>(new { })).RequireAuthorization();
        desk.MapPost("/password", Choose).RequireAuthorization();
        desk.MapPost("/sign-out", SignOut);
    }

    // Whoever tries many names or links from one place waits; a mistyped password never meets this.
    private static async ValueTask<object?> Unhurried(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<Budgets>().SignIn(http) is not { } seconds)
            return await next(context);
        Budgets.TellWhen(http.Response, seconds);
        return Page<SignIn>(new { Wrong = true }, StatusCodes.Status429TooManyRequests);
    }

    private static async Task<RedirectHttpResult> ByPassword(
        [FromForm] string? name, [FromForm] string? password, SignInManager<Account> signIn, DatabaseAtHand database, CancellationToken cancel)
    {
        await database.Ready(cancel);
        var result = await signIn.PasswordSignInAsync(name ?? "", password ?? "", isPersistent: false, lockoutOnFailure: true);
        return TypedResults.LocalRedirect(result.Succeeded ? "/desk" : "/desk/sign-in?wrong=true");
    }

    private static async Task<IResult> ByOneTimeLink(
        [FromForm] string? code, SignInManager<Account> signIn, OneTimeLinks links, DatabaseAtHand database, CancellationToken cancel)
    {
        await database.Ready(cancel);
        if (await links.Redeem(code ?? "", cancel) is not { } account)
            return Page<UseLink>(new { Refused = true }, StatusCodes.Status410Gone);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(ByLink, "")]);
        return TypedResults.LocalRedirect("/desk/password");
    }

    private static async Task<IResult> Choose(
        [FromForm] string? password, ClaimsPrincipal who, UserManager<Account> accounts, SignInManager<Account> signIn, DatabaseAtHand database, CancellationToken cancel)
    {
        await database.Ready(cancel);
        if (!who.HasClaim(claim => claim.Type == ByLink) || await accounts.GetUserAsync(who) is not { } account)
            return TypedResults.LocalRedirect("/desk");
        var reset = await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password ?? "");
        if (!reset.Succeeded)
            return Page<ChoosePassword>(new { Refused = true }, StatusCodes.Status422UnprocessableEntity);
        await accounts.SetLockoutEndDateAsync(account, null);
        await signIn.SignInAsync(account, isPersistent: false);
        return TypedResults.LocalRedirect("/desk");
    }

    private static async Task<RedirectHttpResult> SignOut(HttpContext context, TicketBoard board)
    {
        if (CounsellorOf.From(context.User) is { } counsellor)
            board.OffDuty(counsellor.Id);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.LocalRedirect("/desk/sign-in");
    }

    private static RazorComponentResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK) =>
        new(typeof(TPage), parameters) { StatusCode = status };
}
