using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Verbs.Evaluation;

/// <summary>
/// Learns from all writers of examples but one, and recognises what that one wrote: how well the recogniser does on people that it never met. Examples name one need each, where
/// an evaluation file may accept several, so that these figures are the lower ones.
/// </summary>
internal static class LeftOut
{
    /// <summary>Every example of a writer, judged. Empty when there is no such writer.</summary>
    public static IReadOnlyList<Judged> Judge(HelpContent content, string writer, DateTime reference)
    {
        var recogniser = Recogniser.Learn(content with { Trained = default, Examples = [.. content.Examples.Where(example => example.Writer != writer)] });
        return [.. content.Examples.Where(example => example.Writer == writer).Select(example => new Judged(
            new Expected(example.Text, example.Language, example.Intent, [], [.. example.Flags], example.CodeWord),
            recogniser.Recognise(example.Text, example.Language, reference, Core.Recognition.Entities.EntityKinds.None)))];
    }
}
