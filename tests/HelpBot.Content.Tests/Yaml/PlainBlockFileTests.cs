using HelpBot.Content.Yaml;

namespace HelpBot.Content.Tests.Yaml;

public sealed class PlainBlockFileTests
{
    [Theory]
    [InlineData("intent: stalking\nlanguage: nl\nexamples: |\n  hij volgt mij\n")]
    [InlineData("intent: stalking\nlanguage: nl\nexamples: |\n\n  één | danger_now weapon\n\n  'twee: drie' # vier\n  - vijf 😀\n\n\n")]
    [InlineData("list: weapon\nlanguage: nl\nphrases: |\n  mes")]
    public void It_gives_what_the_whole_parser_gives(string text)
    {
        var quick = Assert.IsType<Node.Map>(PlainBlockFile.TryParse("f.yaml", text));
        var whole = Assert.IsType<Node.Map>(YamlFile.Parse("f.yaml", text));

        Assert.Equal(Lines(whole), Lines(quick));
        Assert.Equal(whole.Entries.Select(entry => (entry.Key, entry.Value.Place)), quick.Entries.Select(entry => (entry.Key, entry.Value.Place)));
    }

    [Theory]
    [InlineData("intent: 'stalking'\nlanguage: nl\nexamples: |\n  a\n")]
    [InlineData("intent: stalking # x\nexamples: |\n  a\n")]
    [InlineData("intent: stalking\nlanguage: nl\nexamples: |\n    dieper\n  a\n")]
    [InlineData("intent: stalking\nlanguage: nl\nexamples: |\n  a\nnog: een\n")]
    [InlineData("intent: stalking\nlanguage: nl\nexamples: |\n  a\r\n")]
    [InlineData("intent: stalking\nlanguage: nl\nexamples: >\n  a\n")]
    public void What_differs_goes_to_the_whole_parser(string text) => Assert.Null(PlainBlockFile.TryParse("f.yaml", text));

    private static string[] Lines(Node.Map map) =>
        [.. map.Entries.Select(entry => entry.Value).OfType<Node.Text>().SelectMany(text => text.Value.TrimEnd('\n').Split('\n'))];
}
