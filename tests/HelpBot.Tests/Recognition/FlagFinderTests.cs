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

    // Lower bounds that only ever go up: what the lists reach on all the editors' examples of a language.
    [Theory]
    [InlineData("nl", "weapon", 0.93, 0.76)]
    [InlineData("en", "weapon", 0.93, 0.60)]
    [InlineData("nl", "strangulation", 0.92, 0.77)]
    [InlineData("en", "strangulation", 0.92, 0.81)]
    [InlineData("nl", "pregnant", 0.90, 0.83)]
    [InlineData("en", "pregnant", 0.94, 0.72)]
    public void The_lists_find_at_least_so_much_of_the_examples(string language, string flag, double recall, double precision)
    {
        int right = 0, wrong = 0, missed = 0;
        foreach (var example in Dialogs.Content.Examples.Where(example => example.Language == language))
        {
            var found = Flags(example.Text, language).Contains(flag, StringComparer.Ordinal);
            var expected = example.Flags.Contains(flag, StringComparer.Ordinal);
            right += found && expected ? 1 : 0;
            wrong += found && !expected ? 1 : 0;
            missed += !found && expected ? 1 : 0;
        }

        Assert.True(right >= recall * (right + missed), $"{flag} in {language}: {right} found, {missed} missed.");
        Assert.True(right >= precision * (right + wrong), $"{flag} in {language}: {right} right, {wrong} wrong.");
    }

    [Fact]
    public void Any_text_is_survived_and_flags_lie_within_it() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
            Find(text ?? "", "nl").All(flag => flag.Start >= 0 && flag.Start <= flag.End && flag.End < (text ?? "").Length)));

    private static IEnumerable<string> Flags(string text, string language) => Find(text, language).Select(flag => flag.Flag);

    private static ImmutableArray<FlagFound> Find(string text, string language) => Finder.Value.Find(Message.Read(text), language, Now);
}
