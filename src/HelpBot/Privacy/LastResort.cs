using HelpBot.Content.Model;
using HelpBot.Channels.Page;

namespace HelpBot.Privacy;

/// <summary>When everything else fails: a plain page with the phone numbers of help. Tells the log the kind of the fault and nothing that a person sent.</summary>
internal sealed partial class LastResort(HelpContent content, ILogger<LastResort> logger)
{
    /// <summary>Goes on, and answers what breaks.</summary>
    public async Task Guard(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor left: there is nobody to answer.
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await Answer(context, fault.StatusCode, fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too-long" : "failure");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.RequestFailed(logger, fault.GetType().Name, fault.TargetSite?.DeclaringType?.Name ?? "");
            if (context.Response.HasStarted)
                context.Abort();
            else
                await Answer(context, StatusCodes.Status500InternalServerError, "failure");
        }
    }

    private Task Answer(HttpContext context, int status, string notice)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Draw(notice), context.RequestAborted);
    }

    // Every language, because what failed may be what knows the visitor's.
    private string Draw(string notice)
    {
        var html = new Html();
        var first = new PageWords(content.Texts, content.Settings.BaseLanguage, Covert: false);
        html.Add($"""<!doctype html><html lang="{first.Language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{first["page-title"]}</title><link rel="stylesheet" href="/chat.css"><main><h1>{first["page-title"]}</h1>""");
        foreach (var language in content.Settings.Languages)
            html.Add($"""<p lang="{language}" class="notice">{first.Texts.Wording(notice, language)}</p>""");
        html.Add($"""<p>""");
        foreach (var id in content.Settings.EmergencyServices)
            if (content.Services.TryGetValue(id, out var service) && service.Phone is { } phone)
                html.Add($"""<a class="button" href="tel:{LogView.Dialled(phone)}">{(service.Name == phone ? phone : $"{service.Name} {phone}")}</a> """);
        html.Add($"""</p><p><a class="button" href="/">{first["start-again"]}</a></p></main></html>""");
        return html.ToString();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {Kind} in {Place}")]
        public static partial void RequestFailed(ILogger logger, string kind, string place);
    }
}
