using BenchmarkDotNet.Attributes;
using HelpBot.Core.Turns;
using HelpBot.Running;
using HelpBot.Running.Keeping;
using HelpBot.Running.Sealing;

namespace HelpBot.Benchmarks;

/// <summary>What stands around the turn: keys, seals, the kept form, and the whole of a taken and a read turn.</summary>
[MemoryDiagnoser]
public class RunningBenchmarks
{
    private readonly Stage _stage = new();
    private readonly ConversationKey _key = ConversationKey.New();
    private readonly byte[] _plain = new byte[400];
    private Envelope _envelope = null!;
    private LogPage _page = null!;
    private string _token = "";
    private Tokens _tokens = null!;
    private long _last;

    [GlobalSetup]
    public async Task Prepare()
    {
        _envelope = new Envelope(_stage.AtTheMenu(), 4, []);
        _page = _stage.Page();
        _tokens = new Tokens(ServerSecret.Ephemeral(), _stage.Seal, TimeProvider.System);
        _token = _tokens.Issue(_key, TimeSpan.FromHours(1));
        await _stage.Runner.Begin(_key, Medium.Web, "nl", CancellationToken.None);
    }

    [Benchmark]
    public ConversationKey? Read_token() => _tokens.Read(_token);

    [Benchmark]
    public bool Seal_and_open()
    {
        using var seal = _stage.Seal.For(_key);
        using var plain = new PlainBytes();
        return seal.Open(1, seal.Close(1, _plain), plain);
    }

    [Benchmark]
    public object? Write_and_read_state_and_log()
    {
        using var plain = new PlainBytes();
        Kept.Write(_envelope, plain);
        var envelope = Kept.ReadEnvelope(plain.Span);
        plain.Clear();
        Kept.Write(_page.Entries, plain);
        return (envelope, Kept.ReadEntries(plain.Span));
    }

    /// <summary>As a polling client: says something, then reads what came.</summary>
    [Benchmark]
    public async Task<LogPage?> Take_and_read()
    {
        await _stage.Runner.Take(_key, new Incoming.Asked(Wish.Menu), Arrival.Plain, CancellationToken.None);
        var page = await _stage.Runner.Read(_key, _last, CancellationToken.None);
        _last = page!.Last;
        return page;
    }
}
