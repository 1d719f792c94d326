using HelpBot.Content.Model;
using HelpBot.Content.Rehearsals;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>A rehearsal names a line, step or service that does not exist. Found when rehearsals are read beside their content.</summary>
internal static class HB061UnknownInRehearsal
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB061", Severity.Error,
        "A rehearsal names something that does not exist",
        "A line that must never be said would pass unnoticed when its id is mistyped.");

    /// <summary>What the turns of a rehearsal name wrongly, told at the turn.</summary>
    public static IEnumerable<Diagnostic> Check(Rehearsal rehearsal, HelpContent content)
    {
        string[] steps = [.. content.Steps.Keys.Select(id => id.ToString())];
        foreach (var turn in rehearsal.Turns)
        {
            var place = new Place(rehearsal.File, turn.Line, turn.Column);
            foreach (var line in turn.Hears.Concat(turn.Never).Where(line => content.Texts.Find(line, rehearsal.Language) is null))
                yield return Tell(place, "line", line, [.. content.Texts.Ids]);
            foreach (var service in turn.Sees.Where(service => !content.Services.ContainsKey(service)))
                yield return Tell(place, "service", service, content.Services.Keys);
            if (turn.At is not null && !steps.Contains(turn.At, StringComparer.Ordinal))
                yield return Tell(place, "step", turn.At, steps);
        }
    }

    private static Diagnostic Tell(Place place, string what, string name, IReadOnlyCollection<string> names) =>
        Rule.At(place, $"This turn names the {what} '{name}', which does not exist.", Similar.Hint(name, names, $"Write the id of a {what}, such as it stands in its file."));
}
