using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition.Entities;
using HelpBot.Core.Recognition.Intents;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Understands one message at a time: which need, which dangers, whether a code word asks for help. Built once from the content; pure, deterministic, and safe for any
/// thread afterwards. No network and no generative model: every decision can be traced to words.
/// </summary>
public sealed class Recogniser
{
    private const string CodeWordIntent = "code_word";
    private const int AlternativesGiven = 4;

    private readonly IntentModel _intents;
    private readonly CodeWordFinder _codeWords;
    private readonly FlagFinder _flags;
    private readonly int _codeWordPlace;

    private Recogniser(IntentModel intents, CodeWordFinder codeWords, FlagFinder flags)
    {
        (_intents, _codeWords, _flags) = (intents, codeWords, flags);
        _codeWordPlace = intents.Labels.IndexOf(CodeWordIntent, StringComparer.Ordinal);
    }

    /// <summary>Takes the trained model when it was learned from just these examples; else learns anew, which takes seconds.</summary>
    public static Recogniser Learn(HelpContent content)
    {
        var concepts = Concepts.From(content.Lexicon);
        var intents = ModelFile.IsFresh(content.Trained.Span, content) ? ModelFile.Read(content.Trained, concepts) : Train(content, concepts);
        return new Recogniser(intents, CodeWordFinder.Learn(content.CodeWords), FlagFinder.Learn(content));
    }

    /// <summary>Learns anew and gives the file to keep.</summary>
    public static byte[] TrainToFile(HelpContent content) => ModelFile.Write(Train(content, Concepts.From(content.Lexicon)), content);

    /// <summary>Whether the trained model belongs to these examples.</summary>
    public static bool IsTrained(HelpContent content) => ModelFile.IsFresh(content.Trained.Span, content);

    /// <summary>Recognises a message.</summary>
    /// <param name="language">The conversation's language, used when the message does not tell its own.</param>
    /// <param name="reference">The visitor's local time.</param>
    /// <param name="kinds">Which entities to look for.</param>
    public Recognised Recognise(string text, string? language, DateTime reference, EntityKinds kinds = EntityKinds.All)
    {
        var message = Message.Read(text);
        var spoken = LanguageGuess.Of(text) ?? language ?? "nl";
        Span<float> chances = stackalloc float[Math.Max(1, _intents.Labels.Length)];
        _intents.Predict(message, chances);
        var flags = _flags.Find(message, spoken, reference);
        var (codeWord, inDoubt) = CodeWord(message, chances, DateOnly.FromDateTime(reference));
        Verdict.Weigh(chances, _intents.Labels, flags, codeWord is not null);
        var candidates = Best(chances);
        return new Recognised(
            spoken,
            candidates.IsEmpty ? "other" : candidates[0].Intent,
            candidates.IsEmpty ? 0 : candidates[0].Confidence,
            candidates.IsEmpty ? [] : candidates.RemoveAt(0),
            Verdict.WithIntent(flags, chances, _intents.Labels, text.Length),
            codeWord,
            inDoubt,
            kinds == EntityKinds.None ? [] : EntityFinder.Find(text, spoken, reference, kinds));
    }

    private static IntentModel Train(HelpContent content, Concepts concepts) => IntentModel.Learn(
        [.. content.Examples.OrderBy(example => example.Language, StringComparer.Ordinal).ThenBy(example => example.Intent, StringComparer.Ordinal).ThenBy(example => example.Text, StringComparer.Ordinal).Select(example => (Message.Read(example.Text), example.Intent))],
        concepts);

    // A frame and the model must agree; where they disagree the bot asks quietly.
    private (string? Sure, string? Doubt) CodeWord(Message message, Span<float> chances, DateOnly day)
    {
        var chance = _codeWordPlace < 0 ? 0 : chances[_codeWordPlace];
        if (_codeWords.Find(message, day) is not { } found)
            return (chance > 0.6 && Verdict.SpeaksOfTheHand(message) ? "hand-signal" : null, null);
        if (found.Excused)
            Verdict.RuleOut(chances, _codeWordPlace);
        if (found.Excused && !found.Framed)
            return (null, null);
        var sure = !found.Excused && (chance >= 0.5 || (found.Framed && chance >= 0.1));
        return sure ? (found.Id, null) : (null, chance >= 0.2 || (found.Framed && chance >= 0.03) ? found.Id : null);
    }

    private ImmutableArray<Candidate> Best(ReadOnlySpan<float> chances)
    {
        var best = ImmutableArray.CreateBuilder<Candidate>(AlternativesGiven + 1);
        for (var place = 0; place < _intents.Labels.Length; place++)
        {
            var rank = best.Count;
            while (rank > 0 && best[rank - 1].Confidence < chances[place])
                rank--;
            if (rank > AlternativesGiven)
                continue;
            if (best.Count > AlternativesGiven)
                best.RemoveAt(AlternativesGiven);
            best.Insert(rank, new Candidate(_intents.Labels[place], Math.Round(chances[place], 4)));
        }

        return best.ToImmutable();
    }
}
