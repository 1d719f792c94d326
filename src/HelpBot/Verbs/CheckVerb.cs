using System.CommandLine;
using HelpBot.Content;
using HelpBot.Content.Model;
using HelpBot.Content.Rehearsals;
using HelpBot.Core.Recognition;
using HelpBot.Core.Rehearsals;
using HelpBot.Core.Turns;

namespace HelpBot.Verbs;

/// <summary><c>check [folder]</c>: tells an editor everything that is wrong with the content, and fails when something is an error.</summary>
internal static class CheckVerb
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var folder = new Argument<string?>("folder") { Description = "The folder with dialogs.", DefaultValueFactory = _ => null };
        var command = new Command("check", "Checks all content and tells every mistake with file, line and column.") { folder };
        command.SetAction(parsed => Run(
            DialogsFolder.ForEditing(parsed.GetValue(folder)),
            DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
            Console.Out));
        return command;
    }

    /// <summary>Checks a folder and writes what was found; 1 when there are errors.</summary>
    internal static int Run(string folder, DateOnly today, TextWriter output)
    {
        var result = ContentFolder.Read(folder, today);
        var rehearsals = ContentFolder.ReadRehearsals(folder, result.Content);
        Diagnostic[] found = [.. result.Diagnostics, .. rehearsals.Diagnostics, .. Training(result.Content), .. Rehearse(result.Content, rehearsals)];
        foreach (var one in found)
            output.WriteLine(one with { File = Path.Join(folder, one.File) });
        var errors = found.Count(one => one.Severity == Severity.Error);
        output.WriteLine($"{Count(errors, "error")}, {Count(found.Length - errors, "warning")}.");
        if (result.Content is { } content)
            output.WriteLine($"{content.Dialogs.Count} dialogs, {content.Steps.Count} steps, {content.Texts.Ids.Count()} lines, {content.Examples.Length} examples, {Count(rehearsals.Rehearsals.Length, "rehearsal")}.");
        return errors == 0 ? 0 : 1;
    }

    private static IEnumerable<Diagnostic> Training(HelpContent? content)
    {
        if (content is { Examples.IsEmpty: false } && !Recogniser.IsTrained(content))
            yield return new Diagnostic("HB091", Severity.Error, ContentFolder.TrainedFile, 1, 1, "The examples or concept lists changed since the recogniser learned from them.", "Run 'dotnet run --project src/HelpBot -- train'.");
    }

    private static IEnumerable<Diagnostic> Rehearse(HelpContent? content, RehearsalsResult rehearsals)
    {
        if (content is null || rehearsals.Rehearsals.IsEmpty)
            return [];
        var script = Script.From(content);
        return rehearsals.Rehearsals.SelectMany(rehearsal => Rehearsing.Play(rehearsal, script, conversation => conversation));
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
