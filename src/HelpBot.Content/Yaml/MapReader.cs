using System.Collections.Immutable;
using HelpBot.Content.Rules;

namespace HelpBot.Content.Yaml;

/// <summary>
/// Reads the keys of one map. Every key that is asked for becomes a known key; <see cref="Done"/> reports the rest, with
/// "did you mean". Faults go to the findings and reading goes on with something harmless.
/// </summary>
internal sealed class MapReader
{
    private readonly Node.Map _map;
    private readonly Findings _findings;
    private readonly List<string> _known = [];

    private MapReader(Node.Map map, Findings findings)
    {
        _map = map;
        _findings = findings;
    }

    /// <summary>Where the map starts.</summary>
    public Place Place => _map.Place;

    /// <summary>The findings that faults go to.</summary>
    public Findings Findings => _findings;

    /// <summary>The first key, or null when the map is empty.</summary>
    public Node.Text? FirstKey => _map.Entries.IsEmpty ? null : _map.Entries[0].Key;

    /// <summary>Reads a node as a map; null, with a finding, when it is something else.</summary>
    public static MapReader? Of(Node node, Findings findings, string what)
    {
        if (node is not Node.Map map)
        {
            findings.Add(HB004WrongKind.Rule, node.Place, $"Here {what} with its keys was expected, but this is {node.Kind}.", "Look at an example in README.md; mind the spaces in front.");
            return null;
        }

        var reader = new MapReader(map, findings);
        reader.ReportDuplicates();
        return reader;
    }

    /// <summary>The value of a key, or null when the key is missing or nothing stands behind it.</summary>
    public Node? Find(string key)
    {
        _known.Add(key);
        return _map.Find(key) is { IsNothing: false } node ? node : null;
    }

    /// <summary>Whether the key is written, even with nothing behind it.</summary>
    public bool Has(string key)
    {
        _known.Add(key);
        return _map.Find(key) is not null;
    }

    /// <summary>The value of a key that must be there; null, with a finding, when it is not.</summary>
    public Node? Need(string key)
    {
        var node = Find(key);
        if (node is null)
            _findings.Add(HB003MissingKey.Rule, Place, $"The key '{key}' is missing here.", $"Add '{key}:' with a value.");
        return node;
    }

    /// <summary>An optional text; null when it is missing or no text.</summary>
    public Node.Text? Text(string key) => AsText(Find(key), key);

    /// <summary>A text that must be there.</summary>
    public Node.Text? NeedText(string key) => AsText(Need(key), key);

    /// <summary>Texts in a list; one text alone counts as a list of one. Empty when missing.</summary>
    public ImmutableArray<Node.Text> Texts(string key) => Find(key) is { } node ? AsTexts(node, key) : [];

    /// <summary>The items of a list; empty, with a finding, when it is something else.</summary>
    public ImmutableArray<Node> Items(string key) => Find(key) switch
    {
        null => [],
        Node.List list => list.Items,
        var other => Wrong(other, key, "a list (lines that start with a dash)"),
    };

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Done()
    {
        foreach (var entry in _map.Entries.Where(entry => !_known.Contains(entry.Key.Value)))
            _findings.Add(HB002UnknownKey.Rule, entry.Key.Place, $"The key '{entry.Key.Value}' means nothing here.", Advice(entry));
    }

    /// <summary>A comma inside <c>{…}</c> cuts a text in two; the rest of it then looks like a key.</summary>
    private string Advice(Node.Entry entry) =>
        entry.Value.IsNothing && entry.Key.Value.Contains(' ', StringComparison.Ordinal)
            ? "Put quotes around the whole text: inside { } a comma ends it."
            : Similar.Hint(entry.Key.Value, _known, "Look at an example in README.md.");

    private Node.Text? AsText(Node? node, string key)
    {
        if (node is null or Node.Text)
            return node as Node.Text;
        Wrong(node, key, "a text");
        return null;
    }

    private ImmutableArray<Node.Text> AsTexts(Node node, string key)
    {
        if (node is Node.Text alone)
            return [alone];
        if (node is not Node.List list)
            return [.. Wrong(node, key, "a list of texts").OfType<Node.Text>()];
        foreach (var item in list.Items.Where(item => item is not Node.Text || item.IsNothing))
            Wrong(item, key, "a text");
        return [.. list.Items.OfType<Node.Text>().Where(item => !item.IsNothing)];
    }

    private ImmutableArray<Node> Wrong(Node node, string key, string expected)
    {
        _findings.Add(HB004WrongKind.Rule, node.Place, $"Behind '{key}' {expected} was expected, but this is {node.Kind}.", "Look at an example in README.md; put quotes around a text with ': ' in it.");
        return [];
    }

    private void ReportDuplicates()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in _map.Entries.Where(entry => !seen.Add(entry.Key.Value)))
            _findings.Add(HB005DuplicateKey.Rule, entry.Key.Place, $"The key '{entry.Key.Value}' stands here twice.", "Keep one of the two, or give the second its own '-'.");
    }
}
