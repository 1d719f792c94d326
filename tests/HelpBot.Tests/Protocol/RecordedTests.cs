using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Protocol;

namespace HelpBot.Tests.Protocol;

/// <summary>What clients sent (<c>*-in.json</c>), and all that is kept of it (<c>*-kept.json</c>).</summary>
public sealed class RecordedTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*-in.json").Select(file => Path.GetFileName(file)[..^"-in.json".Length])];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Protocol", "Recorded");

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_what_a_client_sends_only_what_is_needed_is_kept(string name)
    {
        var received = JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Folder, name + "-in.json")), ProtocolJson.Default.ReceivedActivity)!;

        var kept = JsonSerializer.SerializeToNode(received, ProtocolJson.Default.ReceivedActivity);

        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + "-kept.json")));
        Assert.True(JsonNode.DeepEquals(expected, kept), $"{name} kept {kept}");
    }
}
