using HelpBot.Content.Model;

namespace HelpBot.Content.Tests.Reading;

public sealed class FolderTests
{
    [Fact]
    public void Every_mistake_is_told_at_once_and_none_is_told_twice()
    {
        using var files = new ContentOnDisk();
        files.Write("een/een.yaml", "dialog: een\nsteps: [");
        files.Write("twee/twee.yaml", "dialog: twee\nabout: Twee\nunderstands: [aftercare]\nsteps:\n  - step: begin\n    go: weg\n    doe: iets\n");

        var result = files.Read();

        Assert.Null(result.Content);
        Assert.Equal(["HB001", "HB012", "HB002"], result.Diagnostics.Select(found => found.Code));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_mistake()
    {
        var result = ContentFolder.Read(Path.Combine(Path.GetTempPath(), "no-such-folder-of-dialogs"), ContentOnDisk.Today);

        Assert.Null(result.Content);
        Assert.Contains(result.Diagnostics, found => found.Code == "HB001");
    }

    [Fact]
    public void Examples_keep_their_flags_and_code_words()
    {
        using var files = new ContentOnDisk();
        files.Write("understanding/nl/stalking.a.yaml", "intent: stalking\nlanguage: nl\nexamples: |\n  hij staat voor de deur met een mes | danger_now weapon\n\n  ja | nee, ik weet het niet\n  #angela pls | code:angela\n");
        files.Write("understanding/lexicon/nl/weapon.yaml", "list: weapon\nlanguage: nl\nphrases: |\n  mes\n  broodmes\n");

        var result = files.Read();

        Assert.Contains(result.Diagnostics, found => found is { Code: "HB014", Line: 6 });
        files.Write("understanding/nl/stalking.a.yaml", files.Text("understanding/nl/stalking.a.yaml").Replace("  ja | nee, ik weet het niet\n", ""));
        var content = files.Read().Content!;
        Assert.Equal(["danger_now", "weapon"], content.Examples[0].Flags.ToArray());
        Assert.Equal(("#angela pls", "angela"), (content.Examples[1].Text, content.Examples[1].CodeWord));
        Assert.Equal(["mes", "broodmes"], content.Lexicon["nl", "weapon"].ToArray());
    }

    [Fact]
    public void A_trained_service_reads_everything_but_the_examples()
    {
        using var files = new ContentOnDisk();
        files.Write("understanding/nl/stalking.a.yaml", "intent: stalking\nlanguage: nl\nexamples: |\n  hij volgt me\n");
        files.Write("understanding/lexicon/nl/weapon.yaml", "list: weapon\nlanguage: nl\nphrases: |\n  mes\n");

        var (all, less) = (files.Read().Content!, ContentFolder.ReadWithoutExamples(files.Folder, ContentOnDisk.Today).Content!);

        Assert.Equal((1, 0), (all.Examples.Length, less.Examples.Length));
        Assert.Equal(all.ExamplesMark.ToArray(), less.ExamplesMark.ToArray());
        Assert.Equal(["mes"], less.Lexicon["nl", "weapon"].ToArray());
        Assert.Equal(all.Steps.Count, less.Steps.Count);
    }

    [Fact]
    public void The_mark_of_the_examples_changes_with_any_of_their_files()
    {
        using var files = new ContentOnDisk();
        const string example = "intent: stalking\nlanguage: nl\nexamples: |\n  hij volgt me\n";
        var marks = new List<string>();
        foreach (var (file, text) in new[] { ("nl/a.yaml", example), ("nl/a.yaml", example + "  elke dag\n"), ("nl/b.yaml", example), ("en/b.yaml", "intent: x") })
        {
            files.Write("understanding/" + file, text);
            marks.Add(Convert.ToHexString(ContentFolder.ReadWithoutExamples(files.Folder, ContentOnDisk.Today).Content!.ExamplesMark.Span));
        }

        files.Write("understanding/lexicon/nl/weapon.yaml", "list: weapon\nlanguage: nl\nphrases: |\n  mes\n");
        Assert.Equal(4, marks.Distinct().Count());
        Assert.Equal(marks[^1], Convert.ToHexString(ContentFolder.ReadWithoutExamples(files.Folder, ContentOnDisk.Today).Content!.ExamplesMark.Span));
    }

    [Fact]
    public void Opening_hours_are_always_or_periods_or_not_known()
    {
        using var files = new ContentOnDisk();
        files.Write("helpbot.yaml", files.Text("helpbot.yaml") + "desk-hours:\n  - {days: [mon, tue], from: '09:00', until: '24:00'}\n");

        var content = files.Read().Content!;

        var monday = new DateTime(2026, 11, 23, 23, 59, 0, DateTimeKind.Unspecified);
        Assert.True(content.Settings.DeskHours!.IsOpen(monday));
        Assert.False(content.Settings.DeskHours.IsOpen(monday.AddDays(2)));
        Assert.True(content.Services["112"].Open!.IsOpen(monday));
    }

    [Fact]
    public void A_rehearsal_is_read_with_what_it_expects()
    {
        using var files = new ContentOnDisk();
        files.Write("begin/begin.rehearsal.yaml", "rehearsal: Wie veilig is praat met een mens\nmedium: sms\nat: 2026-11-23 09:30\non-duty: true\nturns:\n  - says: hallo\n    hears: [begin.begin.hallo]\n  - picks: yes\n    at: begin.mens\n    never: [gevaar.begin.bel]\n  - asks: exit\n");

        var (rehearsals, mistakes) = ContentFolder.ReadRehearsals(files.Folder);

        Assert.Empty(mistakes);
        var rehearsal = Assert.Single(rehearsals);
        Assert.Equal(("nl", "sms", true, 3), (rehearsal.Language, rehearsal.Medium, rehearsal.OnDuty, rehearsal.Turns.Length));
        Assert.Equal(new DateTime(2026, 11, 23, 9, 30, 0, DateTimeKind.Unspecified), rehearsal.At);
        Assert.Equal(("yes", "begin.mens", 8), (rehearsal.Turns[1].Picks, rehearsal.Turns[1].At, rehearsal.Turns[1].Line));
        Assert.Equal(["gevaar.begin.bel"], rehearsal.Turns[1].Never.ToArray());
    }

    [Theory]
    [InlineData("rehearsal: Leeg\nturns:\n  - {says: hallo, picks: ja}\n", "HB003", 3)]
    [InlineData("rehearsal: Leeg\nturns:\n  - asks: help\n", "HB006", 3)]
    [InlineData("rehearsal: Leeg\nat: gisteren\nturns:\n  - asks: exit\n", "HB006", 2)]
    [InlineData("rehearsal: Leeg\n", "HB003", 1)]
    public void A_rehearsal_with_a_mistake_says_where(string text, string code, int line)
    {
        using var files = new ContentOnDisk();
        files.Write("begin/begin.rehearsal.yaml", text);

        Assert.Equal((code, line), ContentFolder.ReadRehearsals(files.Folder).Diagnostics.Select(found => (found.Code, found.Line)).Single());
    }

    [Fact]
    public void A_dialog_is_found_by_its_intent()
    {
        using var files = new ContentOnDisk();

        Assert.Equal("gevaar", files.Read().Content!.DialogFor("danger_now")!.Id);
        Assert.Null(files.Read().Content!.DialogFor("elder_abuse"));
    }
}
