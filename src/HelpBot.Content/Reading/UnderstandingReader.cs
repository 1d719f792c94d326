using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Reads the files below <c>understanding/</c>: example messages, and word lists.</summary>
internal sealed class UnderstandingReader(Draft draft, string folderLanguage)
{
    /// <summary>Takes the examples of a file into the draft.</summary>
    public void Examples(Node root)
    {
        if (Lines(root, "intent", "examples", out var intent) is not { } lines || intent is null)
            return;
        draft.Refer(ReferenceKind.Intent, intent.Value, intent.Place);
        foreach (var (line, place) in lines)
            Example(line, intent.Value, place);
    }

    /// <summary>Takes the phrases of a word list into the draft.</summary>
    public void Phrases(Node root)
    {
        if (Lines(root, "list", "phrases", out var name) is not { } lines || name is null)
            return;
        if (draft.Claim("word list", $"{folderLanguage} {name.Value}", name.Place))
            draft.Lists[(folderLanguage, name.Value)] = [.. lines.Select(line => line.Text)];
    }

    private List<(string Text, Place Place)>? Lines(Node root, string nameKey, string linesKey, out Node.Text? name)
    {
        name = null;
        if (MapReader.Of(root, draft.Findings, $"a file with '{nameKey}' and '{linesKey}'") is not { } map)
            return null;
        name = map.NeedText(nameKey);
        var language = map.NeedText("language");
        if (language is not null && language.Value != folderLanguage)
            draft.Findings.Add(HB009MisplacedFile.Rule, language.Place, $"The language '{language.Value}' stands in the folder of '{folderLanguage}'.", "Move the file, or change the language.");
        var block = map.NeedText(linesKey);
        map.Done();
        return block is null ? null : Split(block);
    }

    /// <summary>The lines of a block; the block's mark stands on the sign before its first line.</summary>
    private static List<(string Text, Place Place)> Split(Node.Text block)
    {
        var lines = new List<(string, Place)>();
        var number = block.Plain ? block.Place.Line - 1 : block.Place.Line;
        foreach (var range in block.Value.AsSpan().Split('\n'))
        {
            number++;
            var line = block.Value.AsSpan(range).Trim();
            if (!line.IsEmpty)
                lines.Add((line.ToString(), new Place(block.Place.File, number, 3)));
        }

        return lines;
    }

    private void Example(string line, string intent, Place place)
    {
        var bar = line.LastIndexOf(" | ", StringComparison.Ordinal);
        var text = bar < 0 ? line : line[..bar].TrimEnd();
        if (text.Length == 0 || line.StartsWith('|'))
        {
            draft.Findings.Add(HB008EmptyText.Rule, place, "This example has no words.", "Write what someone could type, and the flags behind ' | '.");
            return;
        }

        var flags = ImmutableArray.CreateBuilder<string>();
        string? codeWord = null;
        foreach (var tag in bar < 0 ? [] : line[(bar + 3)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (tag.StartsWith("code:", StringComparison.Ordinal))
                draft.Refer(ReferenceKind.CodeWord, codeWord = tag[5..], place);
            else
                draft.Refer(ReferenceKind.Flag, tag, place);
            if (!tag.StartsWith("code:", StringComparison.Ordinal))
                flags.Add(tag);
        }

        draft.Examples.Add(draft.At(place, new Example(text, folderLanguage, intent, flags.DrainToImmutable(), codeWord, Writer(place.File))));
    }

    // shelter.a.yaml: a.
    private static string Writer(string file) => Path.GetFileName(file).Split('.') is [_, var writer, _] ? writer : "";
}
