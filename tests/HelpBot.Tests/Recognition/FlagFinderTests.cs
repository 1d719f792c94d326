using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HelpBot.Core.Recognition;

namespace HelpBot.Tests.Recognition;

public sealed class FlagFinderTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Unspecified);

    private static readonly Lazy<FlagFinder> Finder = new(() => FlagFinder.Learn(Dialogs.Content));

    [Theory]
    [InlineData("nl", "mijn vriendin wordt gewurgd", "strangulation")]
    [InlineData("nl", "ik kneep mijn vriend bij zijn keel", "strangulation")]
    [InlineData("nl", "hij pakte me bij mn keel terwijl ik 6 maanden zwanger ben", "strangulation")]
    [InlineData("nl", "hij heeft gedreigd met een pistool", "weapon")]
    [InlineData("en", "he put his hands around my neck", "strangulation")]
    [InlineData("en", "he has a gun on the table", "weapon")]
    public void A_danger_is_found_whoever_tells_of_it(string language, string text, string flag) =>
        Assert.Contains(flag, Flags(text, language));

    [Theory]
    [InlineData("nl", "hij heeft nooit een mes gebruikt", "weapon")]
    [InlineData("nl", "in de film werd ze gewurgd", "strangulation")]
    [InlineData("nl", "wat is wurging", "strangulation")]
    [InlineData("nl", "het mes snijdt aan twee kanten", "weapon")]
    [InlineData("nl", "ik krijg er een brok van in mijn keel", "strangulation")]
    [InlineData("en", "he never had a gun", "weapon")]
    [InlineData("en", "in the movie she was strangled", "strangulation")]
    public void What_is_denied_made_up_or_a_saying_is_no_danger(string language, string text, string flag) =>
        Assert.DoesNotContain(flag, Flags(text, language));

    [Fact]
    public void A_flag_tells_which_words_set_it()
    {
        const string Text = "mijn vriendin wordt gewurgd";
        var found = Assert.Single(Find(Text, "nl"), flag => flag.Flag == "strangulation");
        Assert.Equal("gewurgd", Text[found.Start..(found.End + 1)]);
    }

    [Fact]
    public void Any_text_is_survived_and_flags_lie_within_it() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
            Find(text ?? "", "nl").All(flag => flag.Start >= 0 && flag.Start <= flag.End && flag.End < (text ?? "").Length)));

    private static IEnumerable<string> Flags(string text, string language) => Find(text, language).Select(flag => flag.Flag);

    private static ImmutableArray<FlagFound> Find(string text, string language) => Finder.Value.Find(Message.Read(text), language, Now);
}
