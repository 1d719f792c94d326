namespace HelpBot.Content.Yaml;

/// <summary>Finds the name that was probably meant, for "did you mean".</summary>
internal static class Similar
{
    /// <summary>The nearest of the names, or null when none is near (more than a third of its letters differ).</summary>
    public static string? To(string word, IEnumerable<string> names)
    {
        if (word.Length > 60)
            return null;
        var (best, name) = names.Where(name => name.Length <= 60)
            .Select(name => (Distance: Distance(word, name), Name: name))
            .DefaultIfEmpty((int.MaxValue, ""))
            .MinBy(pair => pair.Item1);
        return best <= Math.Max(1, name.Length / 3) ? name : null;
    }

    /// <summary>"Did you mean x?", or else the names to choose from, or else what was given.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> names, string otherwise) => To(word, names) switch
    {
        { } near => $"Did you mean '{near}'?",
        _ when names.Count is > 0 and <= 15 => $"It can be: {string.Join(", ", names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.",
        _ => otherwise,
    };

    /// <summary>Letters to insert, remove, replace or swap with their neighbour to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
                cost[i, j] = i == 0 || j == 0 ? i + j : Cheapest(one, other, cost, i, j);
        }

        return cost[one.Length, other.Length];
    }

    private static int Cheapest(string one, string other, int[,] cost, int i, int j)
    {
        var replaced = cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var cheapest = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(cheapest, cost[i - 2, j - 2] + 1) : cheapest;
    }
}
