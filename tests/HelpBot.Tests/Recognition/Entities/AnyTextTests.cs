using FsCheck;
using FsCheck.Fluent;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Tests.Recognition.Entities;

/// <summary>Whatever a person or a program sends, the finder answers, and what it finds stands in the text.</summary>
public sealed class AnyTextTests
{
    private static readonly DateTime Reference = new(2026, 11, 22, 10, 0, 0);

    private static readonly string[] Pieces =
    [
        "1", "12", "2019", "31", "-", "/", ".", ",", ":", " ", "  ", "\n", "'", "+", "(", ")", "@", "½", "\U0001F44C", "\uD83D", "\u202E", "e", "x", "ste", "th", "%",
        "maandag", "monday", "mei", "may", "van", "from", "tot", "to", "en", "and", "tussen", "between", "half", "kwart", "quarter", "over", "voor", "before", "na", "after", "the", "de", "het",
        "vorige", "last", "volgende", "next", "week", "uur", "hour", "dagen", "days", "geleden", "ago", "gisteren", "avond", "evening", "twee", "two", "honderd", "hundred", "miljoen", "million",
        "vijfentwintigste", "twenty", "first", "einde", "end", "of", "year", "jaar", "eeuw", "nineties", "jaren", "kerst", "easter", "nacht", "night", "pm", "am", "a", "een", "minus", "komma", "point",
    ];

    [Fact]
    public void Any_text_is_read_without_a_fault() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text => Stands(text ?? string.Empty)));

    [Fact]
    public void Any_row_of_words_and_signs_is_read_without_a_fault()
    {
        var rows = Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(pieces.Count % 2 == 0 ? " " : string.Empty, pieces));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(rows.ToArbitrary(), text => Stands(text)));
    }

    [Theory]
    [InlineData("12 34 56 7 8 ")]
    [InlineData("1/2/3/4 ")]
    [InlineData("000,")]
    [InlineData("honderdduizend ")]
    [InlineData("gisteren om 10:10 ")]
    public void Of_a_message_that_is_made_to_be_slow_only_the_beginning_is_read(string piece)
    {
        var found = Enumerable.Range(0, 2).Select(size => EntityFinder.Find(string.Concat(Enumerable.Repeat(piece, 2_000 + (size * 2_000))), "nl", Reference).Length).ToArray();

        Assert.Equal(found[0], found[1]);
    }

    [Fact]
    public void A_long_message_is_read_to_its_end()
    {
        var text = string.Concat(Enumerable.Repeat("hij wacht me op bij het werk en dan durf ik niet naar huis, ", 66)) + "gisteren om 10:10 ook.";

        Assert.Contains(EntityFinder.Find(text, "nl", Reference), entity => entity.Text == "gisteren om 10:10");
    }

    [Fact]
    public void An_address_behind_a_long_row_of_numbers_is_found() =>
        Assert.Contains(EntityFinder.Find(string.Concat(Enumerable.Repeat("1 ", 1_500)) + "sanne@voorbeeld.nl", "nl", Reference), entity => entity.Type == "email");

    [Fact]
    public void The_same_text_is_always_read_the_same_way()
    {
        var rows = Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces));
        Check.QuickThrowOnFailure(Prop.ForAll(rows.ToArbitrary(), text => Lines(text).SequenceEqual(Lines(text), StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Lines(string text) => EntityFinder.Find(text, "nl", Reference).Select(entity => $"{entity.Type} {entity.Text} {entity.Start} {string.Join(' ', entity.Resolution.Readings.SelectMany(reading => reading))}");

    private static bool Stands(string text) => new[] { "nl", "en", "tr" }.All(language => EntityFinder.Find(text, language, Reference).All(entity => StandsIn(text, entity)));

    private static bool StandsIn(string text, Entity entity) =>
        entity.Start >= 0 && entity.End < text.Length && entity.End >= entity.Start
        && string.Equals(text[entity.Start..(entity.End + 1)], entity.Text, StringComparison.OrdinalIgnoreCase);
}
