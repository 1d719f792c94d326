using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Desk;
using HelpBot.Running;

namespace HelpBot.Tests.Desk;

public sealed class TranscriptTests
{
    private const string Twin = "~covert";

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Harmless_words_stand_beside_what_they_mean(string language)
    {
        var id = Dialogs.Content.Texts.Ids.First(one => one.EndsWith(Twin, StringComparison.Ordinal) && one.StartsWith("angela.", StringComparison.Ordinal) && !Dialogs.Content.Texts.Get(one, language).Contains('{'));

        var phrase = Assert.Single(Line(id, language).Phrases);

        Assert.Equal(Dialogs.Content.Texts.Get(id, language), phrase.Text);
        Assert.Equal(Dialogs.Content.Texts.Get(id[..^Twin.Length], language), phrase.Meaning);
    }

    [Fact]
    public void A_plain_line_needs_no_meaning()
    {
        var id = Dialogs.Content.Texts.Ids.First(one => one.StartsWith("welkom.begin.", StringComparison.Ordinal) && !one.Contains('~'));

        Assert.Null(Assert.Single(Line(id, "nl").Phrases).Meaning);
    }

    [Fact]
    public void Every_flag_has_plain_words() =>
        Assert.All(Labels.Flags, flag => Assert.NotEqual(flag, Words.Flag(flag)));

    private static TranscriptLine Line(string id, string language)
    {
        var reply = new Reply(Dialogs.Content.Settings.Start, language, [new Utterance(id)], [], [], null);
        return Assert.Single(Transcript.From([new LoggedEntry(1, Dialogs.Quiet.Now, new Entry.Bot(reply))], Dialogs.Content));
    }
}
