using System.Collections.Immutable;
using HelpBot.Core.Recognition.Learning;
using HelpBot.Core.Turns;

namespace HelpBot.Core.Recognition;

/// <summary>
/// What the lists and the learned model together make of a message. The lists are among the features of the model, so that it has learned how far each can be believed.
/// </summary>
/// <param name="CodeWord">A code word that asks for help.</param>
/// <param name="InDoubt">A code word that may ask for help.</param>
internal readonly record struct Verdict(ImmutableArray<FlagFound> Flags, string? CodeWord, string? InDoubt)
{
    // Chosen on writers not learned from: where a life may hang on it, rather once too often.
    private const float SureOfRequest = 0.3f;
    private const float DoubtOfRequest = 0.1f;

    // A danger of this chance comes before other needs, if the message speaks at least so much of it as a need.
    private const float SureToComeFirst = 0.4f;
    private const float SomeSupport = 0.05f;

    private static readonly ImmutableArray<float> SureOfDanger = [.. Marks.Dangers.Select(SureOf)];

    private static readonly (string Flag, string Intent)[] Pairs = [(Triage.DangerNow, Triage.DangerNow), (Triage.Suicidal, "suicide")];

    /// <summary>Judges a message.</summary>
    /// <param name="listed">Dangers that the lists found.</param>
    /// <param name="codeWord">A code word that stands in the message.</param>
    /// <param name="chances">Receives the chance of every label.</param>
    public static Verdict On(Model model, Message message, ImmutableArray<FlagFound> listed, CodeWordFinder.Found? codeWord, Span<float> chances)
    {
        Span<Feature> features = stackalloc Feature[Features.Most + Marks.Most];
        var count = model.Read(message, features[..Features.Most]);
        count += Marks.Of(listed, codeWord, features[count..]);
        Span<float> marks = stackalloc float[Marks.All.Length];
        model.Predict(features[..count], message.Words.Length, chances, marks);
        var flags = Dangers(model, message, listed, features[..count], marks);
        var (sure, doubt) = Request(codeWord, marks[Marks.Dangers.Length], flags);
        Weigh(chances, model.Labels, flags);
        WeighRequest(chances, model.Labels, codeWord is not null, sure, doubt);
        return new Verdict(flags, sure, doubt);
    }

    private static ImmutableArray<FlagFound> Dangers(Model model, Message message, ImmutableArray<FlagFound> listed, ReadOnlySpan<Feature> features, ReadOnlySpan<float> chances)
    {
        var flags = ImmutableArray.CreateBuilder<FlagFound>();
        for (var danger = 0; danger < Marks.Dangers.Length; danger++)
            if (chances[danger] is var chance && chance >= SureOfDanger[danger])
                flags.Add((listed.FirstOrDefault(found => found.Flag == Marks.Dangers[danger]) ?? Telling.Words(model.Weights, danger, message, features)) with { Confidence = chance });
        return flags.DrainToImmutable();
    }

    // Where most of it is found and not too much is imagined, on messages of writers not learned from. They differ because some dangers have words of their own.
    private static float SureOf(string danger) => danger switch
    {
        "pregnant" => 0.07f,
        "recent_sexual_violence" => 0.15f,
        "weapon" or "threat_to_kill" or "medical_urgent" or Triage.BeingWatched => 0.17f,
        Triage.DangerNow => 0.2f,
        _ => 0.22f,
    };

    private static (string? Sure, string? Doubt) Request(CodeWordFinder.Found? codeWord, float chance, ImmutableArray<FlagFound> flags) => codeWord?.Use switch
    {
        CodeWordUse.Open when chance >= SureOfRequest => (codeWord?.Id, null),
        CodeWordUse.UnlessInDanger when chance >= SureOfRequest && !flags.Any(IsOpenDanger) => (codeWord?.Id, null),
        CodeWordUse.Open or CodeWordUse.Doubtful when chance >= DoubtOfRequest => (null, codeWord?.Id),
        CodeWordUse.UnlessInDanger when chance >= DoubtOfRequest && !flags.Any(IsOpenDanger) => (null, codeWord?.Id),
        _ => (null, null),
    };

    private static bool IsOpenDanger(FlagFound found) =>
        found.Confidence >= SureToComeFirst && found.Flag is Triage.DangerNow or Triage.Suicidal or "medical_urgent" or "strangulation" or "weapon" or "threat_to_kill" or "recent_sexual_violence";

    // A danger that is a need by itself comes before other needs, unless the message hardly speaks of it.
    private static void Weigh(Span<float> chances, ImmutableArray<string> labels, ImmutableArray<FlagFound> flags)
    {
        foreach (var (flag, intent) in Pairs)
            if (flags.Any(found => found.Flag == flag && found.Confidence >= SureToComeFirst) && labels.IndexOf(intent, StringComparer.Ordinal) is >= 0 and var place && chances[place] >= SomeSupport)
                Raise(chances, place, 0.6f);
    }

    // The label must agree with what was decided of the code word.
    private static void WeighRequest(Span<float> chances, ImmutableArray<string> labels, bool found, string? sure, string? doubt)
    {
        var place = labels.IndexOf(Marks.Request, StringComparer.Ordinal);
        if (sure is not null)
            Raise(chances, place, 0.9f);
        else if (found && doubt is null)
            RuleOut(chances, place);
    }

    private static void RuleOut(Span<float> chances, int place)
    {
        if (place < 0)
            return;
        var rest = Math.Max(1e-6f, 1 - chances[place]);
        chances[place] = 0;
        foreach (ref var chance in chances)
            chance /= rest;
    }

    private static void Raise(Span<float> chances, int place, float least)
    {
        if (place < 0 || chances[place] >= least)
            return;
        var rest = (1 - least) / Math.Max(1e-6f, 1 - chances[place]);
        foreach (ref var chance in chances)
            chance *= rest;
        chances[place] = least;
    }
}
