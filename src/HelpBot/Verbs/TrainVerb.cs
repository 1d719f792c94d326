using System.CommandLine;
using HelpBot.Content;
using HelpBot.Core.Recognition;

namespace HelpBot.Verbs;

/// <summary><c>train [folder]</c>: learns the intents from the example utterances and keeps what was learned beside them.</summary>
internal static class TrainVerb
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var folder = new Argument<string?>("folder") { Description = "The folder with dialogs.", DefaultValueFactory = _ => null };
        var command = new Command("train", "Learns from the examples and writes understanding/model.bin.") { folder };
        command.SetAction(parsed => Run(DialogsFolder.ForEditing(parsed.GetValue(folder)), DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date), Console.Out));
        return command;
    }

    /// <summary>Trains; 1 when the content has errors.</summary>
    internal static int Run(string folder, DateOnly today, TextWriter output)
    {
        if (ContentFolder.Read(folder, today).Content is not { } content)
        {
            output.WriteLine("The content has errors: run check first.");
            return 1;
        }

        var file = Recogniser.TrainToFile(content);
        File.WriteAllBytes(Path.Combine(folder, ContentFolder.TrainedFile), file);
        output.WriteLine($"Learned from {content.Examples.Length} examples; {file.Length / 1024} KiB.");
        return 0;
    }
}
