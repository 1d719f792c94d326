using HelpBot.Privacy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HelpBot.Channels.Sms;

/// <summary>The webhook that Twilio posts text messages to. Of the form it reads the sender, the words and the message's id, and no more.</summary>
internal static class TwilioEndpoint
{
    // Room for a message far over the limit, so that its sender gets a kind answer instead of none.
    private const int MostBytes = 256 * 1024;

    /// <summary>POST /api/sms/twilio</summary>
    public static void MapTwilio(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/sms/twilio", Receive).WithMetadata(new BodyLimit(MostBytes));

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Receive(HttpContext context, TwilioOptions options, SmsConversations conversations)
    {
        if (!options.CanReceive)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (!context.Request.HasFormContentType || await ReadForm(context) is not { } form)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        if (!TwilioSignature.IsValid(context.Request.Headers[TwilioSignature.Header], options.AuthToken!, options.PublicUrl!, form))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (Read(form) is not { } message)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        return TypedResults.Content(TwiML.Write(await conversations.Answer(message, context.RequestAborted)), TwiML.ContentType);
    }

    private static async ValueTask<IFormCollection?> ReadForm(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static TextMessage? Read(IFormCollection form) =>
        form["From"].ToString() is { Length: > 0 and <= TextMessage.LongestName } from
            ? new TextMessage(from, form["Body"].ToString(), form["MessageSid"].ToString() is { Length: > 0 and <= TextMessage.LongestName } sid ? sid : null)
            : null;
}
