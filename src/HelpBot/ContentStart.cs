using HelpBot.Content;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot;

/// <summary>Loads the content when the service starts; content with mistakes keeps it from starting.</summary>
internal static class ContentStart
{
    /// <summary>The content, or null after telling every mistake on standard error.</summary>
    public static HelpContent? Load(IConfiguration configuration)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var folder = DialogsFolder.ForServing(configuration);
        // The examples were checked when the recogniser learned from them, and are most of what there is to read.
        var result = ContentFolder.ReadWithoutExamples(folder, today);
        if (result.Content is { } trained && !Recogniser.IsTrained(trained))
            result = ContentFolder.Read(folder, today);
        if (result.Content is null)
            foreach (var diagnostic in result.Diagnostics)
                Console.Error.WriteLine(diagnostic);
        return result.Content;
    }
}
