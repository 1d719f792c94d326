using System.Globalization;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Tests.Recognition.Entities;

/// <summary>What visitors write about how long ago. It is Sunday 22 November 2026, ten in the morning.</summary>
public sealed class MomentsTests
{
    private static readonly DateTime Reference = new(2026, 11, 22, 10, 0, 0);

    [Theory]
    [InlineData("hij heeft me gisteravond geslagen", "2026-11-21 23:59")]
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
    public void An_english_message_tells_the_latest_moment_it_can_mean(string text, string expected) => Assert.Equal(expected, Latest(text, "en"));

    [Theory]
    [InlineData("16")]
    [InlineData("ik ben 16")]
    [InlineData("al 3 jaar")]
    [InlineData("morgen komt hij terug")]
    [InlineData("het was net als vroeger")]
    [InlineData("lang geleden")]
    [InlineData("ik weet het niet")]
    [InlineData("")]
    public void A_message_without_a_past_moment_tells_none(string text) => Assert.Null(Moments.LatestPast(text, "nl", Reference));

    [Fact]
    public void No_moment_is_after_now()
    {
        foreach (var text in new[] { "vandaag", "dit jaar", "deze week", "vanavond om 8 uur", "zondag", "november" })
            Assert.True((Moments.LatestPast(text, "nl", Reference) ?? Reference) <= Reference, text);
    }

    private static string? Latest(string text, string language) => Moments.LatestPast(text, language, Reference)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
