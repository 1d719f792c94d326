using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Content.Reading;
using HelpBot.Content.Rehearsals;
using HelpBot.Content.Rules;
using HelpBot.Content.Strings;
using HelpBot.Content.Yaml;

namespace HelpBot.Content;

/// <summary>The one door to the content: reads a whole folder, promises either checked content or all mistakes at once; never throws for an editor's mistake.</summary>
public static class ContentFolder
{
    /// <summary>Reads everything below <paramref name="folder"/>.</summary>
    /// <param name="today">For the age of verified facts.</param>
    public static ContentResult Read(string folder, DateOnly today) => Result(Draft(folder, today));

    /// <summary>
    /// Reads all that a service needs whose recogniser was trained before: everything but the example messages, which are most of all files. Mistakes in those are
    /// not looked for, and <see cref="HelpContent.Examples"/> is empty.
    /// </summary>
    public static ContentResult ReadWithoutExamples(string folder, DateOnly today) => Result(Draft(folder, today, withExamples: false));

    /// <summary>Reads the rehearsals of a folder; never throws for an editor's mistake.</summary>
    /// <param name="content">The content that they rehearse; names that it lacks are then mistakes too.</param>
    public static RehearsalsResult ReadRehearsals(string folder, HelpContent? content = null)
    {
        var findings = new Findings();
        var reader = new RehearsalReader(findings);
        var rehearsals = FolderReader.Files(folder, new Findings())
            .Where(FolderReader.IsRehearsal)
            .Select(file => Rehearsal(FolderReader.Parse(folder, file), reader, findings))
            .OfType<Rehearsal>()
            .ToImmutableArray();
        foreach (var unknown in content is null ? [] : rehearsals.SelectMany(rehearsal => HB061UnknownInRehearsal.Check(rehearsal, content)))
            findings.Add(unknown);
        return new RehearsalsResult(rehearsals, findings.InOrder());
    }

    private static Rehearsal? Rehearsal((Node? Root, Diagnostic? Fault) file, RehearsalReader reader, Findings findings)
    {
        if (file.Fault is not null)
            findings.Add(file.Fault);
        return file.Root is null ? null : reader.Read(file.Root);
    }

    /// <summary>The rows of a translation that are missing or stale, by file, whether or not the content has mistakes.</summary>
    public static IReadOnlyList<Untranslated> Untranslated(string folder, string language) =>
        [.. TranslationState.ToDo(Draft(folder, DateOnly.MinValue), language)];

    /// <summary>Everything that was read, with what the rules found.</summary>
    internal static Draft Draft(string folder, DateOnly today, bool withExamples = true)
    {
        var draft = new Draft(folder, today);
        new FolderReader(draft).Read(withExamples);
        foreach (var found in InParallel.Map(AllRules.All, rule => rule.Check?.Invoke(draft).ToArray() ?? []).SelectMany(found => found))
            draft.Findings.Add(found);
        return draft;
    }

    /// <summary>The trained model, below the content folder.</summary>
    public static string TrainedFile { get; } = Path.Combine("understanding", "model.bin");

    private static byte[] Trained(string folder) =>
        Path.Combine(folder, TrainedFile) is var file && File.Exists(file) ? File.ReadAllBytes(file) : [];

    private static ContentResult Result(Draft draft) => new(draft.Findings.HasErrors ? null : Finish(draft), draft.Findings.InOrder());

    private static HelpContent? Finish(Draft draft)
    {
        if (draft.Settings is not { } settings)
            return null;
        var services = draft.Services.ToFrozenDictionary(service => service.Id, StringComparer.Ordinal);
        return new HelpContent(
            settings,
            draft.Dialogs.ToFrozenDictionary(dialog => dialog.Id, StringComparer.Ordinal),
            draft.Dialogs.SelectMany(dialog => dialog.Steps).ToFrozenDictionary(step => step.Id),
            services,
            [.. draft.CodeWords],
            [.. draft.Asides],
            TextsBuilder.Build(draft, settings, services),
            [.. draft.Examples],
            new Lexicon(draft.Lists.ToFrozenDictionary()))
        {
            Trained = Trained(draft.Folder),
            ExamplesMark = ExampleFiles.Mark(draft.Folder, draft.ExampleFiles),
        };
    }
}

/// <summary>What reading gave: content only when no diagnostic is an error.</summary>
public sealed record ContentResult(HelpContent? Content, ImmutableArray<Diagnostic> Diagnostics);
