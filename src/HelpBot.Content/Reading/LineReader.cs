using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Strings;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads sentences: a text alone, or a text with its covert and sms twins.</summary>
internal sealed class LineReader(Draft draft)
{
    /// <summary>A sentence of its own, such as a question or a title: <c>text</c> or <c>{text, covert, sms}</c>.</summary>
    public Line? Read(string id, Node? node)
    {
        if (node is null || node.IsNothing)
            return null;
        if (node is Node.Text text)
            return Keep(id, text, null, null, []);
        if (MapReader.Of(node, draft.Findings, "a text") is not { } map)
            return null;
        var line = Keep(id, map.NeedText("text"), map.Text("covert"), map.Text("sms"), []);
        map.Done();
        return line;
    }

    /// <summary>
    /// A line in a list: <c>- line: id</c> with <c>text</c> beside it, or short <c>- id: text</c>. The twins and <c>if</c> may stand beside it.
    /// </summary>
    public Line? ReadItem(StepId step, Node item)
    {
        if (item is Node.Text)
        {
            draft.Findings.Add(HB004WrongKind.Rule, item.Place, "This line has no id.", "Write a short id and a colon in front: '- hello: …'. Translations hang on it.");
            return null;
        }

        if (MapReader.Of(item, draft.Findings, "a line") is not { FirstKey: { } first } map)
            return null;
        return first.Value == "line" ? Long(step, map) : Short(step, first, map);
    }

    /// <summary>The words of a node, trimmed; null, with a finding, when there are none.</summary>
    public Words? WordsOf(Node.Text? node)
    {
        if (node is null)
            return null;
        var text = node.Value.Trim();
        if (text.Length > 0)
            return new Words(text, node.Place);
        draft.Findings.Add(HB008EmptyText.Rule, node.Place, "There are no words here.", "Write what should be said, or take the key away.");
        return null;
    }

    /// <summary>Keeps a sentence under its id.</summary>
    public Line? Keep(string id, Node.Text? text, Node.Text? covert, Node.Text? sms, ImmutableArray<Condition> conditions)
    {
        if (WordsOf(text) is not { } plain)
            return null;
        var source = new SourceLine(id, plain, WordsOf(covert), WordsOf(sms));
        draft.Keep(source);
        return draft.At(plain.Place, new Line(id, source.Covert is not null, source.Sms is not null, conditions));
    }

    /// <summary>The twin under a key, unless that key is the id of the line itself.</summary>
    public static Node.Text? Twin(MapReader map, string key, Node.Text id) => map.FirstKey == id && id.Value == key ? null : map.Text(key);

    private Line? Long(StepId step, MapReader map)
    {
        var id = map.NeedText("line");
        var line = id is null ? null : Keep($"{step}.{Values.Id(id, draft.Findings)}", map.NeedText("text"), map.Text("covert"), map.Text("sms"), Conditions(map));
        map.Done();
        return line;
    }

    private Line? Short(StepId step, Node.Text first, MapReader map)
    {
        var id = $"{step}.{Values.Id(first, draft.Findings)}";
        var value = map.Need(first.Value);
        var inner = value is Node.Map ? MapReader.Of(value, draft.Findings, "a text")! : map;
        var text = value is Node.Map ? inner.NeedText("text") : value is null ? null : map.Text(first.Value);
        var line = Keep(id, text, Twin(inner, "covert", first), Twin(inner, "sms", first), Conditions(inner));
        inner.Done();
        if (inner != map)
            map.Done();
        return line;
    }

    private ImmutableArray<Condition> Conditions(MapReader map) => new ConditionReader(draft).Read(map.Find("if"));
}
