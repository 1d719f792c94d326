using System.Net;
using HelpBot.Privacy.Limits;
using HelpBot.Running.Sealing;
using Microsoft.AspNetCore.Http;

namespace HelpBot.Tests.Privacy;

public sealed class BudgetsTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly Marks _marks;
    private readonly Budgets _budgets;
    private readonly string _conversation = ConversationKey.New().Id;

    public BudgetsTests()
    {
        _marks = new Marks(_time);
        _budgets = new Budgets(new LimitOptions { RequestsPerConversation = 3, StartsPerAddress = 2 }, _marks, _time);
    }

    [Fact]
    public void What_was_spent_comes_back_bit_by_bit_and_never_more_than_there_was()
    {
        Assert.Equal<int?>([null, null, null, 1], Ask(4));

        _time.Pass(TimeSpan.FromMilliseconds(400));
        Assert.Equal<int?>([null, null, 1], Ask(3));

        _time.Pass(TimeSpan.FromHours(1));
        Assert.Equal<int?>([null, null, null, 1], Ask(4));
    }

    [Fact]
    public void Whoever_is_refused_is_told_when_it_is_worth_trying_again()
    {
        var visitor = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("203.0.113.7") } };
        Assert.Null(_budgets.Token(visitor));
        Assert.Null(_budgets.Token(visitor));
        Assert.Equal(1800, _budgets.Token(visitor));

        _time.Pass(TimeSpan.FromMinutes(20));
        Assert.Equal(600, _budgets.Token(visitor));

        _time.Pass(TimeSpan.FromMinutes(10));
        Assert.Null(_budgets.Token(visitor));
    }

    [Fact]
    public void What_is_cleared_away_was_full()
    {
        Assert.Equal<int?>([null, null], Ask(2));
        _time.Pass(TimeSpan.FromSeconds(9.9));
        Assert.Equal<int?>([null, null, null], Ask(3));

        _time.Pass(TimeSpan.FromSeconds(0.1));

        Assert.Equal<int?>([1], Ask(1));
    }

    [Fact]
    public void Nothing_is_kept_of_who_asks_for_nothing_any_more()
    {
        Ask(3);
        Assert.Equal(1, _budgets.Kept);

        _time.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal(0, _budgets.Kept);
    }

    public void Dispose()
    {
        _budgets.Dispose();
        _marks.Dispose();
    }

    private int?[] Ask(int times) => [.. Enumerable.Range(0, times).Select(_ => _budgets.Request(_conversation))];
}
