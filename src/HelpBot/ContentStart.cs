using HelpBot.Content;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot;

/// <summary>Loads the content when the service or a verb starts; content with mistakes keeps it from starting.</summary>
internal static class ContentStart
{
    /// <summary>The content, or null after telling every mistake on standard error.</summary>
    public static HelpContent? Load(IConfiguration configuration) => Load(DialogsFolder.ForServing(configuration), TimeProvider.System);

    /// <summary>The content of a folder, or null after telling every mistake on standard error.</summary>
    public static HelpContent? Load(string folder, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().DateTime);
        // The examples were checked when the recogniser learned from them, and are most of what there is to read.
        var result = ContentFolder.ReadWithoutExamples(folder, today);
        if (result.Content is { } trained && !Recogniser.IsTrained(trained))
            result = ContentFolder.Read(folder, today);
        return Told(result);
    }

    /// <summary>The content of a folder with its examples, or null after telling every mistake on standard error.</summary>
    public static HelpContent? LoadWithExamples(string folder, TimeProvider time) =>
        Told(ContentFolder.Read(folder, DateOnly.FromDateTime(time.GetUtcNow().DateTime)));

    private static HelpContent? Told(ContentResult result)
    {
        if (result.Content is null)
            foreach (var diagnostic in result.Diagnostics)
                Console.Error.WriteLine(diagnostic);
        return result.Content;
    }
}
