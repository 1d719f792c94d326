using System.Security.Cryptography;
using System.Text;
using HelpBot.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HelpBot.Channels.Sms.DevPhone;

/// <summary>
/// A phone to play with at <c>/dev/sms</c>, over the same <see cref="SmsConversations"/> as the carrier's webhook. Development only: whoever opens it
/// can write as any number.
/// </summary>
internal static class DevPhoneEndpoints
{
    private const int MostBytes = 64 * 1024;

    /// <summary>GET /dev/sms, POST /dev/sms/send, POST /dev/sms/clear, and the page's own style and script.</summary>
    public static void MapDevPhone(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dev/sms", Show);
        routes.MapPost("/dev/sms/send", Send).DisableAntiforgery().AddEndpointFilter(OwnForm).WithMetadata(new BodyLimit(MostBytes));
        routes.MapPost("/dev/sms/clear", Clear).DisableAntiforgery().AddEndpointFilter(OwnForm).WithMetadata(new BodyLimit(MostBytes));
        routes.MapGet("/dev/sms/phone.css", () => File("phone.css", "text/css"));
        routes.MapGet("/dev/sms/phone.js", () => File("phone.js", "text/javascript"));
    }

    // There is nobody to sign in, so a token would prove nothing that the browser does not say itself.
    private static async ValueTask<object?> OwnForm(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        SameSite.Refuses(context.HttpContext.Request) ? TypedResults.StatusCode(StatusCodes.Status403Forbidden) : await next(context);

    private static ContentHttpResult Show(PlayedPhones phones, string? number) =>
        TypedResults.Content(DevPhonePage.Write(Known(number), phones.Screen(Known(number))), "text/html", Encoding.UTF8);

    private static async Task<RedirectHttpResult> Send(HttpContext context, PlayedPhones phones, SmsConversations conversations)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var message = new TextMessage(Known(form["number"]), form["body"].ToString(), "SM" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        phones.Show(message.From, new PlayedMessage(true, message.Body));
        foreach (var text in await conversations.Answer(message, context.RequestAborted))
            await phones.Send(message.From, text);
        return Back(message.From);
    }

    private static async Task<RedirectHttpResult> Clear(HttpContext context, PlayedPhones phones)
    {
        var number = Known((await context.Request.ReadFormAsync(context.RequestAborted))["number"]);
        phones.Clear(number);
        return Back(number);
    }

    private static string Known(string? number) =>
        number?.Trim() is { Length: > 0 and <= TextMessage.LongestName } given ? given : DevPhonePage.UsualNumber;

    private static RedirectHttpResult Back(string number) => TypedResults.Redirect("/dev/sms?number=" + Uri.EscapeDataString(number));

    private static Results<FileStreamHttpResult, NotFound> File(string name, string type) =>
        typeof(DevPhoneEndpoints).Assembly.GetManifestResourceStream("DevPhone." + name) is { } file ? TypedResults.File(file, type) : TypedResults.NotFound();
}
