using System.Net.WebSockets;
using System.Text.Json;

namespace HelpBot.Tests.Channels.DirectLine;

public sealed class StreamTests(Line line) : IClassFixture<Line>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_stream_tells_what_was_said_and_what_is_said_from_then_on()
    {
        var visitor = await line.Welcomed();
        using var stream = await visitor.Listen(await visitor.StreamAddress());

        var before = await Next(stream);
        await visitor.Say("hallo");
        var after = await Next(stream);

        Assert.Equal("1", before.GetProperty("watermark").GetString());
        Assert.Equal((await visitor.Read("1")).GetRawText(), after.GetRawText());
    }

    [Fact]
    public async Task A_stream_goes_on_from_the_watermark()
    {
        var visitor = await line.Welcomed();
        await visitor.Say("hallo");
        using var stream = await visitor.Listen(await visitor.StreamAddress("?watermark=1"));

        Assert.Equal((await visitor.Read("1")).GetRawText(), (await Next(stream)).GetRawText());
    }

    [Fact]
    public async Task An_exit_is_told_and_closes_the_stream()
    {
        var visitor = await line.Welcomed();
        using var stream = await visitor.Listen(await visitor.StreamAddress());
        await Next(stream);

        await visitor.Send(new { type = "endOfConversation" });

        Assert.Equal("endOfConversation", (await Next(stream)).GetProperty("activities")[0].GetProperty("type").GetString());
        Assert.Equal(WebSocketMessageType.Close, (await stream.ReceiveAsync(new byte[16], default).WaitAsync(Patience)).MessageType);
    }

    [Fact]
    public async Task A_program_that_stops_does_not_wait_for_an_open_stream()
    {
        using var own = new Line();
        var visitor = await own.Welcomed();
        using var stream = await visitor.Listen(await visitor.StreamAddress());
        await Next(stream);

        own.Stop();

        var cut = await Record.ExceptionAsync(() => Next(stream));
        Assert.NotNull(cut);
        Assert.IsNotType<TimeoutException>(cut);
    }

    [Fact]
    public async Task The_address_of_a_stream_is_good_once()
    {
        var visitor = await line.Welcomed();
        var address = await visitor.StreamAddress();
        using var stream = await visitor.Listen(address);

        foreach (var same in new[] { "", "=", "==", "%20", "%0A" })
            await Assert.ThrowsAsync<InvalidOperationException>(() => visitor.Listen(new Uri(address + same)));
    }

    [Fact]
    public async Task Of_too_many_streams_of_one_conversation_the_oldest_is_closed_and_the_newest_hears()
    {
        var visitor = await line.Welcomed();
        var streams = new List<WebSocket>();
        for (var count = 0; count < 5; count++)
        {
            streams.Add(await visitor.Listen(await visitor.StreamAddress()));
            await Next(streams[^1]);
        }

        Assert.Equal(WebSocketMessageType.Close, (await streams[0].ReceiveAsync(new byte[16], default).WaitAsync(Patience)).MessageType);
        await visitor.Send(new { type = "endOfConversation" });
        foreach (var stream in streams.Skip(1))
            Assert.Equal("endOfConversation", (await Next(stream)).GetProperty("activities")[0].GetProperty("type").GetString());
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task A_pass_of_another_conversation_opens_no_stream()
    {
        var one = await line.Welcomed();
        var other = await line.Welcomed();
        var pass = (await one.StreamAddress()).Query;

        await Assert.ThrowsAsync<InvalidOperationException>(() => other.Listen(new Uri($"ws://localhost/v3/directline/conversations/{other.Id}/stream{pass}")));
    }

    private static async Task<JsonElement> Next(WebSocket stream)
    {
        var bytes = new byte[64 * 1024];
        var length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await stream.ReceiveAsync(new ArraySegment<byte>(bytes, length, bytes.Length - length), default).WaitAsync(Patience);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return JsonDocument.Parse(bytes.AsMemory(0, length)).RootElement;
    }
}
