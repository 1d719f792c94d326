using System.Globalization;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Tests.Recognition.Entities;

/// <summary>What visitors write about how long ago. It is Sunday 22 November 2026, ten in the morning.</summary>
public sealed class MomentsTests
{
    private static readonly DateTime Reference = new(2026, 11, 22, 10, 0, 0);

    [Theory]
    [InlineData("hij heeft me gisteravond geslagen", "2026-11-21 23:59")]
    [InlineData("net een jaar geleden", "2025-11-22 23:59")]
    [InlineData("net", "2026-11-22 10:00")]
    [InlineData("vannacht", "2026-11-22 06:00")]
    [InlineData("eergisteren", "2026-11-20 23:59")]
    [InlineData("drie dagen geleden", "2026-11-19 23:59")]
    [InlineData("vorige week zaterdag", "2026-11-14 23:59")]
    [InlineData("afgelopen weekend", "2026-11-22 10:00")]
    [InlineData("een maand of twee terug", "2026-10-22 23:59")]
    [InlineData("paar uur terug", "2026-11-22 08:00")]
    [InlineData("vrijdagnacht", "2026-11-21 06:00")]
    [InlineData("tussen 2 en 3 dagen geleden", "2026-11-20 23:59")]
    [InlineData("2 a 3 dagen geleden", "2026-11-20 23:59")]
    [InlineData("minder dan 24 uur geleden", "2026-11-22 10:00")]
    [InlineData("anderhalf uur geleden", "2026-11-22 08:30")]
    [InlineData("hij sloeg me een week geleden en gisteren weer", "2026-11-21 23:59")]
    [InlineData("afgelopen zomer", "2026-09-20 23:59")]
    [InlineData("op 25 november", "2025-11-25 23:59")]
    [InlineData("sinds gisteren", "2026-11-22 10:00")]
    [InlineData("hij heeft me verkracht, een half jaar geleden", "2026-05-22 23:59")]
    [InlineData("half jaar terug", "2026-05-22 23:59")]
    [InlineData("anderhalf jaar geleden", "2025-05-22 23:59")]
    [InlineData("vorige week woensdagavond", "2026-11-11 23:59")]
    [InlineData("vorig weekend", "2026-11-15 23:59")]
    [InlineData("het weekend daarvoor", "2026-11-15 23:59")]
    [InlineData("een uurtje geleden", "2026-11-22 09:00")]
    [InlineData("half uurtje geleden", "2026-11-22 09:30")]
    [InlineData("2 wkn geleden", "2026-11-08 23:59")]
    [InlineData("gistrenavond", "2026-11-21 23:59")]
    [InlineData("vanacht", "2026-11-22 06:00")]
    [InlineData("nog geen uur geleden", "2026-11-22 10:00")]
    [InlineData("weekje geleden", "2026-11-15 23:59")]
    [InlineData("in het weekend", "2026-11-22 10:00")]
    [InlineData("niet zo lang geleden", "2026-11-21 23:59")]
    public void A_dutch_message_tells_the_latest_moment_it_can_mean(string text, string expected) => Assert.Equal(expected, Latest(text, "nl"));

    [Theory]
    [InlineData("last night", "2026-11-22 06:00")]
    [InlineData("the other day", "2026-11-21 23:59")]
    [InlineData("two nights ago", "2026-11-21 06:00")]
    [InlineData("this morning", "2026-11-22 10:00")]
    [InlineData("a couple of hours ago", "2026-11-22 08:00")]
    [InlineData("he just hit me", "2026-11-22 10:00")]
    [InlineData("last saturday", "2026-11-21 23:59")]
    [InlineData("yesterday around 8", "2026-11-21 20:00")]
    [InlineData("3 days back", "2026-11-19 23:59")]
    [InlineData("2 or 3 days ago", "2026-11-20 23:59")]
    [InlineData("half a year ago", "2026-05-22 23:59")]
    [InlineData("20 yrs ago", "2006-11-22 23:59")]
    [InlineData("last nite", "2026-11-22 06:00")]
    [InlineData("yday", "2026-11-21 23:59")]
    [InlineData("the weekend before last", "2026-11-15 23:59")]
    [InlineData("tonight", "2026-11-22 10:00")]
    public void An_english_message_tells_the_latest_moment_it_can_mean(string text, string expected) => Assert.Equal(expected, Latest(text, "en"));

    [Theory]
    [InlineData("16")]
    [InlineData("ik ben 16")]
    [InlineData("al 3 jaar")]
    [InlineData("2 dagen")]
    [InlineData("vroeger was hij heel lief voor mij en de kinderen")]
    [InlineData("morgen komt hij terug")]
    [InlineData("het was net als vroeger")]
    [InlineData("ik weet het niet")]
    [InlineData("")]
    public void A_message_without_a_past_moment_tells_none(string text) => Assert.Null(Moments.LatestPast(text, "nl", Reference));

    [Theory]
    [InlineData("nl", "lang geleden")]
    [InlineData("nl", "heel lang geleden")]
    [InlineData("nl", "jaren geleden")]
    [InlineData("nl", "maanden geleden")]
    [InlineData("nl", "weken geleden")]
    [InlineData("nl", "vroeger")]
    [InlineData("nl", "ooit")]
    [InlineData("nl", "als kind")]
    [InlineData("nl", "toen ik 12 was")]
    [InlineData("en", "years ago")]
    [InlineData("en", "ages ago")]
    [InlineData("en", "a while back")]
    [InlineData("en", "a long time ago")]
    [InlineData("en", "when i was a kid")]
    public void Long_ago_is_more_than_a_week(string language, string text) =>
        Assert.InRange(Moments.LatestPast(text, language, Reference) ?? Reference, DateTime.MinValue, Reference.AddDays(-8));

    [Theory]
    [InlineData("nl", "2 dagen", "2026-11-20 23:59")]
    [InlineData("nl", "ongeveer 3 weken.", "2026-11-01 23:59")]
    [InlineData("nl", "96 uur", "2026-11-18 10:00")]
    [InlineData("en", "2 days", "2026-11-20 23:59")]
    [InlineData("en", "6 months", "2026-05-22 23:59")]
    [InlineData("en", "last night", "2026-11-22 06:00")]
    public void As_an_answer_a_bare_length_is_so_long_ago(string language, string text, string expected) =>
        Assert.Equal(expected, Moments.AsAnswer(text, language, Reference)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("16")]
    [InlineData("al 3 jaar")]
    [InlineData("ik heb 2 dagen vrij")]
    public void As_an_answer_a_bare_number_is_no_length(string text) => Assert.Null(Moments.AsAnswer(text, "nl", Reference));

    [Theory]
    [InlineData(23, "vorig weekend", "2026-11-22 23:59")]
    [InlineData(25, "in het weekend", "2026-11-22 23:59")]
    [InlineData(25, "het weekend ervoor", "2026-11-15 23:59")]
    public void In_the_week_the_weekend_is_the_one_that_has_been(int day, string text, string expected) =>
        Assert.Equal(expected, Moments.LatestPast(text, "nl", new DateTime(2026, 11, day, 10, 0, 0))?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    [Fact]
    public void No_moment_is_after_now()
    {
        foreach (var text in new[] { "vandaag", "dit jaar", "deze week", "vanavond om 8 uur", "zondag", "november" })
            Assert.True((Moments.LatestPast(text, "nl", Reference) ?? Reference) <= Reference, text);
    }

    private static string? Latest(string text, string language) => Moments.LatestPast(text, language, Reference)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
