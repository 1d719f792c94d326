using System.Collections.Frozen;

namespace HelpBot.Content.Model;

/// <summary>
/// The words of every line in every language, placeholders of the directory already filled in. A line that a language lacks is
/// said in the base language. Ids: <c>dialog.step.line</c>, <c>service.veilig-thuis.what</c>, <c>wording.send</c>;
/// variants end in <c>~covert</c> or <c>~sms</c>.
/// </summary>
public sealed class Texts(string baseLanguage, FrozenDictionary<string, FrozenDictionary<string, string>> byLanguage)
{
    private readonly FrozenDictionary<string, string> _base = byLanguage[baseLanguage];

    /// <summary>The languages that there are words in.</summary>
    public IEnumerable<string> Languages => byLanguage.Keys;

    /// <summary>All line ids, variants included, of the base language.</summary>
    public IEnumerable<string> Ids => _base.Keys;

    /// <summary>The words of a line, or null when no language has it.</summary>
    public string? Find(string id, string language) =>
        byLanguage.TryGetValue(language, out var texts) && texts.TryGetValue(id, out var text) ? text : _base.GetValueOrDefault(id);

    /// <summary>The words of a line.</summary>
    /// <exception cref="KeyNotFoundException">No language has it; content that passed its check never asks for such a line.</exception>
    public string Get(string id, string language) => Find(id, language) ?? throw new KeyNotFoundException($"No line {id}");

    /// <summary>A line of <c>wording.yaml</c>: what pages and channels say around the dialogs.</summary>
    public string Wording(string name, string language) => Get("wording." + name, language);
}
