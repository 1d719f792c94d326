using HelpBot.Content.Reading;

namespace HelpBot.Content.Strings;

/// <summary>Compares the lines of the base language with the rows of one translation.</summary>
internal static class TranslationState
{
    /// <summary>The lines without a row, or with a row that lacks words, in the order of reading.</summary>
    public static IEnumerable<(SourceLine Line, string Lacks)> Missing(Draft draft, string language)
    {
        var rows = RowsOf(draft, language);
        foreach (var line in draft.Lines.Values)
        {
            if (!rows.TryGetValue(line.Id, out var row))
                yield return (line, "text");
            else if (line.Covert is not null && row.Covert is null)
                yield return (line, "covert");
            else if (line.Sms is not null && row.Sms is null)
                yield return (line, "sms");
        }
    }

    /// <summary>The rows whose original has changed since.</summary>
    public static IEnumerable<(SourceLine Line, TranslationRow Row)> Stale(Draft draft) =>
        from row in draft.Translations
        where row.Of is not null && draft.Lines.ContainsKey(row.Id)
        let line = draft.Lines[row.Id]
        where !string.Equals(row.Of, line.Fingerprint, StringComparison.OrdinalIgnoreCase)
        select (line, row);

    /// <summary>What a translator should write or look at again, by file.</summary>
    public static IEnumerable<Untranslated> ToDo(Draft draft, string language)
    {
        var rows = RowsOf(draft, language);
        var missing = Missing(draft, language).Select(pair => pair.Line);
        var stale = Stale(draft).Where(pair => pair.Row.Language == language).Select(pair => pair.Line);
        return missing.Concat(stale).DistinctBy(line => line.Id, StringComparer.Ordinal)
            .Select(line => new Untranslated(FileOf(line.Id, language), line.Id, Words(line.Variants), Words(rows.GetValueOrDefault(line.Id)?.Variants ?? []).ToDictionary(), line.Fingerprint))
            .OrderBy(row => row.File, StringComparer.Ordinal);
    }

    /// <summary>The file that a line's translation belongs in.</summary>
    public static string FileOf(string id, string language)
    {
        var first = id[..id.IndexOf('.', StringComparison.Ordinal)];
        return $"strings/{language}/{(first == "service" ? "services" : first)}.yaml";
    }

    private static Dictionary<string, TranslationRow> RowsOf(Draft draft, string language) =>
        draft.Translations.Where(row => row.Language == language).ToDictionary(row => row.Id, StringComparer.Ordinal);

    private static List<KeyValuePair<string, string>> Words(IEnumerable<(string Id, Words Words)> variants) =>
    [
        .. variants.Select(variant => KeyValuePair.Create(
            variant.Id.EndsWith(Variant.Covert, StringComparison.Ordinal) ? "covert" : variant.Id.EndsWith(Variant.Sms, StringComparison.Ordinal) ? "sms" : "text",
            variant.Words.Text)),
    ];
}
