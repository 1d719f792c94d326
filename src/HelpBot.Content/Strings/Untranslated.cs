using System.Text;

namespace HelpBot.Content.Strings;

/// <summary>A row that a translator should write or look at again.</summary>
/// <param name="File">Path below the content folder.</param>
/// <param name="Id">Line id.</param>
/// <param name="Original">The wordings in the base language: key (<c>text</c>, <c>covert</c>, <c>sms</c>) and words.</param>
/// <param name="Present">The words that are there now by key; empty when the row is missing.</param>
/// <param name="Of">The fingerprint that the row should carry.</param>
public sealed record Untranslated(
    string File,
    string Id,
    IReadOnlyList<KeyValuePair<string, string>> Original,
    IReadOnlyDictionary<string, string> Present,
    string Of)
{
    /// <summary>Whether there is a translation, of an older original.</summary>
    public bool Stale => Present.Count > 0;

    /// <summary>The row with the original as comments, to paste below <c>lines:</c>.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder();
        foreach (var (key, words) in Original)
            yaml.Append("  # ").Append(key == "text" ? "" : key + ": ").AppendLine(words.ReplaceLineEndings(" "));
        var values = Original.Select(pair => $"{pair.Key}: {Quote(Present.GetValueOrDefault(pair.Key, ""))}");
        return yaml.Append("  ").Append(Id).Append(": {").AppendJoin(", ", values).Append(", of: '").Append(Of).Append("'}").ToString();
    }

    private static string Quote(string words) => $"'{words.ReplaceLineEndings(" ").Replace("'", "''", StringComparison.Ordinal)}'";
}
