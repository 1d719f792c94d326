using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads one step of a dialog.</summary>
internal sealed class StepReader(Draft draft, StepId id)
{
    private static readonly Dictionary<string, Deed> Deeds = new(StringComparer.Ordinal)
    {
        ["hand-off"] = Deed.HandOff,
        ["cancel-hand-off"] = Deed.CancelHandOff,
        ["covert"] = Deed.GoCovert,
        ["plain"] = Deed.GoPlain,
        ["wipe"] = Deed.Wipe,
        ["read-plan"] = Deed.ReadPlan,
        ["check-name"] = Deed.CheckName,
        ["forget-name"] = Deed.ForgetName,
        ["clear-screen"] = Deed.ClearScreen,
    };

    /// <summary>The step, with a stand-in for whatever could not be read.</summary>
    public Step Read(MapReader map) => new(
        id,
        [.. map.Items("say").Select(line => new LineReader(draft).ReadItem(id, line)).OfType<Line>()],
        draft.Refer(ReferenceKind.Service, map.Texts("show")),
        [.. map.Texts("do").Select(deed => Values.OneOf(deed, Deeds, draft.Findings))],
        draft.Refer(ReferenceKind.Flag, map.Texts("raise")),
        new QuestionReader(draft, id).Read(map),
        new RouteReader(draft, id).Read(map) ?? Route.None);
}
