using BenchmarkDotNet.Attributes;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;

namespace HelpBot.Benchmarks;

/// <summary>The pure turn: no key, no store, no wire.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private readonly Stage _stage = new();
    private Conversation _menu = null!;
    private Incoming _choice = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _menu = _stage.AtTheMenu();
        _choice = new Incoming.Chose(_menu.At, _stage.Content.Steps[_menu.At].Ask!.Choices[0].Id);
    }

    [Benchmark]
    public Taken Choice() => Turn.Take(_menu, _choice, _stage.Script, _stage.Moment);

    [Benchmark]
    public Taken Typed_choice() => Turn.Take(_menu, new Incoming.Said("1"), _stage.Script, _stage.Moment);

    [Benchmark]
    public Taken Free_text() => Turn.Take(_menu, new Incoming.Said("ik word geslagen door mijn partner"), _stage.Script, _stage.Moment);
}
