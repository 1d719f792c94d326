namespace HelpBot.Content.Reading;

/// <summary>Does independent work on all cores, because the first visitor waits for content to be read. Results keep the order of the items.</summary>
internal static class InParallel
{
    /// <summary>The result for every item.</summary>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, at => results[at] = work(items[at]));
        return results;
    }
}
