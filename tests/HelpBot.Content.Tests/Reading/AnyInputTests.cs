using FsCheck;
using FsCheck.Fluent;

namespace HelpBot.Content.Tests.Reading;

/// <summary>An editor can save anything at all; the answer is always content or mistakes, and every mistake has a place.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Pieces =
    [
        "\t", ":", ": ", "- ", "'", "\"", "{", "}", "[", "]", "|", ">", "&a", "*a", "!", "%", "@", "`", "#", "?", "? ", "~", "null", "\0", "\u0085", "\ufeff", "\ud83d", "😀",
        "---\n", "...\n", "\n", "\r", "  ", "<<: *a", "go: ", "if: ", "steps: ", ".", "..", "{.}", "{answer.}", "{112.}", "menu", "return", "9999999999999999999",
    ];

    [Fact]
    public void Changed_content_never_throws()
    {
        using var files = new ContentOnDisk();
        files.Write("fout/fout.yaml", "dialog: fout\nabout: Proef\nunderstands: [stalking]\nsteps:\n  - step: begin\n    say:\n      - line: a\n        text: A {112.phone}.\n        if: {answer: x, is: [a, b]}\n    ask: {text: Wat?, covert: Wat?}\n    remember: x\n    choices:\n      - a: {text: A, covert: A}\n        visit: gevaar\n        go: begin\n      - b: B\n    go:\n      - if: {answer: x, within: 3 days}\n        to: menu\n      - to: return\n");
        files.Write("strings/en/fout.yaml", "language: en\nlines:\n  fout.begin.a: {text: A., of: '00000000'}\n");
        files.Write("understanding/nl/stalking.yaml", "intent: stalking\nlanguage: nl\nexamples: |\n  hij volgt mij | danger_now\n");
        files.Write("begin/begin.rehearsal.yaml", "rehearsal: Iets\nat: 2026-11-22 10:00\nturns:\n  - says: hallo\n    hears: [a]\n");
        var names = Directory.EnumerateFiles(files.Folder, "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(files.Folder, path)).Order(StringComparer.Ordinal).ToArray();
        var changes = from name in Gen.Elements(names)
                      from at in Gen.Choose(0, 2000)
                      from length in Gen.Choose(0, 12)
                      from piece in Gen.Elements(Pieces)
                      from truncate in Gen.Elements(false, false, true)
                      select (name, at, length: truncate ? 100_000 : length, piece);

        Prop.ForAll(Arb.From(changes), change => Survives(files, change.name, change.at, change.length, change.piece))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    [Fact]
    public void Any_text_at_all_never_throws()
    {
        using var files = new ContentOnDisk();
        var texts = Gen.Elements(Pieces).NonEmptyListOf().Select(pieces => string.Concat(pieces));

        Prop.ForAll(Arb.From(texts), text => HasPlaces(files.Write("fout/fout.yaml", text).Read()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_file_nested_a_thousand_deep_is_one_mistake()
    {
        using var files = new ContentOnDisk();

        var found = files.Write("fout/fout.yaml", new string('[', 100_000)).Read().Diagnostics;

        Assert.Equal(["HB001"], found.Select(one => one.Code));
    }

    private static bool Survives(ContentOnDisk files, string name, int at, int length, string piece)
    {
        var original = files.Text(name);
        var start = at % (original.Length + 1);
        var end = Math.Min(original.Length, start + length);
        files.Write(name, original[..start] + piece + original[end..]);
        var survives = HasPlaces(files.Read());
        _ = ContentFolder.ReadRehearsals(files.Folder);
        _ = ContentFolder.Untranslated(files.Folder, "en").Select(row => row.ToYaml()).Count();
        files.Write(name, original);
        return survives;
    }

    private static bool HasPlaces(ContentResult result) =>
        result.Content is null == result.Diagnostics.Any(found => found.Severity == Severity.Error)
        && result.Diagnostics.All(found => found is { Line: > 0, Column: > 0, Message.Length: > 0, Mend.Length: > 0 });
}
