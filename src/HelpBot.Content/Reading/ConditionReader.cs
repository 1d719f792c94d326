using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads what stands behind <c>if</c>: one map, or a list of maps; all of it must hold.</summary>
internal sealed class ConditionReader(Draft draft)
{
    private static readonly string[] Tests = ["is", "known", "within", "longer-ago", "at-least", "below"];

    private static readonly Dictionary<string, string> Media = new(StringComparer.Ordinal) { ["web"] = "web", ["sms"] = "sms" };

    /// <summary>The conditions; empty when nothing stands there.</summary>
    public ImmutableArray<Condition> Read(Node? node) => node switch
    {
        null => [],
        Node.List list => [.. list.Items.SelectMany(item => Read(item))],
        _ => MapReader.Of(node, draft.Findings, "a condition") is { } map ? [.. One(map)] : [],
    };

    private List<Condition> One(MapReader map)
    {
        var all = new List<Condition>();
        Flags(map, all);
        Circumstances(map, all);
        if (map.Text("answer") is { } name)
            Answers(name, map, all);
        else
            Unnamed(map);
        map.Done();
        if (all.Count == 0 && map.FirstKey is null)
            draft.Findings.Add(HB003MissingKey.Rule, map.Place, "This condition asks nothing.", "Write for instance {flag: minor}, or take it away.");
        return all;
    }

    private void Flags(MapReader map, List<Condition> all)
    {
        foreach (var (key, set) in new[] { ("flag", true), ("not-flag", false) })
        {
            if (map.Text(key) is not { } flag)
                continue;
            draft.Refer(ReferenceKind.Flag, flag.Value, flag.Place);
            all.Add(new Condition.Flag(flag.Value, set));
        }
    }

    private void Circumstances(MapReader map, List<Condition> all)
    {
        if (map.Text("medium") is { } medium)
            all.Add(new Condition.Medium(Values.OneOf(medium, Media, draft.Findings)));
        if (Values.Truth(map.Text("on-duty"), draft.Findings) is { } open)
            all.Add(new Condition.OnDuty(open));
        if (Values.Truth(map.Text("covert"), draft.Findings) is { } covert)
            all.Add(new Condition.Covert(covert));
        if (Values.Truth(map.Text("name-agreed"), draft.Findings) is { } agreed)
            all.Add(new Condition.NameAgreed(agreed));
    }

    private void Answers(Node.Text name, MapReader map, List<Condition> all)
    {
        draft.Refer(ReferenceKind.Answer, name.Value, name.Place);
        if (OneOf(name, map) is { IsEmpty: false } values)
            all.Add(new Condition.Answer(name.Value, values));
        if (Values.Truth(map.Text("known"), draft.Findings) is { } known)
            all.Add(new Condition.Known(name.Value, known));
        if (Values.Span(map.Text("within"), draft.Findings) is { } within)
            all.Add(new Condition.HappenedWithin(name.Value, within, Within: true));
        if (Values.Span(map.Text("longer-ago"), draft.Findings) is { } longer)
            all.Add(new Condition.HappenedWithin(name.Value, longer, Within: false));
        var (least, below) = (Values.Number(map.Text("at-least"), draft.Findings), Values.Number(map.Text("below"), draft.Findings));
        if (least is not null || below is not null)
            all.Add(new Condition.Between(name.Value, least, below));
        if (!Tests.Any(map.Has))
            draft.Findings.Add(HB003MissingKey.Rule, map.Place, $"The condition does not say what the answer '{name.Value}' must be.", "Add is, known, within, longer-ago, at-least or below.");
    }

    private ImmutableArray<string> OneOf(Node.Text name, MapReader map)
    {
        var values = map.Texts("is");
        foreach (var value in values)
            draft.Refer(ReferenceKind.AnswerValue, $"{name.Value}={value.Value}", value.Place);
        return [.. values.Select(value => value.Value)];
    }

    private void Unnamed(MapReader map)
    {
        foreach (var key in Tests)
        {
            if (map.Find(key) is { } test)
                draft.Findings.Add(HB003MissingKey.Rule, test.Place, $"'{key}' does not say which answer it is about.", "Add 'answer: name' beside it.");
        }
    }
}
