using HelpBot.Channels.Sms;
using HelpBot.Core.Turns;

namespace HelpBot.Tests.Channels.Sms;

public sealed class SmsTextTests
{
    [Fact]
    public void A_short_text_is_one_message() => Assert.Equal(["Ik ben er."], SmsText.From("Ik ben er.").AsEnumerable());

    [Fact]
    public void A_long_text_is_cut_between_paragraphs()
    {
        var (first, second) = (new string('a', 300), new string('b', 300));
        Assert.Equal([first, second], SmsText.From(first + "\n\n" + second).AsEnumerable());
    }

    [Fact]
    public void A_long_paragraph_is_cut_between_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("veilig", 200));
        var messages = SmsText.From(text);
        Assert.Equal(text, string.Join(' ', messages));
        Assert.All(messages, message => Assert.InRange(Gsm7.Measure(message).Segments, 1, SmsText.MostSegments));
    }

    [Fact]
    public void An_emoji_of_many_signs_is_never_halved()
    {
        const string family = "👩‍👧‍👦";
        var messages = SmsText.From(string.Concat(Enumerable.Repeat(family, 60)));
        Assert.True(messages.Length > 1);
        Assert.All(messages, message => Assert.Empty(message.Replace(family, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Everything_that_the_welcome_says_stays_in_the_alphabet()
    {
        var welcome = Turn.Begin(Dialogs.Script, "nl", Medium.Sms, Dialogs.Quiet);
        var messages = welcome.Entries.OfType<Entry.Bot>().SelectMany(bot => SmsText.From(bot.Reply, Dialogs.Content)).ToArray();
        var only = Assert.Single(messages);
        Assert.Equal("Hoi. Kun je nu veilig sms'en? Antwoord JA, NEE of STOP.\n1 Ja  2 Nee  3 Dat weet ik niet", only);
    }
}
