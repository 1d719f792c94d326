using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads <c>go</c> and <c>visit</c>: where a step or a choice leads.</summary>
internal sealed class RouteReader(Draft draft, StepId step)
{
    /// <summary>The route of a step or a choice; null when none is written.</summary>
    public Route? Read(MapReader map)
    {
        var go = map.Find("go");
        var visit = map.Text("visit");
        if (visit is not null)
            return Visit(visit, go as Node.Text);
        return go switch
        {
            null => null,
            Node.List list => new Route([.. list.Items.Select(Branch).OfType<Branch>()]),
            Node.Text text => Single(text),
            _ => Branch(go) is { } branch ? new Route([branch]) : null,
        };
    }

    /// <summary>The step that a name means here, noted as a name that must exist.</summary>
    public StepId Step(Node.Text name)
    {
        var isMenu = name.Value == "menu" && step.Dialog.Length > 0 && !draft.Index.StepsOf(step.Dialog).Contains("menu");
        if (isMenu)
            return draft.Settings?.Menu ?? new StepId("", "");
        var id = draft.Index.Resolve(name.Value, step.Dialog);
        draft.Refer(ReferenceKind.Step, id.ToString(), name.Place);
        return id;
    }

    private Route Single(Node.Text name) => new([draft.At(name.Place, new Branch([], Target(name)))]);

    private Route Visit(Node.Text visit, Node.Text? back)
    {
        var target = new Target.Visit(Step(visit), back is null ? step : Step(back));
        return new([draft.At(visit.Place, new Branch([], target))]);
    }

    private Branch? Branch(Node node)
    {
        if (MapReader.Of(node, draft.Findings, "a branch ('to' with or without 'if')") is not { } map)
            return null;
        var conditions = new ConditionReader(draft).Read(map.Find("if"));
        var to = map.NeedText("to");
        map.Done();
        return to is null ? null : draft.At(node.Place, new Branch(conditions, Target(to)));
    }

    private Target Target(Node.Text name) => name.Value == "return" ? new Target.Return() : new Target.To(Step(name));
}
