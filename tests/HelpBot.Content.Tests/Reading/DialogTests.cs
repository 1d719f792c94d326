using HelpBot.Content.Model;

namespace HelpBot.Content.Tests.Reading;

public sealed class DialogTests
{
    [Fact]
    public void The_smallest_content_has_no_mistakes()
    {
        using var files = new ContentOnDisk();

        var result = files.Read();

        Assert.Empty(result.Diagnostics);
        Assert.NotNull(result.Content);
    }

    [Fact]
    public void The_dialogs_that_ship_have_no_errors()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "dialogs");

        var result = ContentFolder.Read(folder, ContentOnDisk.Today);

        Assert.DoesNotContain(result.Diagnostics, found => found.Severity == Severity.Error);
        Assert.Empty(ContentFolder.ReadRehearsals(folder, result.Content).Diagnostics);
    }

    [Fact]
    public void A_line_is_said_plainly_covertly_and_by_text_message()
    {
        var step = Step("""
            say:
              - kort: Kort.
              - line: lang
                text: Lang.
                covert: Winkel.
                sms: L.
                if: {flag: minor, medium: sms}
              - paar: {text: Paar., covert: Mand.}
            go: menu
            """, out var content);

        Assert.Equal(["fout.begin.kort", "fout.begin.lang", "fout.begin.paar"], step.Say.Select(line => line.Id));
        Assert.Equal([new Condition.Flag("minor", Set: true), new Condition.Medium("sms")], step.Say[1].If.ToArray());
        Assert.True(step.Say[1] is { HasCovert: true, HasSms: true } && step.Say[2] is { HasCovert: true, HasSms: false });
        Assert.Equal("Winkel.", content.Texts.Get("fout.begin.lang~covert", "nl"));
        Assert.Equal("L.", content.Texts.Get("fout.begin.lang~sms", "nl"));
    }

    [Fact]
    public void A_line_may_be_called_sms_or_covert()
    {
        var step = Step("say:\n  - sms: Een bericht.\n  - covert: Verborgen.\ngo: menu", out _);

        Assert.Equal([("fout.begin.sms", false), ("fout.begin.covert", false)], step.Say.Select(line => (line.Id, line.HasSms || line.HasCovert)));
    }

    [Fact]
    public void Yes_and_no_without_words_take_those_of_the_wording()
    {
        var step = Step("ask: {text: Gaat het?, covert: Past het?}\nanswer: yes-no\nchoices:\n  - no:\n    go: gevaar\n  - weet-niet: {text: Weet ik niet, covert: Straks}\ngo: menu", out var content);

        Assert.Equal(["wording.yes", "wording.no", "fout.begin.weet-niet"], step.Ask!.Choices.Select(choice => choice.Label.Id));
        Assert.True(step.CanBeCovert);
        Assert.Equal(content.Texts.Wording("yes", "nl"), content.Texts.Get("wording.yes~covert", "nl"));
    }

    [Fact]
    public void A_name_without_a_dot_is_a_step_here_or_else_a_dialog()
    {
        var step = Step("go:\n  - if: {on-duty: true}\n    to: begin.mens\n  - if: {covert: true}\n    to: gevaar\n  - if: {not-flag: minor}\n    to: menu\n  - to: return", out _);

        Assert.Equal(
            [new Target.To(new StepId("begin", "mens")), new Target.To(new StepId("gevaar", "begin")), new Target.To(new StepId("begin", "menu")), new Target.Return()],
            step.Go.Branches.Select(branch => branch.Target));
    }

    [Fact]
    public void A_visit_comes_back_to_where_go_says()
    {
        var step = Step("ask: Wat nu?\nchoices:\n  - plan: Een plan\n    visit: gevaar\n    go: begin.mens\n  - klaar: Klaar\n    go: menu", out _);

        Assert.Equal(new Target.Visit(new StepId("gevaar", "begin"), new StepId("begin", "mens")), step.Ask!.Choices[0].Go!.Branches[0].Target);
    }

    [Fact]
    public void Conditions_on_answers_are_read()
    {
        var step = Step("""
            ask: Wanneer was het?
            answer: time
            remember: wanneer
            go:
              - if: {answer: wanneer, within: 12 hours}
                to: menu
              - if: [{answer: wanneer, longer-ago: 7 days}, {answer: wanneer, known: true}]
                to: menu
              - if: {answer: wanneer, at-least: 12, below: 18}
                to: menu
              - to: menu
            """, out _);

        Assert.Equal(
            [
                new Condition.HappenedWithin("wanneer", TimeSpan.FromHours(12), Within: true),
                new Condition.HappenedWithin("wanneer", TimeSpan.FromDays(7), Within: false),
                new Condition.Known("wanneer", IsKnown: true),
                new Condition.Between("wanneer", 12, 18),
            ],
            step.Go.Branches.SelectMany(branch => branch.If));
    }

    [Fact]
    public void A_choice_that_is_only_offered_plainly_does_not_keep_a_step_from_being_covert()
    {
        var step = Step("ask: {text: Wat nu?, covert: En nu?}\nchoices:\n  - wachten: {text: Wachten, covert: Wachten}\n  - verder: Verder praten\n    if: {covert: false}\ngo: menu", out _);

        Assert.True(step.CanBeCovert);
    }

    private static Step Step(string body, out HelpContent content)
    {
        using var files = new ContentOnDisk();
        var indented = string.Join('\n', body.Split('\n').Select(line => "    " + line));
        files.Write("fout/fout.yaml", $"dialog: fout\nabout: Proef\nunderstands: [stalking]\nsteps:\n  - step: begin\n{indented}\n");
        var result = files.Read();
        Assert.Empty(result.Diagnostics);
        content = result.Content!;
        return content.Steps[new StepId("fout", "begin")];
    }
}
