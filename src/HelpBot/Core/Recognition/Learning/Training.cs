using System.Collections.Immutable;
using System.Numerics;
using HelpBot.Content.Model;

namespace HelpBot.Core.Recognition.Learning;

/// <summary>An example as it is learned from.</summary>
/// <param name="Found">What the editors' lists found, as features of the marks.</param>
/// <param name="CodeWord">Whether a code word stands in it: only then it teaches what makes a request.</param>
internal sealed record Lesson(Message Message, Example Example, Feature[] Found, bool CodeWord);

/// <summary>Learns a <see cref="Model"/> from labelled messages. The same examples give the same weights every time.</summary>
internal static class Training
{
    // A feature that one or two examples have teaches little of others.
    private const int LeastExamples = 3;

    /// <summary>Learns from lessons.</summary>
    public static Model Learn(IReadOnlyList<Lesson> lessons, Vocabulary vocabulary, Concepts concepts)
    {
        var features = Encode(lessons, concepts);
        var table = new WeightTable([.. lessons.Select(lesson => lesson.Example.Intent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        IntentTraining.Learn(lessons, features, table);
        MarkTraining.Learn(lessons, features, table);
        return new Model(vocabulary, concepts, table);
    }

    /// <summary>The order in which an epoch walks the examples: a stride that shares no factor with their number, another one each time.</summary>
    public static IEnumerable<int> Order(int number, int epoch)
    {
        var stride = (int)(number * 0.618) + (epoch * 7) + 1;
        while (number > 1 && BigInteger.GreatestCommonDivisor(stride, number) != 1)
            stride++;
        var place = (long)epoch;
        for (var done = 0; done < number; done++)
            yield return (int)(place = (place + stride) % number);
    }

    private static Feature[][] Encode(IReadOnlyList<Lesson> lessons, Concepts concepts)
    {
        var all = new Feature[Features.Most];
        var encoded = lessons.Select(lesson => all[..Features.Of(lesson.Message, concepts, all)]).ToArray();
        var seen = new int[Features.Rows];
        foreach (var features in encoded)
            foreach (var row in features.Select(feature => feature.Row).Distinct())
                seen[row]++;
        return [.. encoded.Select(features => Normal([.. features.Where(feature => seen[feature.Row] >= LeastExamples)]))];
    }

    private static Feature[] Normal(Feature[] features)
    {
        Features.Scale(features, features.Sum(feature => feature.Weight * feature.Weight));
        return features;
    }
}
