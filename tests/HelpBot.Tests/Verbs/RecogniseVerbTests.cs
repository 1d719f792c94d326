using System.Text;
using System.Text.Json;
using HelpBot.Core.Recognition.Entities;
using HelpBot.Verbs;

namespace HelpBot.Tests.Verbs;

public sealed class RecogniseVerbTests
{
    [Fact]
    public void Entities_are_written_in_the_shape_of_the_specification()
    {
        var line = Assert.Single(Find(EntityKinds.DateTime, """{"id":"x1","text":"hij kwam gisteravond","locale":"nl","reference":"2026-11-22T10:00:00"}"""));

        Assert.Equal(
            """{"id":"x1","entities":[{"type":"datetimeV2.datetimerange","text":"gisteravond","start":9,"end":19,"resolution":{"values":[{"timex":"2026-11-21TEV","type":"datetimerange","start":"2026-11-21 16:00:00","end":"2026-11-21 20:00:00"}]}}]}""",
            line);
    }

    [Fact]
    public void Yes_and_no_are_written_as_true_and_false() =>
        Assert.Equal("""{"id":7,"entities":[{"type":"boolean","text":"nee","start":0,"end":2,"resolution":{"value":false,"score":1}}]}""", Assert.Single(Find(EntityKinds.Boolean, """{"id":7,"text":"nee","locale":"nl-NL"}""")));

    [Theory]
    [InlineData("kapot", "null")]
    [InlineData("[1]", "null")]
    [InlineData("{\"id\":\"a\",\"text\":3}", "\"a\"")]
    [InlineData("{\"id\":\"a\"}", "\"a\"")]
    [InlineData("{\"text\":3,\"id\":\"a\"}", "\"a\"")]
    [InlineData("{\"text\":{\"x\":[1]},\"locale\":7,\"id\":\"a\"}", "\"a\"")]
    [InlineData("{\"id\":\"a\",\"text\":\"half", "\"a\"")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\",\"reference\":\"straks\"}", "\"a\"")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"} en meer", "\"a\"")]
    public void A_malformed_line_gets_an_error_and_the_run_goes_on(string line, string id)
    {
        var lines = Find(EntityKinds.Number, line + "\n{\"id\":\"b\",\"text\":\"3\",\"locale\":\"nl\"}");

        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"{{\"id\":{id},\"error\":\"", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"b\",\"entities\":[{", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_read_as_a_replacement_sign_and_keeps_its_place() =>
        Assert.Contains("\"start\":5", Assert.Single(Find(EntityKinds.Number, """{"id":1,"text":"a\ud83d \n 3","locale":"nl"}""")), StringComparison.Ordinal);

    [Fact]
    public void A_line_that_is_too_long_is_skipped()
    {
        var lines = Find(EntityKinds.Number, "{\"id\":1,\"text\":\"" + new string('x', 3_000_000) + "\"}\n{\"id\":2,\"text\":\"3\"}");

        Assert.Equal(2, lines.Length);
        Assert.Contains("line too long", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":2,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_answered_with_everything_that_was_recognised()
    {
        var output = new MemoryStream();
        var input = Bytes("""{"id":"x","text":"ik heet Sanne, bel 0612345678","locale":"nl","reference":"2026-11-22T10:00:00"}""");

        Assert.Equal(0, RecogniseVerb.Run(Dialogs.Folder, explain: false, input, output, TimeProvider.System));
        var answer = JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray())).RootElement;
        Assert.Equal(["id", "intent", "confidence", "alternatives", "flags", "codeWord", "locale", "entities", "redacted"], answer.EnumerateObject().Select(part => part.Name));
        Assert.Equal("ik heet [naam], bel [telefoon]", answer.GetProperty("redacted").GetString());
        Assert.Equal("nl", answer.GetProperty("locale").GetString());
    }

    [Fact]
    public void Asked_to_explain_it_tells_the_words_that_spoke_most_for_the_intent()
    {
        const string Text = "mijn ex staat elke avond voor mijn deur en volgt me overal";

        var answer = Recognise(Text, explain: true);

        var reason = answer.GetProperty("explain");
        Assert.Equal("stalking", answer.GetProperty("intent").GetString());
        Assert.Equal("stalking", reason.GetProperty("intent").GetString());
        var words = reason.GetProperty("words").EnumerateArray().ToArray();
        Assert.Contains("volgt", words.Select(word => word.GetProperty("word").GetString()));
        Assert.All(words, word => Assert.Equal(word.GetProperty("word").GetString(), Text[word.GetProperty("start").GetInt32()..(word.GetProperty("end").GetInt32() + 1)]));
        var weights = words.Select(word => word.GetProperty("weight").GetDouble()).ToArray();
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.InRange(weights.Length, 1, 5);
    }

    [Fact]
    public void The_reasons_stand_behind_an_answer_that_is_otherwise_the_same()
    {
        const string Text = "hij kneep gisteren mijn keel dicht";

        var (plain, explained) = (Recognise(Text, explain: false), Recognise(Text, explain: true));

        var parts = explained.EnumerateObject().ToArray();
        Assert.Equal(["why", "explain"], parts[^2..].Select(part => part.Name));
        Assert.Equal(plain.EnumerateObject().Select(part => part.ToString()), parts[..^2].Select(part => part.ToString()));
        Assert.Contains("keel", explained.GetProperty("why").GetProperty("flags")[0].GetProperty("words").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_words_has_none_that_spoke_for_its_intent() =>
        Assert.Empty(Recognise(" ", explain: true).GetProperty("explain").GetProperty("words").EnumerateArray());

    private static JsonElement Recognise(string text, bool explain)
    {
        var output = new MemoryStream();
        var line = JsonSerializer.Serialize(new { id = "x", text, locale = "nl", reference = "2026-11-22T10:00:00" });
        Assert.Equal(0, RecogniseVerb.Run(Dialogs.Folder, explain, Bytes(line), output, TimeProvider.System));
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }

    private static string[] Find(EntityKinds kinds, string lines)
    {
        var output = new MemoryStream();
        Assert.Equal(0, RecogniseVerb.Find(kinds, Bytes(lines), output, TimeProvider.System));
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static MemoryStream Bytes(string lines) => new(Encoding.UTF8.GetBytes(lines));
}
