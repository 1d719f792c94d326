using System.Collections.Immutable;
using HelpBot.Core.Turns;

namespace HelpBot.Core.Recognition;

/// <summary>Weighs the intent model and the rules for flags and code words together: where life is at stake either one is enough.</summary>
internal static class Verdict
{
    private const float Enough = 0.5f;
    private const float SomeSupport = 0.08f;

    private static readonly (string Flag, string Intent)[] Pairs = [(Triage.DangerNow, Triage.DangerNow), (Triage.Suicidal, "suicide")];
    private static readonly string[] HandWords = ["hand", "palm", "handpalm", "duim", "vuist", "vingers", "thumb", "fist", "fingers", "handgebaar", "gebaar", "gesture", "signal"];

    /// <summary>Raises the chance of what the rules saw, when the model does not rule it out.</summary>
    public static void Weigh(Span<float> chances, ImmutableArray<string> labels, ImmutableArray<FlagFound> flags, bool codeWord)
    {
        if (codeWord)
            Raise(chances, labels.IndexOf("code_word", StringComparer.Ordinal), 0.9f);
        foreach (var (flag, intent) in Pairs)
            if (Has(flags, flag) && labels.IndexOf(intent, StringComparer.Ordinal) is >= 0 and var place && chances[place] >= SomeSupport && !codeWord)
                Raise(chances, place, 0.6f);
    }

    /// <summary>Takes a label out of consideration; the others keep their proportions.</summary>
    public static void RuleOut(Span<float> chances, int place)
    {
        if (place < 0)
            return;
        var rest = Math.Max(1e-6f, 1 - chances[place]);
        chances[place] = 0;
        foreach (ref var chance in chances)
            chance /= rest;
    }

    /// <summary>The flags, with those added that the intent itself says.</summary>
    public static ImmutableArray<FlagFound> WithIntent(ImmutableArray<FlagFound> flags, ReadOnlySpan<float> chances, ImmutableArray<string> labels, int length)
    {
        foreach (var (flag, intent) in Pairs)
            if (!Has(flags, flag) && labels.IndexOf(intent, StringComparer.Ordinal) is >= 0 and var place && chances[place] >= Enough)
                flags = flags.Add(new FlagFound(flag, 0, Math.Max(0, length - 1)));
        return flags;
    }

    /// <summary>Whether at least two words or signs are of a hand, a thumb or a fist.</summary>
    public static bool SpeaksOfTheHand(Message message)
    {
        var seen = 0;
        foreach (var word in message.Words)
            if (word.Key[0] is Signs.Palm or Signs.ThumbUp or Signs.Fist || HandWords.Contains(word.Key, StringComparer.Ordinal))
                seen++;
        return seen >= 2;
    }

    private static bool Has(ImmutableArray<FlagFound> flags, string flag) => flags.Any(found => string.Equals(found.Flag, flag, StringComparison.Ordinal));

    private static void Raise(Span<float> chances, int place, float least)
    {
        if (place < 0 || chances[place] >= least)
            return;
        var rest = (1 - least) / Math.Max(1e-6f, 1 - chances[place]);
        for (var other = 0; other < chances.Length; other++)
            chances[other] *= rest;
        chances[place] = least;
    }
}
