using HelpBot.Content.Strings;

namespace HelpBot.Content.Tests.Strings;

public sealed class TextsTests
{
    [Fact]
    public void The_directory_is_filled_in_and_what_the_conversation_knows_stays()
    {
        using var files = new ContentOnDisk();

        var texts = files.Read().Content!.Texts;

        Assert.Equal("Bel 112.", texts.Get("gevaar.begin.bel", "nl"));
        Assert.Equal("Er komt iemand. De wachttijd is {wait}.", texts.Get("begin.mens.wacht", "nl"));
    }

    [Fact]
    public void A_line_that_a_language_lacks_is_said_in_the_base_language()
    {
        using var files = new ContentOnDisk();
        files.Overlay(Path.Combine(AppContext.BaseDirectory, "Mistakes", "HB031-missing-translation"));

        var texts = files.Read().Content!.Texts;

        Assert.Equal("Words", texts.Get("begin.menu.ask", "en"));
        Assert.Equal("Hallo. Fijn dat je er bent.", texts.Get("begin.begin.hallo", "en"));
        Assert.Equal("Words", texts.Get("wording.yes~covert", "en"));
    }

    [Theory]
    [InlineData("Dag en nacht", null, null, "d4ee540f")]
    [InlineData("  Dag \n en   nacht ", null, null, "d4ee540f")]
    public void A_fingerprint_does_not_depend_on_white_space(string text, string? covert, string? sms, string fingerprint) =>
        Assert.Equal(fingerprint, Fingerprint.Of(text, covert, sms));

    [Fact]
    public void A_fingerprint_changes_with_every_variant()
    {
        string[] all = [Fingerprint.Of("a", null, null), Fingerprint.Of("a", "b", null), Fingerprint.Of("a", null, "c"), Fingerprint.Of("a", "b", "c")];

        Assert.Equal(4, all.Distinct().Count());
    }

    [Fact]
    public void What_is_missing_or_stale_is_printed_ready_to_paste()
    {
        using var files = new ContentOnDisk();
        files.Overlay(Path.Combine(AppContext.BaseDirectory, "Mistakes", "HB032-stale-translation"));
        files.Write("begin/begin.yaml", files.Text("begin/begin.yaml").Replace("- hallo: Hallo. Fijn dat je er bent.", "- hallo: Hallo, 'jij'."));

        var rows = ContentFolder.Untranslated(files.Folder, "en");

        Assert.Equal(["strings/en/begin.yaml"], rows.Select(row => row.File).Distinct());
        Assert.Equal(
            $"  # Hallo, 'jij'.\n  begin.begin.hallo: {{text: 'Words', of: '{Fingerprint.Of("Hallo, 'jij'.", null, null)}'}}",
            rows[0].ToYaml().ReplaceLineEndings("\n"));
        Assert.True(rows[0].Stale);
    }
}
