using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>
/// Finds the choice of the open question that a message is about, though it names none: "hoe bewaar ik sporen" is about "Weten hoe ik sporen bewaar". What stands among
/// the answers comes before any other subject. Words count by how they begin, and words that could stand in any sentence do not count.
/// </summary>
internal sealed class ChoiceHints
{
    private const int Beginning = 5;
    private const int ShortestWord = 3;
    private const int Two = 2;
    private const int LongestMessage = 10;

    private static readonly FrozenSet<string> Anywhere =
        ("aan als avond ben bent dat dan deze die daar daarna dit doe doen doet door eraan hieraan een eens echt even gaan gaat geen goed graag had heb hebben heeft hem het hier hij hoe iets iemand iemands ik in is ja jij kan kun kunnen kunt maar mag meer met mij mijn mijzelf " +
        "moet moeten mezelf naar nee niet niets nog nou nu of ook om onder ons over dus thuis toch van veel veilig veiliger voor waar wanneer was wat weer weet weg weten wel welk welke wie wil willen worden wordt zal zelf zich zij zijn zou zouden hun haar krijg krijgen " +
        "about after all and any are but can could did does for from get had has have help hulp hers him his how its just know like may might more must need not now one other our out please she should some than that the their them then there these " +
        "they this those too want was were what when where which who why will with would you your yours ander andere anders something someone").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<Choice, FrozenSet<string>> _words;

    public ChoiceHints(HelpContent content) =>
        _words = content.Steps.Values.SelectMany(step => step.Ask is { Kind: AnswerKind.Choice } question ? question.Choices : []).ToFrozenDictionary<Choice, Choice, FrozenSet<string>>(
            choice => choice,
            choice => content.Settings.Languages.SelectMany(language => ChoiceNames.Names(choice, content.Texts, language)).Where(name => !YesOrNoReading.Denies(name)).SelectMany(Beginnings).ToFrozenSet(StringComparer.Ordinal),
            ReferenceEqualityComparer.Instance);

    /// <summary>The choice that a message is about; null when it could be about none, or about several, or denies anything.</summary>
    public Choice? In(string text, ImmutableArray<Choice> choices)
    {
        if (Listening.Words(text) > LongestMessage || YesOrNoReading.Denies(text))
            return null;
        var said = Beginnings(Answering.Fold(text)).Distinct(StringComparer.Ordinal).ToArray();
        if (said.Length == 0)
            return null;
        var ranked = choices.Select(choice => (Choice: choice, Shared: said.Count(_words[choice].Contains))).OrderByDescending(pair => pair.Shared).Take(Two).ToArray();
        return ranked is [var best, ..] && best.Shared > 0 && (best.Shared == said.Length || best.Shared >= Two) && (ranked.Length == 1 || ranked[1].Shared < best.Shared) ? best.Choice : null;
    }

    private static IEnumerable<string> Beginnings(string folded) => folded.Split(' ').Where(word => word.Length >= ShortestWord && !Anywhere.Contains(word)).Select(BeginningOf);

    // "bewaar" and "bewaren", "bel" and "bellen": a letter that is doubled counts once.
    private static string BeginningOf(string word) => string.Concat(word.Where((letter, place) => place == 0 || letter != word[place - 1]).Take(Beginning));
}
