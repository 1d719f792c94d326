using HelpBot.Core.Turns;

namespace HelpBot.Tests.Core.Turns;

public sealed class YesOrNoReadingTests
{
    [Theory]
    [InlineData("Yes", "ja|jaaa|Ja hoor|jawel|yes|yeahhh|yep|y|klopt|zeker|tuurlijk|natuurlijk|oké|prima|sure|of course|i think so|ik denk het wel|helaas wel|ja ik ben alleen thuis|👍|👍🏽|eh ja|ja, gisteren nog")]
    [InlineData("No", "nee|neee|neen|nope|nah|no|n|never|nooit|nee hoor|nee niet veilig|nee mijn man zit naast me|no he can see|niet|ik niet|not|not really|niet echt|helemaal niet|zeker niet|natuurlijk niet|zeker weten van niet|prima is het niet|ok niet|oke nee|ok no|sure not|of course not|absolutely not|ik denk het niet|i don't think so|i don’t think so|sure i can’t|👎|nou nee|i wish")]
    [InlineData("Unsure", "weet ik niet|weet niet|weet nie|dat weet ik niet meer|ik weet het niet|ik weet het niet meer|misschien|geen idee|i don't know|i dont know anymore|not sure|i’m not sure|i am not sure|idk|maybe|no idea|weet ik veel")]
    [InlineData("Skip", "overslaan|sla over|skip|pass|i'd rather not say|zeg ik liever niet")]
    [InlineData("Unclear", "|hij weet niet dat ik dit doe|ik durf niet naar de politie|jawel maar niet veilig|ja maar hij is thuis|het gaat prima maar niet veilig|ja en nee|ja, nee|ja nee eigenlijk niet|ik zeg ja maar het is nee|yes and no|yeah no|yeah right|best onveilig|goed mis|definitely unsafe|ok wacht|right now i sit beside him|no one knows|no problem|hij slaat me|🙏|en toen sloeg hij me nog een keer ja en toen ging ik weg")]
    public void A_yes_is_only_a_yes_when_nothing_speaks_against_it(string expected, string said)
    {
        foreach (var text in said.Split('|'))
            Assert.Equal((text, expected), (text, YesOrNoReading.Of(text).ToString()));
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("twee", 2)]
    [InlineData("optie 2", 2)]
    [InlineData("nummer twee graag", 2)]
    [InlineData("nr 1", 1)]
    [InlineData("number one", 1)]
    [InlineData("one", 1)]
    [InlineData("een", 1)]
    [InlineData("de laatste", 4)]
    [InlineData("the last one", 4)]
    [InlineData("5", null)]
    [InlineData("0", null)]
    [InlineData("twee keer", null)]
    [InlineData("een mes", null)]
    [InlineData("de", null)]
    public void A_choice_is_named_by_its_place(string said, int? place) => Assert.Equal(place, ChoicePlace.In(said, 4));
}
