using System.CommandLine;
using HelpBot.Content;

namespace HelpBot.Verbs;

/// <summary><c>strings en</c>: prints the rows that a translation lacks or that are stale, ready to paste, with the original as a comment.</summary>
internal static class StringsVerb
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var language = new Argument<string>("language") { Description = "Two letters, such as en." };
        var folder = new Argument<string?>("folder") { Description = "The folder with dialogs.", DefaultValueFactory = _ => null };
        var command = new Command("strings", "Prints missing and stale translations, ready to paste.") { language, folder };
        command.SetAction(parsed => Run(parsed.GetValue(language)!, DialogsFolder.ForEditing(parsed.GetValue(folder)), Console.Out));
        return command;
    }

    /// <summary>Writes the rows by file; 0 always, because work to do is no mistake.</summary>
    internal static int Run(string language, string folder, TextWriter output)
    {
        var files = ContentFolder.Untranslated(folder, language).GroupBy(row => row.File, StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            output.WriteLine($"# {Path.Join(folder, file.Key)}: {file.Count(row => !row.Stale)} missing, {file.Count(row => row.Stale)} stale");
            foreach (var row in file)
                output.WriteLine(row.ToYaml());
            output.WriteLine();
        }

        output.WriteLine(files.Count == 0 ? $"# Every line is there in '{language}'." : $"# {files.Sum(file => file.Count())} rows to write.");
        return 0;
    }
}
