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
        _ when names.Count is > 0 and <= 15 => $"It can be: {string.Join(", ", names.Order(StringComparer.Ordinal))}.",
        _ => otherwise,
    };

    /// <summary>Letters to insert, remove or replace to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var current = new int[other.Length + 1];
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = previous[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
