using HelpBot.Core.Turns;

namespace HelpBot.Tests.Core.Turns;

/// <summary>What is a question and no answer where own words are asked for.</summary>
public sealed class AskingTests
{
    [Theory]
    [InlineData("hoe kom ik daar zonder geld")]
    [InlineData("waar kan ik heen met de hond")]
    [InlineData("wat moet ik meenemen")]
    [InlineData("is er ook iets voor mijn kinderen daar?")]
    [InlineData("what should i take")]
    [InlineData("how long does that take")]
    public void A_question_is_told(string said) => Assert.True(Asking.Is(said));

    [Theory]
    [InlineData("bij mijn zus")]
    [InlineData("bij mijn zus?")]
    [InlineData("wat kleren en geld")]
    [InlineData("waarschijnlijk mijn moeder")]
    [InlineData("is goed")]
    [InlineData("my sister in leeds")]
    public void An_answer_is_none(string said) => Assert.False(Asking.Is(said));
}
