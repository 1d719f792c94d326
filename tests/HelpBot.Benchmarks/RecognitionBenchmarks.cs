using BenchmarkDotNet.Attributes;
using HelpBot.Core.Recognition;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Benchmarks;

/// <summary>What it takes to understand a message, and the parts of that. Figures are those of one message, over messages as people write them.</summary>
[MemoryDiagnoser]
public class RecognitionBenchmarks
{
    private static readonly string[] Messages =
    [
        "hij kneep gisteravond mijn keel dicht, ik ben 16",
        "is Angela er vanavond?",
        "mijn ex staat alweer voor de deur en hij belt om de vijf minuten",
        "ik weet niet of het geweld is maar er klopt iets niet thuis",
        "hoe lang kan ik nog naar het centrum voor sporen, het was drie dagen geleden",
        "my neighbour screams every night and the kids are in there",
        "can he see that I was on this site? he checks my phone",
        "dank je wel",
    ];

    private static readonly DateTime Reference = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Unspecified);

    private readonly Recogniser _recogniser = new Stage().Script.Recogniser;

    [Benchmark(OperationsPerInvoke = 8)]
    public int Recognise_without_entities() => Each(text => _recogniser.Recognise(text, "nl", Reference, EntityKinds.None).Flags.Length);

    [Benchmark(OperationsPerInvoke = 8)]
    public int Recognise() => Each(text => _recogniser.Recognise(text, "nl", Reference).Flags.Length);

    [Benchmark(OperationsPerInvoke = 8)]
    public int Find_entities() => Each(text => EntityFinder.Find(text, "nl", Reference, EntityKinds.All).Length);

    [Benchmark(OperationsPerInvoke = 8)]
    public int Mask() => Each(text => Redaction.Mask(text, "nl").Length);

    private static int Each(Func<string, int> measure)
    {
        var sum = 0;
        foreach (var text in Messages)
            sum += measure(text);
        return sum;
    }
}
