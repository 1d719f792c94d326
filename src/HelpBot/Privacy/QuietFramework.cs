using Microsoft.Extensions.Options;

namespace HelpBot.Privacy;

/// <summary>
/// Takes away every log line of the framework that could hold a path, an address or a fault's text, whatever the operator configured:
/// what is never written cannot be found.
/// </summary>
internal sealed class QuietFramework : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly string[] Silenced = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net"];

    /// <inheritdoc/>
    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        foreach (var rule in options.Rules.Where(rule => Silenced.Any(start => rule.CategoryName?.StartsWith(start, StringComparison.Ordinal) == true)).ToArray())
            options.Rules.Remove(rule);
        foreach (var start in Silenced)
            options.Rules.Add(new LoggerFilterRule(providerName: null, start, LogLevel.None, filter: null));
    }
}
