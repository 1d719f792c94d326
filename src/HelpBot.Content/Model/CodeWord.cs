using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>Words or signs by which someone asks for help without saying so.</summary>
/// <param name="Id">As in the labels: <c>angela</c>, <c>hand-signal</c>.</param>
/// <param name="Words">The word and its variants, as typed; spelling play (@ngela, a n g e l a) is understood by the recogniser.</param>
/// <param name="Frames">Sentences around the word that make it a request ("is … er", "kan ik … spreken"), with <c>…</c> for the word.</param>
/// <param name="Not">Phrases that show it is somebody's name or a question about the code word.</param>
/// <param name="Places">Where it is agreed, for the counsellor; empty means everywhere.</param>
/// <param name="From">First day on which it counts, or null.</param>
/// <param name="Until">Last day on which it counts, or null.</param>
/// <param name="Go">The covert step that answers.</param>
/// <param name="InDoubt">The covert step that asks quietly when it may be a name.</param>
public sealed record CodeWord(
    string Id,
    ImmutableArray<string> Words,
    ImmutableArray<string> Frames,
    ImmutableArray<string> Not,
    ImmutableArray<string> Places,
    DateOnly? From,
    DateOnly? Until,
    StepId Go,
    StepId InDoubt);
