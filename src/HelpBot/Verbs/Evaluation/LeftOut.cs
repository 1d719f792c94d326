using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Verbs.Evaluation;

/// <summary>
/// Learns from all writers of examples but some, and recognises what those wrote: how well the recogniser does on people that it never met. Examples name one need each, where
/// an evaluation file may accept several, so that these figures are the lower ones.
/// </summary>
internal static class LeftOut
{
    /// <summary>Every example of the writers, judged.</summary>
    public static IReadOnlyList<Judged> Judge(HelpContent content, IReadOnlyCollection<string> writers, DateTime reference)
    {
        var sides = content.Examples.ToLookup(example => writers.Contains(example.Writer, StringComparer.Ordinal));
        var recogniser = Recogniser.Learn(content with { Trained = default, Examples = [.. sides[false]] });
        return [.. sides[true].Select(example => new Judged(
            new Expected(example.Text, example.Language, example.Intent, [], [.. example.Flags], example.CodeWord),
            recogniser.Recognise(example.Text, example.Language, reference, Core.Recognition.Entities.EntityKinds.None)))];
    }
}
