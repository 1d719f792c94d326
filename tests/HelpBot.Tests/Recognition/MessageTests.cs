using HelpBot.Core.Recognition;

namespace HelpBot.Tests.Recognition;

/// <summary>The words that are read in a message, whatever signs they were written with.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("hij w u r g t mij", "hij wurgt mij")]
    [InlineData("he s t r a n g l e d me", "he strangled me")]
    [InlineData("ik ben z w a n g e r", "ik ben zwanger")]
    [InlineData("i s a n g e l a e r", "isangelaer")]
    [InlineData("ik ben @ home", "ik ben home")]
    [InlineData("k ben bang", "ik ben bang")]
    [InlineData("u r a", "ura")]
    public void Loose_letters_are_one_word_before_they_are_abbreviations(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("hĳ wurgt mĳ", "hij wurgt mij")]
    [InlineData("🄷🅄🄻🄿", "hulp")]
    [InlineData("🅷🅴🅻🅿", "help")]
    [InlineData("⒣⒠⒧⒫", "help")]
    [InlineData("ʰᵉˡᵖ", "help")]
    [InlineData("aɴɢᴇʟᴀ", "angela")]
    [InlineData("ﬁets", "fiets")]
    [InlineData("to mе", "to me")]
    public void Letters_in_another_dress_are_plain_letters(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("hij heeft een 🔪", "hij heeft een mes knife")]
    [InlineData("🔫", "pistool gun")]
    [InlineData("🤰", "zwanger pregnant")]
    [InlineData("🆘", "help")]
    public void Pictures_of_weapons_and_states_are_words(string text, string words) => Assert.Equal(words, Words(text));

    [Fact]
    public void A_picture_lies_where_it_stood()
    {
        var word = Message.Read("een 🔪!").Words[1];

        Assert.Equal((4, 5), (word.Start, word.End));
    }

    private static string Words(string text) => string.Join(' ', Message.Read(text).Words.Select(word => word.Key));
}
