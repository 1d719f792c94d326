using System.Collections.Frozen;
using System.CommandLine;

namespace HelpBot.Verbs;

/// <summary>Sends a verb on the command line to its command. Starting the service never comes here, so it pays nothing for it.</summary>
internal static class CommandLine
{
    private static readonly FrozenDictionary<string, Func<Command>> Verbs = new Dictionary<string, Func<Command>>(StringComparer.Ordinal)
    {
        ["check"] = CheckVerb.Command,
        ["counsellor"] = CounsellorVerb.Command,
        ["strings"] = StringsVerb.Command,
        ["train"] = TrainVerb.Command,
        ["recognise"] = RecogniseVerb.Command,
        ["evaluate"] = EvaluateVerb.Command,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the first argument names a verb.</summary>
    public static bool IsVerb(string[] args) => args is [var first, ..] && Verbs.ContainsKey(first);

    /// <summary>Runs the verb; its exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args[0] == "recognise" && await CompiledAtOnce.RunAsync(args) is { } exitCode)
            return exitCode;
        var root = new RootCommand("HelpBot, a help line in text. Without a verb it starts the service.") { Verbs[args[0]]() };
        return await root.Parse(args).InvokeAsync();
    }
}
