using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Tests.Recognition.Entities;

/// <summary>The writer's own age, also where nobody asked for it.</summary>
public sealed class AgesTests
{
    [Theory]
    [InlineData("ik ben 16", "nl", 16)]
    [InlineData("bn 15", "nl", 15)]
    [InlineData("16 jaar", "nl", 16)]
    [InlineData("ik ben een meisje van 13 jaar en hij is 30", "nl", 13)]
    [InlineData("ben 17j", "nl", 17)]
    [InlineData("15j", "nl", 15)]
    [InlineData("ik ben zestien jaar oud", "nl", 16)]
    [InlineData("I'm 14", "en", 14)]
    [InlineData("im 14 and scared", "en", 14)]
    [InlineData("I am 15 years old", "en", 15)]
    [InlineData("my age is 22", "en", 22)]
    public void An_age_the_writer_tells_is_found(string text, string language, int expected) => Assert.Equal(expected, Ages.Find(text, language));

    [Theory]
    [InlineData("ik ben bijna 16", "nl")]
    [InlineData("ik word 16", "nl")]
    [InlineData("i'm almost 16", "en")]
    public void Who_is_nearly_sixteen_is_fifteen(string text, string language) => Assert.Equal(15, Ages.Find(text, language));

    [Theory]
    [InlineData("bijna 18", "nl")]
    [InlineData("ik word morgen 18", "nl")]
    [InlineData("ik wordt volgende week 18", "nl")]
    [InlineData("17,5", "nl")]
    [InlineData("ik ben 17,5", "nl")]
    [InlineData("m17", "nl")]
    [InlineData("minderjarig", "nl")]
    [InlineData("almost 18", "en")]
    [InlineData("nearly 18", "en")]
    [InlineData("i turn 18 tomorrow", "en")]
    [InlineData("about to turn 18", "en")]
    [InlineData("i'll be 18 next week", "en")]
    [InlineData("i'm underage", "en")]
    public void Who_is_not_yet_eighteen_is_under_it(string text, string language) => Assert.Equal(17, Ages.Find(text, language));

    [Theory]
    [InlineData("groep 8", "nl")]
    [InlineData("ik zit in groep 8", "nl")]
    [InlineData("mijn moeder is 45", "nl")]
    [InlineData("ik was 12 toen het begon", "nl")]
    [InlineData("ik ben 5 maanden zwanger", "nl")]
    [InlineData("ik ben 2 keer geslagen", "nl")]
    [InlineData("ik ben 10 jaar getrouwd", "nl")]
    [InlineData("16 jaar geleden", "nl")]
    [InlineData("ik ben om 14.30 thuis", "nl")]
    [InlineData("mijn vriend is minderjarig", "nl")]
    [InlineData("niet minderjarig", "nl")]
    [InlineData("bijna 18 jaar samen", "nl")]
    [InlineData("i was 12 when it started", "en")]
    [InlineData("", "en")]
    public void A_number_that_is_not_the_writers_age_is_none(string text, string language) => Assert.Null(Ages.Find(text, language));
}
