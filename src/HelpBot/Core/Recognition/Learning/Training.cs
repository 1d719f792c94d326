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
    /// <summary>Learns from lessons.</summary>
    public static Model Learn(IReadOnlyList<Lesson> lessons, Vocabulary vocabulary, Concepts concepts)
    {
        ImmutableArray<string> labels = [.. lessons.Select(lesson => lesson.Example.Intent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var hashed = new Feature[Features.Most];
        var features = lessons.Select(lesson => hashed[..Features.Of(lesson.Message, concepts, hashed)]).ToArray();
        var seen = new float[lessons.Count][];
        Halves(lessons).AsParallel().ForAll(half => Look(FirstLook(half.Others), half.Own));
        return FirstLook([.. Enumerable.Range(0, lessons.Count)]) with { SecondLook = SecondLook.Learn(lessons, seen, labels.Length) };

        Model FirstLook(int[] places)
        {
            var known = KnownRows.Of(places.Select(place => features[place]));
            var table = new WeightTable(labels, known);
            Lesson[] some = [.. places.Select(place => lessons[place])];
            Feature[][] theirs = [.. places.Select(place => Kept(known, features[place]))];
            IntentTraining.Learn(some, theirs, table);
            MarkTraining.Learn(some, theirs, table);
            return new Model(vocabulary, concepts, table, SecondLook.Believing(labels.Length));
        }

        void Look(Model model, int[] places)
        {
            foreach (var place in places)
                seen[place] = See(model, lessons[place]);
        }
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

    // Two halves of the writers: what is said of one is learned from the other. With one writer alone there is nobody to be a stranger.
    private static ImmutableArray<(int[] Own, int[] Others)> Halves(IReadOnlyList<Lesson> lessons)
    {
        var writers = lessons.Select(lesson => lesson.Example.Writer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var half = writers.Where((_, place) => place % 2 == 0).ToHashSet(StringComparer.Ordinal);
        var sides = Enumerable.Range(0, lessons.Count).ToLookup(place => half.Contains(lessons[place].Example.Writer));
        int[] first = [.. sides[true]], second = [.. sides[false]];
        return writers.Length < 2 ? [] : [(first, second), (second, first)];
    }

    private static float[] See(Model model, Lesson lesson)
    {
        Span<Feature> features = stackalloc Feature[Features.Most + Marks.Most];
        var count = model.Read(lesson.Message, features[..Features.Most]);
        lesson.Found.CopyTo(features[count..]);
        Span<float> needs = stackalloc float[model.Labels.Length];
        Span<float> marks = stackalloc float[Marks.All.Length];
        model.FirstLook(features[..(count + lesson.Found.Length)], needs, marks);
        var seen = new float[SecondLook.Inputs(needs.Length)];
        SecondLook.See(needs, marks, lesson.Message.Words.Length, seen);
        return seen;
    }

    private static Feature[] Kept(KnownRows known, Feature[] hashed)
    {
        var features = hashed.ToArray();
        return features[..known.Keep(features)];
    }
}
