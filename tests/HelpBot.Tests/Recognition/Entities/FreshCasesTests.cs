using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Tests.Recognition.Entities;

/// <summary>Phrases that stand in no specification file, after the same conventions. It is Monday 7 November 2016, noon.</summary>
public sealed class FreshCasesTests
{
    private static readonly DateTime Reference = new(2016, 11, 7, 12, 0, 0);

    [Theory]
    [InlineData("ik kom 3 januari 2018 terug", "date", "3 januari 2018", "2018-01-03")]
    [InlineData("van 5 april tot 9 april", "daterange", "van 5 april tot 9 april", "(XXXX-04-05,XXXX-04-09,P4D)")]
    [InlineData("overmorgen om kwart over drie", "datetime", "overmorgen om kwart over drie", "2016-11-09T03:15")]
    [InlineData("ik bel je morgenavond", "datetimerange", "morgenavond", "2016-11-08TEV")]
    [InlineData("om vijf voor half negen", "time", "vijf voor half negen", "T08:25")]
    [InlineData("anderhalf jaar", "duration", "anderhalf jaar", "P1.5Y")]
    [InlineData("drie kwartier", "duration", "drie kwartier", "PT0.75H")]
    [InlineData("in de jaren tachtig", "daterange", "de jaren tachtig", "(XX80-01-01,XX90-01-01,P10Y)")]
    [InlineData("laatste vrijdag van deze maand", "date", "laatste vrijdag van deze maand", "XXXX-11-WXX-5-#4")]
    [InlineData("maandagochtend om 9 uur", "datetime", "maandagochtend om 9 uur", "XXXX-WXX-1T09")]
    [InlineData("tussen 2 en 4 uur 's middags", "timerange", "tussen 2 en 4 uur 's middags", "(T14,T16,PT2H)")]
    [InlineData("afgelopen drie weken", "daterange", "afgelopen drie weken", "(2016-10-17,2016-11-07,P3W)")]
    public void Dutch_times_are_found(string text, string type, string found, string timex) => Assert.Equal((found, "datetimeV2." + type, timex), Only(text, "nl"));

    [Theory]
    [InlineData("i left on march 3rd, 2015", "date", "march 3rd, 2015", "2015-03-03")]
    [InlineData("1998-05-12T14:30:00", "datetime", "1998-05-12t14:30:00", "1998-05-12T14:30:00")]
    [InlineData("last friday of december", "date", "last friday of december", "XXXX-12-WXX-5-#5")]
    [InlineData("from may 3 3pm to may 4 5pm", "datetimerange", "from may 3 3pm to may 4 5pm", "(XXXX-05-03T15,XXXX-05-04T17,PT26H)")]
    [InlineData("twenty past eight in the evening", "time", "twenty past eight in the evening", "T20:20")]
    [InlineData("a year and a half", "duration", "a year and a half", "P1.5Y")]
    [InlineData("two weeks from tomorrow", "date", "two weeks from tomorrow", "2016-11-22")]
    [InlineData("first half of 2016", "daterange", "first half of 2016", "(2016-01-01,2016-07-01,P6M)")]
    [InlineData("from 10am till noon", "timerange", "from 10am till noon", "(T10,T12,PT2H)")]
    [InlineData("the next two decades", "daterange", "the next two decades", "(2020-01-01,2040-01-01,P20Y)")]
    public void English_times_are_found(string text, string type, string found, string timex) => Assert.Equal((found, "datetimeV2." + type, timex), Only(text, "en"));

    [Theory]
    [InlineData("ik weet niet wat ik moet doen, hij is zo boos op me")]
    [InlineData("hij zegt dat het mijn schuld is")]
    public void Ordinary_sentences_have_no_times(string text) => Assert.Empty(EntityFinder.Find(text, "nl", Reference, EntityKinds.DateTime));

    private static (string, string, string?) Only(string text, string language)
    {
        var entity = Assert.Single(EntityFinder.Find(text, language, Reference, EntityKinds.DateTime));
        return (entity.Text, entity.Type, entity.Resolution["timex"]);
    }
}
