using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Content;

/// <summary>The one door to the content: reads a whole folder, promises either checked content or all mistakes at once; never throws for an editor's mistake.</summary>
public static class ContentFolder
{
    /// <summary>Reads everything below <paramref name="folder"/>.</summary>
    /// <param name="today">For the age of verified facts.</param>
    public static ContentResult Read(string folder, DateOnly today) => throw new NotSupportedException();
}

/// <summary>What reading gave: content only when no diagnostic is an error.</summary>
public sealed record ContentResult(HelpContent? Content, ImmutableArray<Diagnostic> Diagnostics);
