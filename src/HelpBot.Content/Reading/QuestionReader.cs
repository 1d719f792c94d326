using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads the question of a step and the answers on offer.</summary>
internal sealed class QuestionReader(Draft draft, StepId step)
{
    private static readonly Dictionary<string, AnswerKind> Kinds = new(StringComparer.Ordinal)
    {
        ["choice"] = AnswerKind.Choice,
        ["yes-no"] = AnswerKind.YesNo,
        ["text"] = AnswerKind.Text,
        ["number"] = AnswerKind.Number,
        ["age"] = AnswerKind.Age,
        ["time"] = AnswerKind.Time,
        ["service"] = AnswerKind.Service,
        ["new-name"] = AnswerKind.NewName,
        ["new-alarm-name"] = AnswerKind.NewAlarmName,
        ["known-name"] = AnswerKind.KnownName,
    };

    /// <summary>The question; null when the step asks nothing.</summary>
    public Question? Read(MapReader map)
    {
        var items = map.Items("choices");
        var ask = map.Find("ask");
        var prompt = new LineReader(draft).Read($"{step}.ask", ask);
        var kind = Kind(map, items.Length > 0, ask);
        var remember = map.Text("remember") is { } name ? Values.Id(name, draft.Findings) : null;
        var services = map.Texts("services");
        foreach (var service in services)
            draft.Refer(ReferenceKind.Service, service.Value, service.Place);
        var choices = new ChoiceReader(draft, step).Read(items, kind);
        Complain(map, ask, kind, items, services);
        return prompt is null ? null : new Question(prompt, kind, remember, choices, [.. services.Select(service => service.Value)]);
    }

    private AnswerKind Kind(MapReader map, bool hasChoices, Node? ask)
    {
        if (map.Text("answer") is { } kind)
            return Values.OneOf(kind, Kinds, draft.Findings);
        if (ask is not null && !hasChoices)
            draft.Findings.Add(HB003MissingKey.Rule, ask.Place, "The question does not say how it can be answered.", "Add choices, or 'answer:' with yes-no, text, number, age, time or service.");
        return AnswerKind.Choice;
    }

    private void Complain(MapReader map, Node? ask, AnswerKind kind, ImmutableArray<Node> choices, ImmutableArray<Node.Text> services)
    {
        if (ask is null && (choices.Length > 0 || map.Has("answer") || map.Has("remember")))
            draft.Findings.Add(HB003MissingKey.Rule, map.Place, "There are answers here, but no question.", "Add 'ask:' with the question.");
        if (ask is not null && kind == AnswerKind.Service && services.IsEmpty)
            draft.Findings.Add(HB003MissingKey.Rule, ask.Place, "The question lets a visitor pick a service, but names none.", "Add 'services: [veilig-thuis, …]'.");
        if (ask is not null && choices.IsEmpty && map.Text("answer")?.Value == "choice")
            draft.Findings.Add(HB003MissingKey.Rule, ask.Place, "The question wants a choice, but there are no choices.", "Add 'choices:'.");
    }
}
