using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads opening hours: <c>always</c>, or periods of days with <c>from</c> and <c>until</c>.</summary>
internal sealed class HoursReader(Draft draft)
{
    private static readonly Dictionary<string, DayOfWeek> Days = new(StringComparer.Ordinal)
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    };

    /// <summary>The hours; null when nothing is written, which means that they are not certain.</summary>
    public OpeningHours? Read(Node? node, string key)
    {
        switch (node)
        {
            case null:
                return null;
            case Node.Text { Value: "always" }:
                return OpeningHours.Always;
            case Node.List list:
                return new OpeningHours([.. list.Items.SelectMany(item => Periods(item))]);
            default:
                draft.Findings.Add(HB006InvalidValue.Rule, node.Place, $"'{key}' is neither 'always' nor a list of periods.", "Write always, or lines such as '- {days: [mon, tue], from: '09:00', until: '17:00'}'.");
                return null;
        }
    }

    private ImmutableArray<OpenPeriod> Periods(Node node)
    {
        if (MapReader.Of(node, draft.Findings, "a period") is not { } map)
            return [];
        map.Need("days");
        var days = map.Texts("days").Select(day => Values.OneOf(day, Days, draft.Findings)).ToImmutableArray();
        var from = Values.Time(map.NeedText("from"), draft.Findings);
        var until = Values.Time(map.NeedText("until"), draft.Findings);
        map.Done();
        if (from is not { } start || until is not { } end)
            return [];
        if (start >= end)
            draft.Findings.Add(HB006InvalidValue.Rule, map.Place, "This period ends before it begins.", "Hours over midnight are two periods: until '24:00', and from '00:00' on the next day.");
        return [.. days.Select(day => new OpenPeriod(day, start, end))];
    }
}
