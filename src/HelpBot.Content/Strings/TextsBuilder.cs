using System.Collections.Frozen;
using HelpBot.Content.Model;
using HelpBot.Content.Reading;

namespace HelpBot.Content.Strings;

/// <summary>Makes the words of every language out of the lines and their translations, with the directory filled in.</summary>
internal static class TextsBuilder
{
    /// <summary>The texts of a draft whose rules found no error.</summary>
    public static Texts Build(Draft draft, Settings settings, IReadOnlyDictionary<string, Service> services)
    {
        var byLanguage = settings.Languages.ToDictionary(language => language, _ => new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (id, words) in draft.Lines.Values.SelectMany(line => line.Variants))
            byLanguage[settings.BaseLanguage][id] = Placeholders.Fill(words.Text, services);
        foreach (var row in draft.Translations.Where(row => draft.Lines.ContainsKey(row.Id)))
        {
            if (byLanguage.TryGetValue(row.Language, out var texts))
                Add(texts, row, services);
        }

        foreach (var texts in byLanguage.Values)
            GiveYesAndNoTheirTwin(texts);
        return new Texts(settings.BaseLanguage, byLanguage.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    private static void Add(Dictionary<string, string> texts, TranslationRow row, IReadOnlyDictionary<string, Service> services)
    {
        foreach (var (id, words) in row.Variants)
            texts[id] = Placeholders.Fill(words.Text, services);
    }

    /// <summary>"Yes" and "no" look harmless as they are, so that covert steps can use them.</summary>
    private static void GiveYesAndNoTheirTwin(Dictionary<string, string> texts)
    {
        foreach (var id in new[] { "wording.yes", "wording.no" })
        {
            if (texts.TryGetValue(id, out var text))
                texts.TryAdd(id + Variant.Covert, text);
        }
    }
}
