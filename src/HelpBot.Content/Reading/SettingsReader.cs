using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads <c>helpbot.yaml</c>.</summary>
internal sealed class SettingsReader(Draft draft)
{
    /// <summary>Takes the settings into the draft; missing ones are findings.</summary>
    public void Read(Node root)
    {
        if (MapReader.Of(root, draft.Findings, "the settings") is not { } map)
            return;
        draft.Settings = new Settings(
            Languages(map),
            TimeZone(map),
            Step(map, "start"),
            Step(map, "menu"),
            Step(map, "safe-step"),
            Step(map, "covert-start"),
            Step(map, "danger"),
            Step(map, "suicide"),
            Step(map, "human"),
            Step(map, "language-step"),
            Services(map),
            Address(map),
            new HoursReader(draft).Read(map.Find("desk-hours"), "desk-hours"))
        {
            Harmless = Optional(map, "harmless"),
            OtherLanguage = Optional(map, "other-language"),
        };
        draft.At(map.Place, draft.Settings);
        map.Done();
    }

    private ImmutableArray<string> Languages(MapReader map)
    {
        map.Need("languages");
        var languages = map.Texts("languages");
        foreach (var language in languages.Where(language => language.Value.Length != 2))
            draft.Findings.Add(HB006InvalidValue.Rule, language.Place, $"'{language.Value}' is no language.", "Write two letters, such as nl or en.");
        return languages.IsEmpty ? ["nl"] : [.. languages.Select(language => language.Value)];
    }

    private string TimeZone(MapReader map)
    {
        var zone = map.NeedText("time-zone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone.Value, out _))
            draft.Findings.Add(HB006InvalidValue.Rule, zone.Place, $"'{zone.Value}' is no time zone.", "Write for instance Europe/Amsterdam.");
        return zone?.Value ?? "UTC";
    }

    private StepId Step(MapReader map, string key) =>
        map.NeedText(key) is { } name ? new RouteReader(draft, new StepId("", "")).Step(name) : new StepId("", "");

    private StepId? Optional(MapReader map, string key) =>
        map.Text(key) is { } name ? new RouteReader(draft, new StepId("", "")).Step(name) : null;

    private ImmutableArray<string> Services(MapReader map)
    {
        var services = map.Texts("emergency-services");
        if (services.IsEmpty)
            map.Need("emergency-services");
        foreach (var service in services)
            draft.Refer(ReferenceKind.Service, service.Value, service.Place);
        return [.. services.Select(service => service.Value)];
    }

    private string Address(MapReader map)
    {
        var address = map.NeedText("exit-address");
        if (address is not null && !(Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            draft.Findings.Add(HB006InvalidValue.Rule, address.Place, $"'{address.Value}' is no address of a page.", "Write an address that begins with https://.");
        return address?.Value ?? "";
    }
}
