using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Strings;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Everything read so far, with the places that rules point at. It becomes content only when no rule finds an error.</summary>
internal sealed class Draft(string folder, DateOnly today)
{
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, SourceLine> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _ids = new(StringComparer.Ordinal);
    private List<Said>? _allWords;

    /// <summary>The content folder.</summary>
    public string Folder => folder;

    /// <summary>For the age of verified facts.</summary>
    public DateOnly Today => today;

    /// <summary>Mistakes so far.</summary>
    public Findings Findings { get; } = new();

    /// <summary>Which dialogs and steps there are, known before any route is read.</summary>
    public DialogIndex Index { get; } = new();

    /// <summary>Null until <c>helpbot.yaml</c> was read.</summary>
    public Settings? Settings { get; set; }

    public List<Dialog> Dialogs { get; } = [];

    public List<Service> Services { get; } = [];

    public List<CodeWord> CodeWords { get; } = [];

    public List<Aside> Asides { get; } = [];

    public List<Example> Examples { get; } = [];

    /// <summary>The files that hold examples, in the order of reading, whether or not they were read.</summary>
    public List<string> ExampleFiles { get; } = [];

    public Dictionary<(string Language, string List), ImmutableArray<string>> Lists { get; } = [];

    /// <summary>Rows of the translations, in the order of the files.</summary>
    public List<TranslationRow> Translations { get; } = [];

    /// <summary>Names that must exist somewhere.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>Every line in the base language, in the order of reading.</summary>
    public IReadOnlyDictionary<string, SourceLine> Lines => _lines;

    /// <summary>Every step of every dialog.</summary>
    public IEnumerable<Step> Steps => Dialogs.SelectMany(dialog => dialog.Steps);

    /// <summary>Every question of every dialog.</summary>
    public IEnumerable<Question> Questions => Steps.Select(step => step.Ask).OfType<Question>();

    /// <summary>Everything that can be said, in every language, variants included; asked for only after all was read.</summary>
    public IReadOnlyList<Said> AllWords => _allWords ??= CollectWords();

    /// <summary>The references of one kind.</summary>
    public IEnumerable<Reference> ReferencesTo(ReferenceKind kind) => References.Where(reference => reference.Kind == kind);

    /// <summary>Where this very object was read.</summary>
    public Place PlaceOf(object read) => _places.TryGetValue(read, out var place) ? place : new Place("helpbot.yaml", 1, 1);

    /// <summary>Whether this object was read from a file; a yes or no that nobody wrote was not.</summary>
    public bool Knows(object read) => _places.ContainsKey(read);

    /// <summary>Remembers where an object was read, and returns it.</summary>
    public T At<T>(Place place, T read)
        where T : class
    {
        _places[read] = place;
        return read;
    }

    /// <summary>Notes a name that must exist.</summary>
    public void Refer(ReferenceKind kind, string name, Place place) => References.Add(new Reference(kind, name, place));

    /// <summary>Notes names that must exist, and returns them.</summary>
    public ImmutableArray<string> Refer(ReferenceKind kind, ImmutableArray<Node.Text> names)
    {
        foreach (var name in names)
            Refer(kind, name.Value, name.Place);
        return [.. names.Select(name => name.Value)];
    }

    /// <summary>Keeps a line; a second one with the same id is reported.</summary>
    public void Keep(SourceLine line)
    {
        if (Claim("line", line.Id, line.Place))
            _lines[line.Id] = line;
    }

    /// <summary>Takes an id for one thing; false, with a finding, when it is taken.</summary>
    public bool Claim(string what, string id, Place place)
    {
        if (_ids.TryAdd(what + " " + id, place))
            return true;
        Findings.Add(HB010DuplicateId.Rule, place, $"The {what} '{id}' is there twice; the other one stands at {_ids[what + " " + id]}.", "Give one of them another id.");
        return false;
    }

    private List<Said> CollectWords()
    {
        var all = new List<Said>(_lines.Count + Translations.Count);
        foreach (var line in _lines.Values)
            all.AddRange(line.Variants.Select(variant => new Said(Settings?.BaseLanguage ?? "nl", variant.Id, variant.Words)));
        foreach (var row in Translations)
            all.AddRange(row.Variants.Select(variant => new Said(row.Language, variant.Id, variant.Words)));
        return all;
    }
}
