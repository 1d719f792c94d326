using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads <c>codewords.yaml</c>.</summary>
internal sealed class CodeWordsReader(Draft draft)
{
    /// <summary>Takes the code words of the file into the draft.</summary>
    public void Read(Node root)
    {
        if (MapReader.Of(root, draft.Findings, "the list of code words") is not { } map)
            return;
        map.Need("code-words");
        foreach (var item in map.Items("code-words"))
            One(item);
        map.Done();
    }

    private void One(Node item)
    {
        if (MapReader.Of(item, draft.Findings, "a code word") is not { } map)
            return;
        var id = map.NeedText("code-word");
        map.Need("words");
        var codeWord = new CodeWord(
            id?.Value ?? "",
            List(map, "words"), List(map, "frames"), List(map, "not"), List(map, "places"),
            Values.Day(map.Text("from"), draft.Findings),
            Values.Day(map.Text("until"), draft.Findings),
            Step(map, "go"),
            Step(map, "in-doubt"));
        map.Done();
        if (id is not null && draft.Claim("code word", Values.Id(id, draft.Findings), id.Place))
            draft.CodeWords.Add(draft.At(id.Place, codeWord));
    }

    private static ImmutableArray<string> List(MapReader map, string key) => [.. map.Texts(key).Select(text => text.Value)];

    private StepId Step(MapReader map, string key) =>
        map.NeedText(key) is { } name ? new RouteReader(draft, new StepId("", "")).Step(name) : new StepId("", "");
}
