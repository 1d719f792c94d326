namespace HelpBot.Privacy;

/// <summary>
/// Forms are taken only as our pages and Twilio send them. Those in parts can hold files, for which the framework keeps buffers that it hands on uncleared and writes on temporary
/// files what does not fit; and of an odd alphabet it makes a fault.
/// </summary>
internal static class PlainForms
{
    // Most of what is posted, and plainly no form.
    private const string Json = "application/json";

    /// <summary>Whether the body says that it is a form of another kind.</summary>
    public static bool Refuses(HttpRequest request) =>
        request.ContentType is { } said && !said.StartsWith(Json, StringComparison.OrdinalIgnoreCase) && request.HasFormContentType
        && !(request.GetTypedHeaders().ContentType is { MediaType.Value: { } type } content
            && type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            && (!content.Charset.HasValue || content.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
}
