using HelpBot.Core.Recognition;

namespace HelpBot.Tests.Recognition;

public sealed class CodeWordFinderTests
{
    private static readonly CodeWordFinder Finder = CodeWordFinder.Learn(Dialogs.Content.CodeWords);
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("is angela er")]
    [InlineData("4ngela")]
    [InlineData("4ngel4")]
    [InlineData("is ang3l4 er")]
    [InlineData("@ngelaaa pls")]
    [InlineData("a n g e l a")]
    [InlineData("is an gela er ook")]
    [InlineData("an-ge-la")]
    [InlineData("i came for angela's special")]
    [InlineData("аngela")]
    [InlineData("@ngel@??")]
    [InlineData("angelaangelaangela")]
    public void The_word_is_found_however_it_is_spelled(string text) => Assert.Equal("angela", Find(text));

    [Theory]
    [InlineData("angelo werkt hier ook")]
    [InlineData("een engel van een mens")]
    [InlineData("angelsaksisch")]
    [InlineData("49314")]
    [InlineData("469314")]
    [InlineData("angela123")]
    public void Words_that_only_resemble_it_are_not(string text) => Assert.Null(Find(text));

    [Theory]
    [InlineData("✋👍✊")]
    [InlineData("mijn vingers klappen om mijn duim dicht")]
    [InlineData("handje open, duimpje weg, vuistje")]
    [InlineData("ik doe het teken met de hand")]
    public void The_sign_is_found_as_signs_and_in_words(string text) => Assert.Equal("hand-signal", Find(text));

    private static string? Find(string text) => Finder.Find(Message.Read(text), Today)?.Id;
}
