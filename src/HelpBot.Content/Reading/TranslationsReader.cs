using HelpBot.Content.Rules;
using HelpBot.Content.Strings;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads a file of translations below <c>strings/</c>.</summary>
internal sealed class TranslationsReader(Draft draft, string folderLanguage)
{
    /// <summary>Takes the rows of the file into the draft.</summary>
    public void Read(Node root)
    {
        if (MapReader.Of(root, draft.Findings, "a file of translations") is not { } map)
            return;
        var language = map.NeedText("language");
        if (language is not null && language.Value != folderLanguage)
            draft.Findings.Add(HB009MisplacedFile.Rule, language.Place, $"The language '{language.Value}' stands in the folder of '{folderLanguage}'.", "Move the file, or change the language.");
        if (map.Need("lines") is { } lines && MapReader.Of(lines, draft.Findings, "translated lines") is not null)
            Rows((Node.Map)lines);
        map.Done();
    }

    private void Rows(Node.Map lines)
    {
        foreach (var entry in lines.Entries)
        {
            if (draft.Claim($"{folderLanguage} translation of", entry.Key.Value, entry.Key.Place) && Row(entry) is { } row)
                draft.Translations.Add(row);
        }
    }

    private TranslationRow? Row(Node.Entry entry)
    {
        var (reader, id, place) = (new LineReader(draft), entry.Key.Value, entry.Key.Place);
        if (entry.Value is Node.Text text)
            return new TranslationRow(folderLanguage, id, reader.WordsOf(text), null, null, null, place);
        if (MapReader.Of(entry.Value, draft.Findings, "a translation") is not { } map)
            return null;
        var row = new TranslationRow(
            folderLanguage, id,
            reader.WordsOf(map.NeedText("text")), reader.WordsOf(map.Text("covert")), reader.WordsOf(map.Text("sms")),
            map.Text("of")?.Value, place);
        map.Done();
        return row;
    }
}
