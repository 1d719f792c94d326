using HelpBot.Content.Model;
using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>Steps without a question go round.</summary>
internal static class HB023EndlessCycle
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB023", Severity.Error,
        "Steps without a question go round",
        "The bot would talk to itself and never ask anything.",
        Check);

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var onward = draft.Steps.Where(step => step.Ask is null).ToDictionary(step => step.Id, step => StepGraph.Targets(step.Go).Take(100).ToArray());
        foreach (var step in draft.Steps.Where(step => step.Ask is null && ComesBack(step.Id, onward)))
            yield return Rule.At(draft.PlaceOf(step), $"From '{step.Id}' it goes on without a question until it is there again.", "Ask something on the way, or lead somewhere else.");
    }

    private static bool ComesBack(StepId start, Dictionary<StepId, StepId[]> onward)
    {
        var seen = new HashSet<StepId>();
        var open = new Stack<StepId>(onward[start]);
        while (open.TryPop(out var next))
        {
            if (next == start)
                return true;
            if (!seen.Add(next) || !onward.TryGetValue(next, out var further))
                continue;
            foreach (var one in further)
                open.Push(one);
        }

        return false;
    }
}
