using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using HelpBot.Channels.DirectLine;
using HelpBot.Protocol;
using HelpBot.Running;

namespace HelpBot.Benchmarks;

/// <summary>A reply on its way to a client: words, activities, JSON.</summary>
[MemoryDiagnoser]
public class DrawingBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(8192);
    private LogPage _page = null!;
    private Drawing _drawing = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var stage = new Stage();
        (_page, _drawing) = (stage.Page(), new Drawing(stage.Content));
    }

    [Benchmark]
    public int Draw_an_activity_set()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer);
        JsonSerializer.Serialize(writer, _drawing.Draw("conversation", _page), ProtocolJson.Default.ActivitySet);
        return _buffer.WrittenCount;
    }
}
