using System.Collections.Frozen;
using System.CommandLine;
using HelpBot.Core.Recognition;
using HelpBot.Core.Recognition.Entities;
using HelpBot.Verbs.Messages;

namespace HelpBot.Verbs;

/// <summary><c>recognise</c>: reads messages as JSON Lines on standard input and writes what they were recognised as, in order, on standard output.</summary>
internal static class RecogniseVerb
{
    private const string Home = "Europe/Amsterdam";

    private static readonly FrozenDictionary<string, EntityKinds> Kinds = new Dictionary<string, EntityKinds>(StringComparer.Ordinal)
    {
        ["boolean"] = EntityKinds.Boolean,
        ["number"] = EntityKinds.Number,
        ["ordinal"] = EntityKinds.Ordinal,
        ["age"] = EntityKinds.Age,
        ["phonenumber"] = EntityKinds.PhoneNumber,
        ["email"] = EntityKinds.Email,
        ["url"] = EntityKinds.Url,
        ["ip"] = EntityKinds.Ip,
        ["datetime"] = EntityKinds.DateTime,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The command.</summary>
    public static Command Command()
    {
        var only = new Option<string?>("--only") { Description = "Only the entities of one recogniser." };
        only.AcceptOnlyFromAmong([.. Kinds.Keys.Order(StringComparer.Ordinal)]);
        var explain = new Option<bool>("--explain") { Description = "Adds the words that set each flag, and those that spoke most for the intent." };
        var folder = new Option<string?>("--dialogs") { Description = "The folder with dialogs." };
        var command = new Command("recognise", "Recognises messages: JSON Lines in, JSON Lines out.") { only, explain, folder };
        command.SetAction(parsed =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            return parsed.GetValue(only) is { } kind
                ? Find(Kinds[kind], input, output, TimeProvider.System)
                : Run(DialogsFolder.ForEditing(parsed.GetValue(folder)), parsed.GetValue(explain), input, output, TimeProvider.System);
        });
        return command;
    }

    /// <summary>Recognises every line until the input ends; 1 when the content does not load.</summary>
    internal static int Run(string folder, bool explain, Stream input, Stream output, TimeProvider time)
    {
        if (ContentStart.Load(folder, time) is not { } content) return 1;
        var recogniser = Recogniser.Learn(content);
        Answer(input, output, time, (message, reference, writer) =>
        {
            var recognised = recogniser.Recognise(message.Text, message.Locale, reference);
            writer.Write(message.Id, message.Text, recognised, explain ? recogniser.Explain(message.Text, recognised.Intent) : null);
        });
        return 0;
    }

    /// <summary>Finds entities of some kinds in every line; needs no content.</summary>
    internal static int Find(EntityKinds kinds, Stream input, Stream output, TimeProvider time)
    {
        Answer(input, output, time, (message, reference, writer) =>
            writer.Write(message.Id, EntityFinder.Find(message.Text, message.Locale ?? LanguageGuess.Of(message.Text) ?? "nl", reference, kinds)));
        return 0;
    }

    private static void Answer(Stream input, Stream output, TimeProvider time, Action<InputLine, DateTime, AnswerWriter> answer)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Home);
        using var writer = new AnswerWriter(output);
        var lines = new LineReader(input, writer.Flush);
        while (lines.Next(out var line, out var cut))
        {
            if (line.Span.Trim(" \t\uFEFF"u8).IsEmpty) continue;
            var message = InputLine.Read(line.Span.TrimStart("\uFEFF"u8), zone);
            if (cut) writer.WriteError(message.Id, "line too long");
            else if (message.Error is { } error) writer.WriteError(message.Id, error);
            else answer(message, message.Reference ?? TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime, writer);
        }
    }
}
