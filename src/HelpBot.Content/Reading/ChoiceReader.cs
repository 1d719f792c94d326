using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads the answers on offer. Yes and no without words of their own take those of the wording file.</summary>
internal sealed class ChoiceReader(Draft draft, StepId step)
{
    private static readonly string[] Keys = ["go", "visit", "also", "if", "mentions", "told", "alone"];

    /// <summary>The choices; a yes/no question always has both, and they come first.</summary>
    public ImmutableArray<Choice> Read(ImmutableArray<Node> items, AnswerKind kind)
    {
        var choices = items.Select(item => One(item)).OfType<Choice>().ToImmutableArray();
        if (kind != AnswerKind.YesNo)
            return choices;
        return
        [
            choices.FirstOrDefault(choice => choice.Id == "yes") ?? Bare("yes"),
            choices.FirstOrDefault(choice => choice.Id == "no") ?? Bare("no"),
            .. choices.Where(choice => choice.Id is not ("yes" or "no")),
        ];
    }

    /// <summary>The shared label of yes or no; it is harmless, so that it counts as its own covert twin.</summary>
    private static Line SharedLabel(string id) => new($"wording.{id}", HasCovert: true, HasSms: false, []);

    private static Choice Bare(string id) => new(id, SharedLabel(id), null, [], null);

    private Choice? One(Node item)
    {
        if (item is Node.Text)
        {
            draft.Findings.Add(HB004WrongKind.Rule, item.Place, "This choice has no id.", "Write a short id and a colon in front: '- talk: I want to talk'.");
            return null;
        }

        if (MapReader.Of(item, draft.Findings, "a choice") is not { FirstKey: { } key } map)
            return null;
        if (Keys.Contains(key.Value))
        {
            draft.Findings.Add(HB003MissingKey.Rule, key.Place, "This choice starts without an id and label.", "Write them first: '- talk: I want to talk', and the rest below it.");
            return null;
        }

        var choice = Read(key, map);
        map.Done();
        return choice;
    }

    private Choice? Read(Node.Text key, MapReader map)
    {
        var id = Values.Id(key, draft.Findings);
        draft.Claim("choice", $"{step}.{id}", key.Place);
        var label = Label(id, key, map);
        var also = new LineReader(draft).Read($"{step}.{id}.also", map.Find("also"));
        var told = new LineReader(draft).Read($"{step}.{id}.told", map.Find("told"));
        var mentions = draft.Refer(ReferenceKind.Flag, map.Texts("mentions"));
        var alone = Values.Truth(map.Text("alone"), draft.Findings) ?? false;
        var conditions = new ConditionReader(draft).Read(map.Find("if"));
        var route = new RouteReader(draft, step).Read(map);
        return label is null ? null : draft.At(key.Place, new Choice(id, label, also, conditions, route) { Mentions = mentions, Told = told, Alone = alone });
    }

    private Line? Label(string id, Node.Text key, MapReader map)
    {
        var reader = new LineReader(draft);
        var value = map.Find(key.Value);
        if (value is Node.Map)
            return reader.Read($"{step}.{id}", value);
        var (covert, sms) = (LineReader.Twin(map, "covert", key), LineReader.Twin(map, "sms", key));
        if (value is not null)
            return reader.Keep($"{step}.{id}", map.Text(key.Value), covert, sms, []);
        if (id is "yes" or "no")
            return SharedLabel(id);
        draft.Findings.Add(HB003MissingKey.Rule, key.Place, $"The choice '{id}' has no label.", "Write what a visitor sees behind the colon.");
        return null;
    }
}
