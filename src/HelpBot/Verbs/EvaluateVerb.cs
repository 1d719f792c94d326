using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;
using HelpBot.Verbs.Evaluation;

namespace HelpBot.Verbs;

/// <summary><c>evaluate FILE…</c>, or <c>evaluate --leave-out WRITER</c>: recognises messages that people have labelled, and prints how often the recogniser agrees.</summary>
internal static class EvaluateVerb
{
    /// <summary>Labelled messages carry no moment; any fixed one makes the tables repeatable.</summary>
    private static readonly DateTime Reference = new(2026, 11, 22, 10, 0, 0);

    /// <summary>The command.</summary>
    public static Command Command()
    {
        var files = new Argument<string[]>("file") { Description = "JSON Lines with text, locale, intent, accept, flags and codeWord.", Arity = ArgumentArity.ZeroOrMore };
        var leaveOut = new Option<string[]>("--leave-out") { Description = "Learns without the examples of a writer (shelter.a.yaml: a), and measures on those. May be given again for more writers." };
        var texts = new Option<bool>("--texts") { Description = "Prints the messages that were confused." };
        var folder = new Option<string?>("--dialogs") { Description = "The folder with dialogs." };
        var command = new Command("evaluate", "Measures the recogniser on labelled messages.") { files, leaveOut, texts, folder };
        command.SetAction(parsed => Run(DialogsFolder.ForEditing(parsed.GetValue(folder)), parsed.GetValue(leaveOut) ?? [], parsed.GetValue(files)!, parsed.GetValue(texts)));
        return command;
    }

    private static int Run(string folder, string[] writers, string[] files, bool texts) =>
        (writers is [] ? ContentStart.Load(folder, TimeProvider.System) : ContentStart.LoadWithExamples(folder, TimeProvider.System), writers) switch
        {
            (null, _) => 1,
            ({ } content, []) => Run(Recogniser.Learn(content), files, texts, Console.Out),
            ({ } content, _) => Run(content, writers, texts, Console.Out),
        };

    /// <summary>Evaluates on the examples of writers that were not learned from; 1 when one of them has none.</summary>
    internal static int Run(HelpContent content, string[] writers, bool texts, TextWriter output)
    {
        var unknown = writers.Except(content.Examples.Select(example => example.Writer), StringComparer.Ordinal).ToArray();
        foreach (var writer in unknown)
            output.WriteLine($"There are no examples of a writer '{writer}'.");
        if (unknown is not [])
            return 1;
        Tables.Print(LeftOut.Judge(content, writers, Reference), texts, output);
        return 0;
    }

    /// <summary>Evaluates all files together; 1 when a file is missing or a line of one cannot be read.</summary>
    internal static int Run(Recogniser recogniser, string[] files, bool texts, TextWriter output)
    {
        var expected = new List<Expected>();
        var mistakes = files.Sum(file => Read(file, expected, output));
        var start = TimeProvider.System.GetTimestamp();
        var judged = expected.ConvertAll(one => new Judged(one, recogniser.Recognise(one.Text, one.Locale, Reference)));
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        Tables.Print(judged, texts, output);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{judged.Count} messages in {seconds:0.000} s."));
        return mistakes == 0 ? 0 : 1;
    }

    private static int Read(string file, List<Expected> expected, TextWriter output)
    {
        if (!File.Exists(file))
        {
            output.WriteLine($"{file}: no such file");
            return 1;
        }

        var (number, mistakes) = (0, 0);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                expected.Add(Expected.Read(line));
            }
            catch (Exception fault) when (fault is JsonException or FormatException)
            {
                mistakes++;
                output.WriteLine($"{file}:{number}: {(fault is JsonException ? "not JSON" : fault.Message)}");
            }
        }

        return mistakes;
    }
}
