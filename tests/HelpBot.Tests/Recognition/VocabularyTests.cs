using HelpBot.Core.Recognition;
using HelpBot.Core.Recognition.Learning;

namespace HelpBot.Tests.Recognition;

/// <summary>Slips of the finger are read as what was meant, and words that people know are left alone.</summary>
public sealed class VocabularyTests
{
    private static readonly Vocabulary Some = Vocabulary.Of(
        [.. Times(120, "slaat niet mijn"), .. Times(12, "gewurgd dreigt bedreigd moes"), .. Times(2, "gewaagd mijm")],
        [Message.Read("wurgsjaal")]);

    [Theory]
    [InlineData("gewrugd", "gewurgd")]
    [InlineData("gewurrgd", "gewurgd")]
    [InlineData("geurgd", "gewurgd")]
    [InlineData("gewurfd", "gewurgd")]
    [InlineData("sllaat", "slaat")]
    [InlineData("niwt", "niet")]
    [InlineData("bedrigd", "bedreigd")]
    public void A_slip_is_read_as_what_was_meant(string typed, string meant) => Assert.Equal(meant, Read(typed));

    [Theory]
    [InlineData("gewaagd")] // written by others, if seldom
    [InlineData("mijm")]
    [InlineData("wurgsjaal")] // of an editor's list
    [InlineData("geqqrgd")] // two slips
    [InlineData("moea")] // four letters, and only common words are meant by those
    [InlineData("niw")] // too short
    [InlineData("iet")]
    public void What_is_known_or_too_far_off_stays(string typed) => Assert.Equal(typed, Read(typed));

    [Theory]
    [InlineData("kneeep", "kneep")]
    [InlineData("jaaaa", "ja")]
    [InlineData("heeelp", "help")]
    public void A_stretched_word_is_read_with_two_letters_or_one_as_people_write_it(string typed, string meant)
    {
        var words = Vocabulary.Of([.. Times(30, "kneep ja"), .. Times(2, "jaa")], []);

        Assert.Equal(meant, words.Mend(Message.Read(typed)).Words[0].Key);
    }

    [Fact]
    public void Of_two_the_word_that_people_use_more_is_meant()
    {
        var words = Vocabulary.Of([.. Times(30, "later"), .. Times(20, "water")], []);

        Assert.Equal("later", words.Mend(Message.Read("xater later")).Words[1].Key);
        Assert.Equal("later", words.Mend(Message.Read("alter")).Words[0].Key);
        Assert.Equal("water", words.Mend(Message.Read("eater")).Words[0].Key);
    }

    [Fact]
    public void Every_word_stays_where_it_stood()
    {
        var message = Message.Read("hij  gewrugd, niet meer");

        var mended = Some.Mend(message);

        Assert.Equal(message.Text, mended.Text);
        Assert.Equal(message.Words.Select(word => (word.Start, word.End)), mended.Words.Select(word => (word.Start, word.End)));
        Assert.Equal(["hij", "gewurgd", ",", "niet", "meer"], mended.Words.Select(word => word.Key));
    }

    [Fact]
    public void No_word_of_a_list_is_read_as_another()
    {
        var words = Dialogs.Content.Lexicon.Lists.Values.SelectMany(lines => lines).Concat(Dialogs.Content.CodeWords.SelectMany(word => word.Words)).Select(Message.Read).ToList();
        var known = Vocabulary.Of(Dialogs.Content.Examples.Select(example => Message.Read(example.Text)), words);

        // A stretched word is written as one of two others, and an editor lists those too: "neeee" is "nee".
        Assert.All(words.Where(line => line.Words.All(word => Spelling.Doubled(line.Text, word.Start, word.End) is null)), line => Assert.Same(line, known.Mend(line)));
        Assert.Superset(new HashSet<string>(["betrapt", "strikt", "streven", "strike", "soften"], StringComparer.Ordinal), known.Words.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("hij heeft me gisteren gewrugd", "strangulation")]
    [InlineData("mijn man bedrriegt... ik bedoel bedriegt niet, hij bedreigt me met een pistoool of een pistol", "weapon")]
    [InlineData("he strangeld me last week, he strnagled me", "strangulation")]
    [InlineData("ik ben zwagner van hem", "pregnant")]
    public void A_danger_is_found_in_spite_of_slips(string text, string flag) =>
        Assert.Contains(flag, Dialogs.Script.Recogniser.Recognise(text, null, new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Unspecified)).Flags.Select(found => found.Flag));

    private static string Read(string typed) => Some.Mend(Message.Read(typed)).Words[0].Key;

    private static IEnumerable<Message> Times(int times, string text) => Enumerable.Repeat(Message.Read(text), times);
}
