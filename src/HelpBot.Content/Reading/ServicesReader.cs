using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads <c>services.yaml</c>, the directory of help.</summary>
internal sealed class ServicesReader(Draft draft)
{
    /// <summary>Takes the services of the file into the draft.</summary>
    public void Read(Node root)
    {
        if (MapReader.Of(root, draft.Findings, "the list of services") is not { } map)
            return;
        map.Need("services");
        foreach (var item in map.Items("services"))
            One(item);
        map.Done();
    }

    private void One(Node item)
    {
        if (MapReader.Of(item, draft.Findings, "a service") is not { } map)
            return;
        var id = map.NeedText("service");
        var (name, area) = (map.NeedText("name"), map.NeedText("area"));
        var what = Sentence(id, "what", map.Need("what"));
        var verified = Values.Day(map.NeedText("verified"), draft.Findings);
        var service = new Service(
            id?.Value ?? "", name?.Value ?? "", area?.Value ?? "",
            map.Text("phone")?.Value, Address(map, "website"), Address(map, "chat"), map.Text("address")?.Value,
            new HoursReader(draft).Read(map.Find("open"), "open"),
            what ?? new Line("", HasCovert: false, HasSms: false, []),
            Sentence(id, "note", map.Find("note")),
            Sentence(id, "hours", map.Find("hours")),
            [.. map.Texts("sources").Select(source => source.Value)],
            verified ?? draft.Today);
        map.Done();
        if (id is not null && draft.Claim("service", Values.Id(id, draft.Findings), id.Place))
            draft.Services.Add(draft.At(id.Place, service));
    }

    private Line? Sentence(Node.Text? id, string key, Node? node) =>
        id is null ? null : new LineReader(draft).Read($"service.{id.Value}.{key}", node);

    private string? Address(MapReader map, string key)
    {
        var address = map.Text(key);
        if (address is not null && !Uri.TryCreate(address.Value, UriKind.Absolute, out _))
            draft.Findings.Add(HB006InvalidValue.Rule, address.Place, $"'{address.Value}' is no address of a page.", "Write the whole address, beginning with https://.");
        return address?.Value;
    }
}
