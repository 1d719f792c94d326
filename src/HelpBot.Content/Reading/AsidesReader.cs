using HelpBot.Content.Model;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads <c>asides.yaml</c>: short answers that are given at any question.</summary>
internal sealed class AsidesReader(Draft draft)
{
    /// <summary>Takes the asides of the file into the draft.</summary>
    public void Read(Node root)
    {
        if (MapReader.Of(root, draft.Findings, "the list of asides") is not { } map)
            return;
        map.Need("asides");
        foreach (var item in map.Items("asides"))
            One(item);
        map.Done();
    }

    private void One(Node item)
    {
        if (MapReader.Of(item, draft.Findings, "an aside") is not { } map)
            return;
        var name = map.NeedText("aside");
        var id = name is null ? "" : Values.Id(name, draft.Findings);
        var lines = new LineReader(draft);
        var hears = lines.Read($"aside.{id}.hears", map.Need("hears"));
        var say = lines.Read($"aside.{id}.say", map.Need("say"));
        var services = draft.Refer(ReferenceKind.Service, map.Texts("show"));
        var conditions = new ConditionReader(draft).Read(map.Find("if"));
        var notIn = map.Texts("not-in").Select(dialog => new RouteReader(draft, new StepId("", "")).Step(dialog).Dialog);
        map.Done();
        if (name is not null && hears is not null && say is not null && draft.Claim("aside", id, name.Place))
            draft.Asides.Add(new Aside(id, hears, say, services, conditions, [.. notIn]));
    }
}
