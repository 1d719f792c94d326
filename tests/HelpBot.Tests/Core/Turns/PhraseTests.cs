using HelpBot.Core.Turns;

namespace HelpBot.Tests.Core.Turns;

/// <summary>When a phrase of an editor stands in what somebody typed.</summary>
public sealed class PhraseTests
{
    [Theory]
    [InlineData("wat was het nummer", "wat was het nummer ook alweer")]
    [InlineData("kan niet praten", "kn nt praten")]
    [InlineData("sloten + vervang*", "mag ik de sloten eigenlijk vervangen?")]
    [InlineData("sloten + vervang*", "ik wil vervanging van alle sloten")]
    [InlineData("zwanger + pil", "is er een pil? ik ben bang dat ik zwanger ben")]
    [InlineData("change + lock*", "can i chaange the locks")]
    public void It_stands_there_whatever_stands_between_its_parts_and_however_it_is_spelt(string phrase, string said) =>
        Assert.True(Stands(phrase, said));

    [Theory]
    [InlineData("wat was het nummer", "het nummer was wat lang")]
    [InlineData("sloten + vervang*", "hij heeft de deur op slot gedaan")]
    [InlineData("sloten + vervang*", "de sloten zijn stuk")]
    [InlineData("pil", "pillen genoeg")]
    [InlineData("mijn ex", "mijn examen")]
    public void It_does_not_when_a_word_of_it_is_missing_or_another(string phrase, string said) =>
        Assert.False(Stands(phrase, said));

    [Fact]
    public void A_line_holds_several_and_what_is_empty_is_none() =>
        Assert.Equal([2, 1, 3], Phrase.In("mijn ex; ; huisdier* ;geen + plek + slapen;+", Dialogs.Script.Recogniser).Select(phrase => phrase.Length));

    private static bool Stands(string phrase, string said) =>
        Phrase.In(phrase, Dialogs.Script.Recogniser).Single().StandsIn(Dialogs.Script.Recogniser.Words(said));
}
