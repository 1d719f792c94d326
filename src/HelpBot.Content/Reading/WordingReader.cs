using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads <c>wording.yaml</c>: what pages and channels say around the dialogs.</summary>
internal sealed class WordingReader(Draft draft)
{
    /// <summary>Takes the lines of the file into the draft.</summary>
    public void Read(Node root)
    {
        if (MapReader.Of(root, draft.Findings, "the wording") is not { } map)
            return;
        if (map.Need("wording") is { } wording && MapReader.Of(wording, draft.Findings, "the wording") is not null && wording is Node.Map lines)
        {
            foreach (var entry in lines.Entries)
                new LineReader(draft).Read($"wording.{Values.Id(entry.Key, draft.Findings)}", entry.Value);
        }

        map.Done();
    }
}
