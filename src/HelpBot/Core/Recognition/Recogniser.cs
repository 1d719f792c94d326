using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition.Entities;
using HelpBot.Core.Recognition.Learning;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Understands one message at a time: which need, which dangers, whether a code word asks for help. Built once from the content; pure, deterministic, and safe for any
/// thread afterwards. No network and no generative model: every decision can be traced to words.
/// </summary>
public sealed class Recogniser
{
    private const int AlternativesGiven = 4;

    // Examples carry no moment; a fixed one makes the same model every time. It is a Sunday, when a weekend lies just behind.
    private static readonly DateTime WhenLearning = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Unspecified);

    private readonly Model _model;
    private readonly CodeWordFinder _codeWords;
    private readonly FlagFinder _flags;

    private Recogniser(Model model, CodeWordFinder codeWords, FlagFinder flags) => (_model, _codeWords, _flags) = (model, codeWords, flags);

    /// <summary>Takes the trained model when it was learned from just this content; else learns anew, which takes a minute or more.</summary>
    public static Recogniser Learn(HelpContent content)
    {
        var (codeWords, flags, concepts) = (CodeWordFinder.Learn(content.CodeWords), FlagFinder.Learn(content), Concepts.From(content.Lexicon));
        var model = IsTrained(content) ? ModelFile.Read(content.Trained, concepts) : Train(content, concepts, codeWords, flags);
        return new Recogniser(model, codeWords, flags);
    }

    /// <summary>Learns anew and gives the file to keep.</summary>
    public static byte[] TrainToFile(HelpContent content) =>
        ModelFile.Write(Train(content, Concepts.From(content.Lexicon), CodeWordFinder.Learn(content.CodeWords), FlagFinder.Learn(content)), content);

    /// <summary>Whether the trained model belongs to this content.</summary>
    public static bool IsTrained(HelpContent content) => ModelFile.IsFresh(content.Trained.Span, content);

    /// <summary>Recognises a message.</summary>
    /// <param name="language">The conversation's language, used when the message does not tell its own.</param>
    /// <param name="reference">The visitor's local time.</param>
    /// <param name="kinds">Which entities to look for.</param>
    public Recognised Recognise(string text, string? language, DateTime reference, EntityKinds kinds = EntityKinds.All)
    {
        var message = _model.Vocabulary.Mend(Message.Read(text));
        var spoken = LanguageGuess.Of(text) ?? language ?? "nl";
        var listed = _flags.Find(message, spoken, reference);
        var codeWord = _codeWords.Find(message, DateOnly.FromDateTime(reference));
        Span<float> chances = stackalloc float[_model.Labels.Length];
        var verdict = Verdict.On(_model, message, listed, codeWord, chances);
        var candidates = Best(chances);
        return new Recognised(
            spoken,
            candidates.IsEmpty ? "other" : candidates[0].Intent,
            candidates.IsEmpty ? 0 : candidates[0].Confidence,
            candidates.IsEmpty ? [] : candidates.RemoveAt(0),
            verdict.Flags,
            verdict.CodeWord,
            verdict.InDoubt,
            kinds == EntityKinds.None ? [] : EntityFinder.Find(text, spoken, reference, kinds));
    }

    /// <summary>The words of a message as they were meant: slips mended, abbreviations written out, without punctuation. "Me" is how many write "mijn".</summary>
    public ImmutableArray<string> Words(string text) =>
        [.. _model.Vocabulary.Mend(Message.Read(text)).Words.Where(word => word.Key is [var first, ..] && char.IsLetterOrDigit(first)).SelectMany(word => word.Key.Split(' ')).Select(word => word == "me" ? "mijn" : word)];

    /// <summary>The words of a message that spoke most for an intent, the strongest first. It reads the message anew, so that recognising pays nothing for it.</summary>
    public ImmutableArray<WordSaid> Explain(string text, string intent)
    {
        var label = _model.Labels.IndexOf(intent, StringComparer.Ordinal);
        if (label < 0)
            return [];
        var message = _model.Vocabulary.Mend(Message.Read(text));
        Span<Feature> features = stackalloc Feature[Features.Most];
        return Telling.WordsFor(_model.Weights, label, message, features[.._model.Read(message, features)]);
    }

    private static Model Train(HelpContent content, Concepts concepts, CodeWordFinder codeWords, FlagFinder flags)
    {
        var examples = content.Examples
            .OrderBy(example => example.Language, StringComparer.Ordinal).ThenBy(example => example.Intent, StringComparer.Ordinal).ThenBy(example => example.Text, StringComparer.Ordinal)
            .Select(example => (Example: example, Message: Message.Read(example.Text)))
            .ToArray();
        var vocabulary = Vocabulary.Of(
            examples.Select(pair => pair.Message),
            content.Lexicon.Lists.Values.SelectMany(lines => lines).Concat(content.CodeWords.SelectMany(word => word.Words)).Select(Message.Read));
        return Training.Learn([.. examples.Select(pair => Lesson(pair.Example, vocabulary.Mend(pair.Message), codeWords, flags))], vocabulary, concepts);
    }

    private static Lesson Lesson(Example example, Message message, CodeWordFinder codeWords, FlagFinder flags)
    {
        var codeWord = codeWords.Find(message, DateOnly.FromDateTime(WhenLearning));
        var found = new Feature[Marks.Most];
        return new Lesson(message, example, found[..Marks.Of(flags.Find(message, example.Language, WhenLearning), codeWord, found)], codeWord is not null);
    }

    private ImmutableArray<Candidate> Best(ReadOnlySpan<float> chances)
    {
        Span<int> places = stackalloc int[AlternativesGiven + 1];
        Span<double> best = stackalloc double[AlternativesGiven + 1];
        var count = 0;
        for (var place = 0; place < chances.Length; place++)
        {
            var rank = count;
            while (rank > 0 && best[rank - 1] < chances[place])
                rank--;
            if (rank > AlternativesGiven)
                continue;
            count = Math.Min(count + 1, best.Length);
            for (var behind = count - 1; behind > rank; behind--)
                (places[behind], best[behind]) = (places[behind - 1], best[behind - 1]);
            (places[rank], best[rank]) = (place, Math.Round(chances[place], 4));
        }

        var candidates = ImmutableArray.CreateBuilder<Candidate>(count);
        for (var rank = 0; rank < count; rank++)
            candidates.Add(new Candidate(_model.Labels[places[rank]], best[rank]));
        return candidates.MoveToImmutable();
    }
}
