using Microsoft.Extensions.Options;

namespace HelpBot.Privacy;

/// <summary>
/// Lets nobody but this program, and the host about its own start and stop, write to the log, whatever the operator configured: the framework's lines could hold a path,
/// an address or a fault's text, and what is never written cannot be found.
/// </summary>
internal sealed class QuietFramework : IPostConfigureOptions<LoggerFilterOptions>
{
    /// <inheritdoc/>
    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        // Of several rules the most particular one decides alone, so every one of them must know who is heard.
        var rules = options.Rules.ToArray();
        options.Rules.Clear();
        options.Rules.Add(new LoggerFilterRule(providerName: null, categoryName: null, options.MinLevel, (_, category, _) => IsHeard(category)));
        foreach (var rule in rules)
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) => IsHeard(category) && rule.Filter?.Invoke(provider, category, level) is not false));
    }

    // Asked at every request.
    private static bool IsHeard(string? category) =>
        category is not null && (category.StartsWith("HelpBot.", StringComparison.Ordinal) || category.StartsWith("Microsoft.Hosting.Lifetime", StringComparison.Ordinal));
}
