using HelpBot.Content;
using HelpBot.Content.Model;

namespace HelpBot;

/// <summary>Loads the content when the service starts; content with mistakes keeps it from starting.</summary>
internal static class ContentStart
{
    /// <summary>The content, or null after telling every mistake on standard error.</summary>
    public static HelpContent? Load(IConfiguration configuration)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var result = ContentFolder.Read(DialogsFolder.ForServing(configuration), today);
        if (result.Content is null)
            foreach (var diagnostic in result.Diagnostics)
                Console.Error.WriteLine(diagnostic);
        return result.Content;
    }
}
