using System.Collections.Immutable;
using HelpBot.Content.Rules;

namespace HelpBot.Content.Yaml;

/// <summary>Collects the mistakes of one reading, so that an editor sees all of them at once.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _all = [];

    /// <summary>Whether one of them keeps the service from starting.</summary>
    public bool HasErrors => _all.Exists(found => found.Severity == Severity.Error);

    /// <summary>Notes a mistake.</summary>
    public void Add(Rule rule, Place place, string message, string mend) => Add(rule.At(place, message, mend));

    /// <summary>Notes a mistake.</summary>
    public void Add(Diagnostic found) => _all.Add(found);

    /// <summary>All of them by file, line and column; none is told twice.</summary>
    public ImmutableArray<Diagnostic> InOrder() =>
    [
        .. _all.Distinct()
            .OrderBy(found => found.File, StringComparer.Ordinal)
            .ThenBy(found => found.Line)
            .ThenBy(found => found.Column)
            .ThenBy(found => found.Code, StringComparer.Ordinal),
    ];
}
