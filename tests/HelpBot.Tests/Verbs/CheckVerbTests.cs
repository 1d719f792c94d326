using HelpBot.Verbs;

namespace HelpBot.Tests.Verbs;

public sealed class CheckVerbTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly string _folder = Directory.CreateTempSubdirectory("helpbot-verbs-").FullName;

    [Fact]
    public void The_dialogs_beside_the_program_pass()
    {
        var output = new StringWriter();

        Assert.Equal(0, CheckVerb.Run(Path.Combine(AppContext.BaseDirectory, "dialogs"), Today, output));
        Assert.Contains("0 errors", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_told_with_its_place_and_fails_the_check()
    {
        File.WriteAllText(Path.Combine(_folder, "kapot.yaml"), "dialog: kapot\nsteps: [\n");
        var output = new StringWriter();

        Assert.Equal(1, CheckVerb.Run(_folder, Today, output));
        Assert.Contains(Path.Join(_folder, "kapot.yaml:3:1: error HB001: "), output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_translations_are_printed_with_the_original()
    {
        File.WriteAllText(Path.Combine(_folder, "wording.yaml"), "wording:\n  send: Verstuur\n");
        var output = new StringWriter();

        Assert.Equal(0, StringsVerb.Run("en", _folder, output));
        Assert.Contains("  # Verstuur\n  wording.send: {text: '', of: '", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("strings/en/wording.yaml: 1 missing, 0 stale", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "check")]
    [InlineData(true, "strings", "en")]
    [InlineData(false, "--urls", "http://localhost:5000")]
    [InlineData(false)]
    public void Only_a_known_verb_keeps_the_service_from_starting(bool isVerb, params string[] args) => Assert.Equal(isVerb, CommandLine.IsVerb(args));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
