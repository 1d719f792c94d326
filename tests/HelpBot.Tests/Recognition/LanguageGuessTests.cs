using FsCheck;
using FsCheck.Fluent;
using HelpBot.Core.Recognition;

namespace HelpBot.Tests.Recognition;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("nl", "mijn man slaat me")]
    [InlineData("nl", "hoi")]
    [InlineData("en", "my husband hits me")]
    [InlineData("en", "hello")]
    [InlineData("nl", "angst")]
    [InlineData("nl", "hij zegt steeds tegen mij ich liebe dich en ik weet niet wat ik moet doen")]
    [InlineData("nl", "mijn man schreeuwt de hele dag te voy a matar en ik ben heel bang voor hem")]
    [InlineData("en", "my man dey beat me")]
    [InlineData("es", "me violaron")]
    [InlineData("es", "me siguen")]
    [InlineData("tr", "kocam beni dövüyor")]
    [InlineData("tr", "Türkçe konuşuyor musunuz")]
    [InlineData("pl", "mój mąż mnie bije")]
    [InlineData("pl", "boje sie wracac do domu")]
    [InlineData("de", "mein Mann schlägt mich")]
    [InlineData("de", "ich habe angst vor ihm")]
    [InlineData("fr", "mon mari me frappe")]
    [InlineData("es", "mi marido me pega")]
    [InlineData("ar", "زوجي يضربني")]
    [InlineData("uk", "чоловік мене б'є")]
    public void A_short_message_tells_its_language(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("16")]
    [InlineData("12:30")]
    [InlineData("👍")]
    [InlineData("🖐️➡️✊")]
    [InlineData("Jan")]
    public void What_is_the_same_everywhere_tells_nothing(string text) => Assert.Null(LanguageGuess.Of(text));

    [Fact]
    public void Look_alike_letters_in_a_word_are_no_other_script() => Assert.NotEqual("uk", LanguageGuess.Of("is \u0430ng\u0435la er"));

    [Theory]
    [InlineData("a n g e l a")]
    [InlineData("A.N.G.E.L.A.")]
    [InlineData("4ng3l4")]
    public void A_code_word_in_loose_letters_is_in_no_other_language(string text) => Assert.True(LanguageGuess.Of(text) is null or "nl" or "en");

    [Fact]
    public void Dutch_and_English_examples_are_told_apart()
    {
        var longer = Examples().Where(example => example.Text.Split(' ').Length >= 4).ToList();

        Assert.True(longer.Count > 1_000);
        Assert.True(longer.Count(example => LanguageGuess.Of(example.Text) == example.Language) >= 0.97 * longer.Count);
    }

    [Fact]
    public void Dutch_and_English_examples_are_hardly_ever_taken_for_another_language()
    {
        var all = Examples().ToList();

        Assert.InRange(all.Count(example => LanguageGuess.Of(example.Text) is not (null or "nl" or "en")), 0, 0.005 * all.Count);
    }

    [Fact]
    public void Any_text_is_judged_without_a_fault() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text => LanguageGuess.Of(text ?? string.Empty) is null or { Length: 2 }));

    /// <summary>Requests for another language are left out: they may be in that language.</summary>
    private static IEnumerable<(string Language, string Text)> Examples() =>
        Dialogs.Content.Examples.Where(example => example.Intent != "language").Select(example => (example.Language, example.Text));
}
