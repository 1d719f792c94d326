using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Tests.Recognition.Entities;

/// <summary>The first whole number in an answer.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData("3", "nl", 3)]
    [InlineData("ik denk een stuk of vijf", "nl", 5)]
    [InlineData("vijfentwintig keer", "nl", 25)]
    [InlineData("maybe twenty-two or so", "en", 22)]
    public void The_first_whole_number_is_found(string text, string language, int expected) => Assert.Equal(expected, Numbers.FirstWhole(text, language));

    [Theory]
    [InlineData("geen idee", "nl")]
    [InlineData("99999999999999999999", "nl")]
    [InlineData("", "en")]
    public void A_text_without_one_has_none(string text, string language) => Assert.Null(Numbers.FirstWhole(text, language));
}
