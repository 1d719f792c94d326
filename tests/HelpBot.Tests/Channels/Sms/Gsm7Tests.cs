using HelpBot.Channels.Sms;

namespace HelpBot.Tests.Channels.Sms;

public sealed class Gsm7Tests
{
    [Theory]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void Plain_letters_take_160_alone_and_153_together(int letters, int segments) =>
        Assert.Equal(new SmsSize(true, letters, segments), Gsm7.Measure(new string('a', letters)));

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void Other_scripts_take_70_alone_and_67_together(int letters, int segments) =>
        Assert.Equal(new SmsSize(false, letters, segments), Gsm7.Measure(new string('م', letters)));

    [Fact]
    public void Signs_of_the_extension_count_twice() => Assert.Equal(new SmsSize(true, 4, 1), Gsm7.Measure("€["));

    [Fact]
    public void A_sign_of_two_septets_is_not_cut_at_the_end_of_a_segment() =>
        Assert.Equal(3, Gsm7.Measure(new string('a', 152) + "€" + new string('a', 152)).Segments);

    [Fact]
    public void An_emoji_counts_two_units_and_is_not_cut() =>
        Assert.Equal(new SmsSize(false, 136, 3), Gsm7.Measure(string.Concat(Enumerable.Repeat("🙏", 68))));

    [Theory]
    [InlineData("Ze zei: “ik ben ’t zat…”", "Ze zei: \"ik ben 't zat...\"")]
    [InlineData("Zoë heeft ideeën", "Zoe heeft ideeen")]
    [InlineData("Eén café, à 5 €", "Eén café, à 5 €")]
    public void Signs_outside_the_alphabet_become_their_plain_twins(string text, string plain) => Assert.Equal(plain, Gsm7.Plain(text));

    [Theory]
    [InlineData("Zoë 🙏")]
    [InlineData("أنا خائفة")]
    public void A_text_that_cannot_fit_the_alphabet_stays_as_it_was(string text) => Assert.Equal(text, Gsm7.Plain(text));
}
