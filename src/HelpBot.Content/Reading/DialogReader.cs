using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads one dialog file.</summary>
internal sealed class DialogReader(Draft draft)
{
    /// <summary>Takes the dialog of a file into the draft.</summary>
    public void Read(Node root)
    {
        if (MapReader.Of(root, draft.Findings, "a dialog") is not { } map)
            return;
        var id = map.NeedText("dialog");
        var about = map.NeedText("about");
        var title = id is null ? null : new LineReader(draft).Read($"{id.Value}.title", map.Find("title"));
        var understands = Understands(map);
        var steps = map.Need("steps") is null ? [] : map.Items("steps");
        var asides = map.Items("asides");
        var knows = map.Text("knows") is { } service ? draft.Refer(ReferenceKind.Service, [service]) : [];
        map.Done();
        if (id is null || !draft.Claim("dialog", Values.Id(id, draft.Findings), id.Place))
            return;
        CheckName(id);
        foreach (var aside in asides)
            new AsidesReader(draft).Read(aside, id.Value);
        var read = steps.Select(step => Step(id.Value, step)).OfType<Step>().ToImmutableArray();
        if (!read.IsEmpty)
            draft.Dialogs.Add(draft.At(id.Place, new Dialog(id.Value, about?.Value ?? "", understands, title, read) { Knows = knows.FirstOrDefault() }));
        else if (steps.IsEmpty && map.Find("steps") is { } empty)
            draft.Findings.Add(HB003MissingKey.Rule, empty.Place, "The dialog has no steps.", "Add a first step: '- step: begin'.");
    }

    private ImmutableArray<string> Understands(MapReader map)
    {
        var labels = map.Texts("understands");
        foreach (var label in labels)
            draft.Refer(ReferenceKind.Intent, label.Value, label.Place);
        return [.. labels.Select(label => label.Value)];
    }

    private void CheckName(Node.Text id)
    {
        if (Path.GetFileNameWithoutExtension(id.Place.File) != id.Value)
            draft.Findings.Add(HB009MisplacedFile.Rule, id.Place, $"The dialog '{id.Value}' stands in a file with another name.", $"Name the file {id.Value}.yaml, or the dialog after its file.");
    }

    private Step? Step(string dialog, Node node)
    {
        if (MapReader.Of(node, draft.Findings, "a step") is not { } map)
            return null;
        if (map.NeedText("step") is not { } name)
            return null;
        var id = new StepId(dialog, Values.Id(name, draft.Findings));
        if (!draft.Claim("step", id.ToString(), name.Place))
            return null;
        var step = new StepReader(draft, id).Read(map);
        map.Done();
        return draft.At(name.Place, step);
    }
}
