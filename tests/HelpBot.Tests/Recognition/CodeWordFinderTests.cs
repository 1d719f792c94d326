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
    [InlineData("@n g e l @")]
    [InlineData("a n g e l @")]
    [InlineData("@ n g e l @")]
    [InlineData("is an gela er ook")]
    [InlineData("an-ge-la")]
    [InlineData("i came for angela's special")]
    [InlineData("аngela")]
    [InlineData("@ngel@??")]
    [InlineData("angelaangelaangela")]
    [InlineData("isangelaer")]
    [InlineData("#askforangela")]
    [InlineData("angelq")]
    [InlineData("is angelas shift vandaag")]
    [InlineData("engela is daar?")]
    public void The_word_is_found_however_it_is_spelled(string text) => Assert.Equal("angela", Find(text));

    [Theory]
    [InlineData("angelo werkt hier ook")]
    [InlineData("een engel van een mens")]
    [InlineData("angelsaksisch")]
    [InlineData("49314")]
    [InlineData("469314")]
    [InlineData("angela123")]
    [InlineData("ik kom uit angola")]
    [InlineData("a room full of angels")]
    public void Words_that_only_resemble_it_are_not(string text) => Assert.Null(Find(text));

    [Theory]
    [InlineData("✋👍✊")]
    [InlineData("mijn vingers klappen om mijn duim dicht")]
    [InlineData("handje open, duimpje weg, vuistje")]
    [InlineData("ik doe het teken met de hand")]
    [InlineData("✋✊")]
    [InlineData("👋👍✊")]
    [InlineData("✋🏻 dan ✊🏻")]
    [InlineData("duim in mijn hand, vingers eroverheen")]
    [InlineData("hand open duim naar binnen vuist")]
    [InlineData("hulpsignaal met mijn hand")]
    [InlineData("i did the hand sign thumb tucked in")]
    [InlineData("mijn zus Angela slaat me ✋👍✊")]
    public void The_sign_is_found_as_signs_and_in_words(string text) => Assert.Equal("hand-signal", Find(text));

    [Theory]
    [InlineData("hij brak mijn hand en duim, er is veel bloed, hij staat nu voor de deur")]
    [InlineData("hij brak mijn vinger en mijn duim")]
    [InlineData("hij sloeg met zijn vuist op mijn duim")]
    [InlineData("he held my hand and put his thumb in my eye")]
    [InlineData("hij brak mijn hand en duim en deed de deur dicht")]
    [InlineData("👋👍 oke doei")]
    [InlineData("his hands were round my neck, then his fist")]
    [InlineData("hij bond mijn handen, ik kan mijn vingers niet meer voelen")]
    [InlineData("he bent my thumb back until my hand cracked")]
    [InlineData("👍👍")]
    [InlineData("👋👋")]
    [InlineData("✊✊")]
    [InlineData("💪👊👊")]
    [InlineData("🙏👍👍")]
    [InlineData("top 👍✋")]
    [InlineData("thanks 👍👍")]
    public void An_injured_hand_and_a_thumb_up_are_no_sign(string text) => Assert.Null(Find(text));

    [Theory]
    [InlineData("angela slaat mij")]
    [InlineData("hij heeft angela vermoord")]
    [InlineData("groetjes angela")]
    [InlineData("hoe werkt ask for angela")]
    [InlineData("is angela een echt persoon?")]
    [InlineData("werkt vraag naar angela ook in almere")]
    [InlineData("can my bar join ask for angela")]
    [InlineData("is Angela Merkel still alive?")]
    [InlineData("what's that angela thing on the toilet door?")]
    [InlineData("wat is die angela-poster in de kroeg?")]
    public void A_name_that_is_told_of_and_a_question_about_the_word_are_no_request(string text) => Assert.Equal(CodeWordUse.Never, Use(text));

    [Theory]
    [InlineData("angela is my boss and she hits me")]
    [InlineData("ik ben Angela")]
    [InlineData("ik ben niet angela")]
    [InlineData("mijn man appt met ene angela")]
    [InlineData("tante Angela is dood")]
    [InlineData("angela schreef dit boek")]
    [InlineData("wie is angela")]
    [InlineData("my sis Angela says you can help with a permit?")]
    [InlineData("mijn collega Angela zei dat ik hier een afspraak kan maken")]
    [InlineData("my teacher mrs Angela gave me a 4")]
    [InlineData("wat betekent het handsignaal met de duim")]
    public void A_likely_name_is_asked_about_at_most(string text) => Assert.Equal(CodeWordUse.Doubtful, Use(text));

    [Theory]
    [InlineData("is angela er")]
    [InlineData("is mevrouw angela aanwezig")]
    [InlineData("ik zoek tante angela")]
    [InlineData("my aunt angela, is she there?")]
    [InlineData("angela told me to come here, is she in?")]
    [InlineData("angela help hij slaat me")]
    [InlineData("✋👍✊ hij brak mijn hand")]
    [InlineData("duim in mijn hand en dan vuist")]
    public void Who_asks_for_her_is_heard(string text) => Assert.Equal(CodeWordUse.Open, Use(text));

    [Fact]
    public void A_word_that_does_not_hold_on_the_day_is_no_request()
    {
        var ended = CodeWordFinder.Learn([.. Dialogs.Content.CodeWords.Select(word => word with { Until = Today.AddDays(-1) })]);

        Assert.Equal(CodeWordUse.Never, ended.Find(Message.Read("is angela er"), Today)?.Use);
        Assert.Equal(CodeWordUse.Never, ended.Find(Message.Read("✋👍✊"), Today)?.Use);
    }

    private static string? Find(string text) => Finder.Find(Message.Read(text), Today)?.Id;

    private static CodeWordUse? Use(string text) => Finder.Find(Message.Read(text), Today)?.Use;
}
