using HelpBot.Content.Rules;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>Finds the files of a content folder and gives each to its reader, dialogs last but known first.</summary>
internal sealed class FolderReader(Draft draft)
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    /// <summary>Reads all but the rehearsals into the draft.</summary>
    public void Read(bool withExamples)
    {
        var files = Files(draft.Folder, draft.Findings).FindAll(file => !IsRehearsal(file));
        draft.ExampleFiles.AddRange(files.Where(file => KindOf(file) == FileKind.Examples));
        if (!withExamples)
            files = files.FindAll(file => KindOf(file) != FileKind.Examples);
        var parsed = InParallel.Map(files, file => Parse(draft.Folder, file));
        foreach (var fault in parsed.Select(file => file.Fault).OfType<Diagnostic>())
            draft.Findings.Add(fault);
        var roots = files.Zip(parsed, (file, one) => (File: file, one.Root)).Where(pair => pair.Root is not null).ToList();
        foreach (var (file, root) in roots.Where(pair => KindOf(pair.File) == FileKind.Dialog))
            draft.Index.Add(root!);
        foreach (var (file, root) in roots.OrderBy(pair => KindOf(pair.File)))
            Read(file, root!);
    }

    /// <summary>Paths below the folder, with forward slashes, in a stable order.</summary>
    public static List<string> Files(string folder, Findings findings)
    {
        if (!Directory.Exists(folder))
        {
            findings.Add(HB001UnreadableFile.Rule, new Place(".", 1, 1), $"There is no folder '{Path.GetFileName(folder)}' with dialogs.", "Give the folder that holds helpbot.yaml.");
            return [];
        }

        var all = Directory.EnumerateFiles(folder, "*", Everywhere).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        foreach (var file in all.Where(file => file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)))
            findings.Add(HB009MisplacedFile.Rule, new Place(file, 1, 1), "A file that ends in .yml is not read.", "Let its name end in .yaml.");
        return [.. all.Where(file => file.EndsWith(".yaml", StringComparison.Ordinal))];
    }

    /// <summary>Whether a file is a run-through and no content.</summary>
    public static bool IsRehearsal(string file) => file.EndsWith(".rehearsal.yaml", StringComparison.Ordinal);

    /// <summary>The root of a file, or what keeps it from being read.</summary>
    public static (Node? Root, Diagnostic? Fault) Parse(string folder, string file)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, file));
            return (PlainBlockFile.TryParse(file, text) ?? YamlFile.Parse(file, text), null);
        }
        catch (UnreadableYamlException fault)
        {
            return (null, HB001UnreadableFile.Rule.At(fault.Place, $"This cannot be read: {fault.Message.TrimEnd('.')}.", YamlAdvice.For(fault)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, HB001UnreadableFile.Rule.At(new Place(file, 1, 1), "This file cannot be opened.", "See whether another program holds it, and who may read it."));
        }
    }

    private void Read(string file, Node root)
    {
        var folders = file.Split('/');
        switch (KindOf(file))
        {
            case FileKind.Settings:
                new SettingsReader(draft).Read(root);
                break;
            case FileKind.Services:
                new ServicesReader(draft).Read(root);
                break;
            case FileKind.Wording:
                new WordingReader(draft).Read(root);
                break;
            case FileKind.CodeWords:
                new CodeWordsReader(draft).Read(root);
                break;
            case FileKind.Asides:
                new AsidesReader(draft).Read(root);
                break;
            case FileKind.Translations:
                new TranslationsReader(draft, folders[1]).Read(root);
                break;
            case FileKind.Examples:
                new UnderstandingReader(draft, folders[1]).Examples(root);
                break;
            case FileKind.WordList:
                new UnderstandingReader(draft, folders[2]).Phrases(root);
                break;
            default:
                new DialogReader(draft).Read(root);
                break;
        }
    }

    private static FileKind KindOf(string file) => (file, file.Split('/')) switch
    {
        ("helpbot.yaml", _) => FileKind.Settings,
        ("services.yaml", _) => FileKind.Services,
        ("wording.yaml", _) => FileKind.Wording,
        ("codewords.yaml", _) => FileKind.CodeWords,
        ("asides.yaml", _) => FileKind.Asides,
        (_, ["strings", _, _, ..]) => FileKind.Translations,
        (_, ["understanding", "lexicon", _, _, ..]) => FileKind.WordList,
        (_, ["understanding", _, _, ..]) => FileKind.Examples,
        _ => FileKind.Dialog,
    };

    /// <summary>In the order of reading: the settings know what <c>menu</c> means.</summary>
    private enum FileKind
    {
        Settings,
        Services,
        Wording,
        CodeWords,
        Asides,
        Dialog,
        Translations,
        Examples,
        WordList,
    }
}
