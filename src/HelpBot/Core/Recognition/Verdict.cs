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
    private const float SomeSupport = 0.05f;

    // What a danger is weighed by when the need that goes with it is not seen at all.
    private const float WithoutItsNeed = 0.5f;

    // Whoever needs help with a danger is in it, whatever the words.
    private const float SureOfNeed = 0.5f;
    private const string Other = "other";

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
        model.Predict(features[..count], chances, marks);
        WeighDangers(marks, chances, model.Labels);
        var flags = Dangers(model, message, listed, features[..count], marks);
        var (sure, doubt) = Request(codeWord, marks[Marks.Dangers.Length]);
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

    private static float SureOf(string danger) => danger switch
    {
        // They have words of their own: what sounds like it is mostly it.
        "medical_urgent" or "pregnant" or "recent_sexual_violence" or "strangulation" or "weapon" => 0.12f,
        Triage.DangerNow or Triage.Suicidal or "threat_to_kill" => 0.15f,
        _ => 0.22f,
    };

    // Words of danger in a message about a film or a recipe are hardly one; and two dangers are a need of their own, which the model of needs has seen as well.
    private static void WeighDangers(Span<float> marks, ReadOnlySpan<float> chances, ImmutableArray<string> labels)
    {
        var meant = 1 - Of(Other, chances, labels);
        for (var danger = 0; danger < Marks.Dangers.Length; danger++)
            marks[danger] *= meant;
        foreach (var (flag, intent) in Pairs)
        {
            ref var mark = ref marks[Marks.Dangers.IndexOf(flag)];
            var need = Of(intent, chances, labels);
            mark = MathF.Max(mark * MathF.Min(1, WithoutItsNeed + need), need >= SureOfNeed ? need : 0);
        }
    }

    private static float Of(string label, ReadOnlySpan<float> chances, ImmutableArray<string> labels) =>
        labels.IndexOf(label) is >= 0 and var place ? chances[place] : 0;

    private static (string? Sure, string? Doubt) Request(CodeWordFinder.Found? codeWord, float chance) =>
        chance >= SureOfRequest ? (codeWord?.Id, null) : (null, chance >= DoubtOfRequest ? codeWord?.Id : null);

    // A danger that is a need by itself comes before other needs, unless the message hardly speaks of it.
    private static void Weigh(Span<float> chances, ImmutableArray<string> labels, ImmutableArray<FlagFound> flags)
    {
        foreach (var (flag, intent) in Pairs)
            if (flags.Any(found => found.Flag == flag) && labels.IndexOf(intent, StringComparer.Ordinal) is >= 0 and var place && chances[place] >= SomeSupport)
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
