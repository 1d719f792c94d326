namespace HelpBot.Desk;

/// <summary>The desk's stylesheet and script, read from the program itself: they are there whatever folder it was started in.</summary>
internal static class DeskFiles
{
    /// <summary>Maps the routes below <c>/desk</c>.</summary>
    public static void MapFiles(this IEndpointRouteBuilder desk)
    {
        Map(desk, "desk.css", "text/css; charset=utf-8");
        Map(desk, "desk.js", "text/javascript; charset=utf-8");
    }

    private static void Map(IEndpointRouteBuilder desk, string name, string contentType)
    {
        using var stream = typeof(DeskFiles).Assembly.GetManifestResourceStream("wwwroot." + name) ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        desk.MapGet("/" + name, () => TypedResults.Bytes(bytes, contentType));
    }
}
