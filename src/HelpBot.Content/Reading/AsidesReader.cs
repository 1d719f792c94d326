using HelpBot.Content.Model;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads asides: those of <c>asides.yaml</c>, which are given at any question, and those of one dialog.</summary>
internal sealed class AsidesReader(Draft draft)
{
    /// <summary>Takes the asides of the file into the draft.</summary>
    public void Read(Node root)
    {
        if (MapReader.Of(root, draft.Findings, "the list of asides") is not { } map)
            return;
        map.Need("asides");
        foreach (var item in map.Items("asides"))
            Read(item, null);
        map.Done();
    }

    /// <summary>Takes one aside into the draft.</summary>
    /// <param name="dialog">Id of the dialog that it belongs to, or null.</param>
    public void Read(Node item, string? dialog)
    {
        if (MapReader.Of(item, draft.Findings, "an aside") is not { } map)
            return;
        var name = map.NeedText("aside");
        var id = name is null ? "" : Values.Id(name, draft.Findings);
        var lines = new LineReader(draft);
        var hears = lines.Read($"{dialog ?? "aside"}.{Prefix(dialog)}{id}.hears", map.Need("hears"));
        var say = lines.Read($"{dialog ?? "aside"}.{Prefix(dialog)}{id}.say", map.Need("say"));
        var services = draft.Refer(ReferenceKind.Service, map.Texts("show"));
        var conditions = new ConditionReader(draft).Read(map.Find("if"));
        var notIn = map.Texts("not-in").Select(dialog => new RouteReader(draft, new StepId("", "")).Step(dialog).Dialog);
        var go = map.Text("go") is { } step ? new RouteReader(draft, new StepId(dialog ?? "", "")).Step(step) : (StepId?)null;
        map.Done();
        if (name is not null && hears is not null && say is not null && draft.Claim("aside", $"{dialog}.{id}", name.Place))
            draft.Asides.Add(new Aside(id, hears, say, services, conditions, dialog, go, [.. notIn]));
    }

    // Beside the steps of a dialog, which have names as well.
    private static string Prefix(string? dialog) => dialog is null ? "" : "aside-";
}
