using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>
/// Finds the choice whose name stands in a message with little beside it: "nee ik kn echt nt praten" names "kan niet praten". Slips are mended and words that carry nothing are left out, on
/// both sides; what denies, or says "if", in one and not in the other makes it something else.
/// </summary>
internal sealed class ChoicePhrases
{
    private const int Few = 2;
    private const int MostBeside = 6;

    // What may stand in any answer.
    private static readonly FrozenSet<string> Empty =
        "ik ben is het de een en ook wel even gewoon echt dus toch nou hoor eh ehh uh uhm hm zo al heel best erg denk misschien hoi hallo oke ok sorry alsjeblieft graag mijn je jij u jou dat dit ja nee i i'm am are the a an it its it's to my really just so please well maybe think yes okay".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Turning =
        "niet nooit geen niks zonder maar behalve als indien tenzij wanneer of but except not never no don't can't won't didn't doesn't isn't wasn't haven't couldn't if unless when without nothing".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What is left of "it is over" is left of "over mij" too.
    private static readonly FrozenSet<string> Slight = "over weg op uit af aan bij in om to out on off in at for".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "Weer thuis" of oneself is another thing than of him.
    private static readonly FrozenSet<string> Others = "hij zij ze he she they he's she's they're hem haar him her man vrouw vader moeder".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<Choice, ImmutableArray<ImmutableArray<string>>> _names;

    public ChoicePhrases(HelpContent content, Recogniser recogniser) =>
        _names = content.Steps.Values.SelectMany(step => step.Ask?.Choices ?? []).ToFrozenDictionary<Choice, Choice, ImmutableArray<ImmutableArray<string>>>(
            choice => choice,
            choice => [.. content.Settings.Languages.SelectMany(language => ChoiceNames.Names(choice, content.Texts, language)).Select(recogniser.Words).Select(name => (Name: name, Full: Full(name))).Where(pair => Tells(pair.Full) && IsStill(pair.Name, pair.Full)).Select(pair => pair.Full)],
            ReferenceEqualityComparer.Instance);

    /// <summary>The choice that is named; null when none is, or two are named as well as each other.</summary>
    /// <param name="said">The words of the message as they were meant.</param>
    public Choice? In(ImmutableArray<string> said, ImmutableArray<Choice> choices)
    {
        var words = Full(said);
        if (!Tells(words))
            return null;
        var (best, length, alike) = ((Choice?)null, 0, false);
        foreach (var choice in choices)
        {
            var longest = Longest(words, choice);
            if (longest == 0 || longest < length)
                continue;
            (alike, best, length) = (longest == length, choice, longest);
        }

        return alike ? null : best;
    }

    private int Longest(ImmutableArray<string> words, Choice choice)
    {
        var longest = 0;
        foreach (var name in _names[choice])
            if (name.Length > longest && words.Length - name.Length <= (choice.Alone ? 0 : Beside(name.Length)) && Names(words.AsSpan(), name.AsSpan()))
                longest = name.Length;
        return longest;
    }

    // A word alone says little when others stand beside it.
    private static int Beside(int words) => words <= Few ? words - 1 : Math.Min(MostBeside, words);

    private static bool Names(ReadOnlySpan<string> words, ReadOnlySpan<string> name)
    {
        for (var at = 0; at + name.Length <= words.Length; at++)
            if (Phrase.StandsAt(words, at, name) && !Turns(words[..at], name.Length) && !Turns(words[(at + name.Length)..], name.Length))
                return true;
        return false;
    }

    private static bool Turns(ReadOnlySpan<string> beside, int nameLength)
    {
        foreach (var word in beside)
            if (Turning.Contains(word) || (nameLength <= Few && Others.Contains(word)))
                return true;
        return false;
    }

    private static bool Tells(ImmutableArray<string> words) => words.Any(word => !Turning.Contains(word)) && !(words.Length == 1 && Slight.Contains(words[0]));

    // "De politie is er" is more than "politie".
    private static bool IsStill(ImmutableArray<string> name, ImmutableArray<string> full) => full.Length > 1 || name.Length <= Few;

    // "No" in front answers when somebody or something follows: "no he is gone", but not "no danger".
    private static ImmutableArray<string> Full(ImmutableArray<string> words) =>
        [.. words.Where((word, place) => !Empty.Contains(word) && !(word == "no" && place == 0 && words.Length > 1 && (Others.Contains(words[1]) || Empty.Contains(words[1]))))];
}
