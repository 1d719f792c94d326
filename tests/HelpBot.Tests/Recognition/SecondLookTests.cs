using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;
using HelpBot.Core.Recognition.Learning;

namespace HelpBot.Tests.Recognition;

/// <summary>The second look believes the first as far as it was right about strangers.</summary>
public sealed class SecondLookTests
{
    private const int Labels = 2;
    private static readonly int Weapon = Marks.Dangers.IndexOf("weapon");

    [Theory]
    [InlineData(0.01f, 1)]
    [InlineData(0.3f, 8)]
    [InlineData(0.99f, 80)]
    [InlineData(0, 0)]
    [InlineData(1, 300)]
    public void Who_learned_nothing_believes_the_first_look(float first, int words) =>
        Assert.Equal(first, Judged(SecondLook.Believing(Labels), first, need: 0, words), 0.001f);

    [Fact]
    public void With_one_writer_there_are_no_strangers_to_learn_from()
    {
        var learned = Learned(By("a", weapon: true));

        Assert.Equal(SecondLook.Believing(Labels).Weights.ToArray(), learned.Weights.ToArray());
    }

    [Fact]
    public void What_was_claimed_too_surely_is_believed_less_and_a_need_that_goes_with_it_is_counted_in()
    {
        // The first look is equally sure of all; only where the first need was seen was it right.
        var lessons = Enumerable.Range(0, 400).Select(place => place % 4 == 0 ? Lesson("a", "weapon") : Lesson("b")).ToArray();
        var seen = lessons.Select((lesson, place) => Seen(0.9f, need: place % 4 == 0 ? 0 : 1)).ToArray();

        var learned = SecondLook.Learn(lessons, seen, Labels);

        Assert.InRange(Judged(learned, 0.9f, need: 0, words: 8), 0.8, 1);
        Assert.InRange(Judged(learned, 0.9f, need: 1, words: 8), 0, 0.2);
    }

    [Fact]
    public void It_is_learned_from_what_the_first_look_said_of_strangers()
    {
        // To one writer the word is a danger, to the other it is none: whoever learned from one alone is wrong about the other.
        Assert.InRange(BeliefInWeapons(Learned([.. By("a", weapon: true), .. By("b", weapon: false)])), float.MinValue, 0);
    }

    private static float BeliefInWeapons(SecondLook look) => look.Weights[(Weapon * SecondLook.Inputs(Labels)) + Weapon];

    private static SecondLook Learned(Lesson[] lessons) => Training.Learn(
        lessons,
        Vocabulary.Of(lessons.Select(lesson => lesson.Message), []),
        Concepts.From(new Lexicon(FrozenDictionary<(string, string), ImmutableArray<string>>.Empty))).SecondLook;

    // Two needs, since of words that tell no need from another nothing is learned.
    private static Lesson[] By(string writer, bool weapon) => [.. Enumerable.Range(0, 60).SelectMany(_ => new[]
    {
        new Lesson(Message.Read("the bat"), new Example("the bat", "en", "other", weapon ? ["weapon"] : [], null, writer), [], false),
        new Lesson(Message.Read("a cat"), new Example("a cat", "en", "thanks", [], null, writer), [], false),
    })];

    private static Lesson Lesson(string text, params string[] flags) => new(Message.Read(text), new Example(text, "en", "other", [.. flags], null), [], false);

    private static float[] Seen(float weapon, int need)
    {
        var inputs = new float[SecondLook.Inputs(Labels)];
        SecondLook.See(Needs(need), Dangers(weapon), 8, inputs);
        return inputs;
    }

    private static float Judged(SecondLook look, float weapon, int need, int words)
    {
        var dangers = Dangers(weapon);
        look.Judge(Needs(need), dangers, words);
        return dangers[Weapon];
    }

    private static float[] Needs(int sure) => [.. Enumerable.Range(0, Labels).Select(label => label == sure ? 0.9f : 0.1f)];

    private static float[] Dangers(float weapon) => [.. Marks.Dangers.Select((_, danger) => danger == Weapon ? weapon : 0.05f)];
}
