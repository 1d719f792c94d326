using HelpBot.Content.Model;
using Microsoft.AspNetCore.Connections;

namespace HelpBot.Privacy;

/// <summary>
/// When everything else fails, and when a request leads nowhere: the phone numbers of help. Tells the log the kind of the fault and nothing that a person sent.
/// </summary>
internal sealed partial class LastResort(HelpContent content, ErrorJson errors, SecurityHeaders headers, ILogger<LastResort> logger)
{
    private static readonly PathString DirectLine = "/v3/directline";
    private static readonly PathString Sms = "/api/sms";

    private readonly LastWords _failure = new(content, errors, "failure", "Failure");
    private readonly LastWords _tooLong = new(content, errors, "too-long", "TooLarge");
    private readonly LastWords _busy = new(content, errors, "full", "TooMany");

    /// <summary>Goes on, answers what breaks, and puts words where an endpoint only gave a number.</summary>
    public async Task Guard(HttpContext context, RequestDelegate next)
    {
        try
        {
            if (PlainForms.Refuses(context.Request))
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            else
                await next(context);
            if (IsBare(context.Response))
                await Answer(context, context.Response.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor left: there is nobody to answer.
        }
        catch (Exception fault) when (fault is ConnectionResetException or ConnectionAbortedException)
        {
            // The same, noticed elsewhere.
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            Clear(context);
            await Answer(context, fault.StatusCode);
        }
        catch (IOException fault) when (!context.Response.HasStarted && fault.TargetSite?.DeclaringType?.Namespace?.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) is true)
        {
            // A body in chunks of impossible size, which Kestrel does not call a bad request.
            Clear(context);
            await Answer(context, StatusCodes.Status400BadRequest);
        }
        catch (Exception fault)
        {
            Log.RequestFailed(logger, fault.GetType().Name, fault.TargetSite?.DeclaringType?.Name ?? "");
            await AnswerFault(context);
        }
    }

    private async Task AnswerFault(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        // Twilio passes on what it is told only when all seems well; the visitor must read it.
        Clear(context);
        await Answer(context, context.Request.Path.StartsWithSegments(Sms, StringComparison.OrdinalIgnoreCase) ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError);
    }

    private async Task Answer(HttpContext context, int status)
    {
        var words = status switch
        {
            StatusCodes.Status413PayloadTooLarge => _tooLong,
            StatusCodes.Status429TooManyRequests => _busy,
            _ => _failure,
        };
        var path = context.Request.Path;
        var (type, body) = path.StartsWithSegments(DirectLine, StringComparison.OrdinalIgnoreCase) ? words.Error : path.StartsWithSegments(Sms, StringComparison.OrdinalIgnoreCase) ? words.Message : words.Page;
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    // Whatever the endpoint had begun to say must not stand beside another body.
    private void Clear(HttpContext context)
    {
        context.Response.Clear();
        headers.Write(context);
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {Kind} in {Place}")]
        public static partial void RequestFailed(ILogger logger, string kind, string place);
    }
}
