using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Core.Turns;

/// <summary>Reads a message as the answer to the open question.</summary>
internal static class Answering
{
    private const int TextKept = 160;
    private const int FragmentLeast = 3;
    private const int NameLeast = 4;
    private const int ShortMessage = 4;
    private const int LongestNamed = 16;

    private static readonly string[] YesIds = ["yes", "ja"];
    private static readonly FrozenSet<string> Small = Set("ik je jij hij zij ze het een de dat die dit van voor met mijn niet wel nog al nu en of is ben bent was heb heeft er in op aan te om the that this for with and not now are was have has you she they him her");

    /// <summary>An answer: a choice, or a value to keep, or a service.</summary>
    public sealed record Answer(Choice? Choice, string? Value, string? Service)
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Answer);
    }

    /// <summary>
    /// The choice that a message names exactly: its place, its label or one of its other words. Such a message needs no further understanding.
    /// </summary>
    public static Choice? Exact(string text, ImmutableArray<Choice> choices, ChoiceNames names, string language)
    {
        var said = Fold(text);
        foreach (var choice in choices)
            if (names.Of(choice, language).Contains(said, StringComparer.Ordinal))
                return choice;
        return ChoicePlace.In(said, choices.Length) is { } place ? choices[place - 1] : null;
    }

    /// <summary>Whether a message is one of the phrases of a line, which has a <c>;</c> between them.</summary>
    public static bool Named(string text, string line, Texts texts, string language) =>
        texts.Find(line, language) is { } phrases && phrases.Split(';').Any(phrase => Fold(phrase).Equals(Fold(text), StringComparison.Ordinal));

    /// <summary>The answer that a message gives to a question in its own words; null when it gives none.</summary>
    /// <param name="words">Its words as they were meant.</param>
    /// <param name="languages">The language of the talk, and then the others that it may be said in.</param>
    /// <param name="local">The visitor's local time.</param>
    public static Answer? Read(string text, ImmutableArray<string> words, Question question, ImmutableArray<Choice> choices, Script script, IEnumerable<string> languages, DateTime local)
    {
        var said = Fold(text);
        var named = choices.IsEmpty ? null : (words.Length > LongestNamed ? null : script.Phrases.In(words, choices)) ?? FirstSentence(text, choices, script);
        var yesNo = YesNo(text, choices);
        // Of "nee ik ben veilig" the "nee" is the safer one to believe.
        if (yesNo is not null && named is not null && named != yesNo && IsYesOrNo(named))
            named = null;
        foreach (var language in languages)
        {
            if ((Behind(said, choices, script.Names, language) ?? named ?? yesNo ?? Loose(text, said, choices, script.Names, language, local)) is { } choice)
                return new Answer(choice, null, null);
            if (Value(text, question, script, language, local) is { } value)
                return value;
        }

        return null;
    }

    private static Answer? Value(string text, Question question, Script script, string language, DateTime local) => question.Kind switch
    {
        AnswerKind.Number => Numbers.FirstWhole(text, language) is { } number ? Kept(number) : null,
        AnswerKind.Age => (Ages.Find(text, language) ?? Numbers.FirstWhole(text, language)) is { } age and > 0 and < 120 ? Kept(age) : null,
        AnswerKind.Time => Moments.AsAnswer(text, language, local) is { } at ? new Answer(null, Instant(at, script.TimeZone), null) : null,
        AnswerKind.Text => new Answer(null, text.Length <= TextKept ? text.Trim() : text[..TextKept].Trim(), null),
        AnswerKind.Service => Service(text, question, script.Content) is { } service ? new Answer(null, service, service) : null,
        _ => null,
    };

    /// <summary>The moment in the past that a message tells, as an instant.</summary>
    public static DateTimeOffset? Moment(string text, string language, DateTime local, TimeZoneInfo zone) =>
        Moments.LatestPast(text, language, local) is { } at ? new DateTimeOffset(at, zone.GetUtcOffset(at)) : null;

    /// <summary>The clock in the visitor's time zone.</summary>
    public static DateTime Local(DateTimeOffset now, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(now, zone).DateTime;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static Answer Kept(int number) => new(null, number.ToString(CultureInfo.InvariantCulture), null);

    private static string Instant(DateTime at, TimeZoneInfo zone) =>
        new DateTimeOffset(at, zone.GetUtcOffset(at)).ToString("O", CultureInfo.InvariantCulture);

    // "Nee, ik ben niet veilig" to "is there a hurry?": the word in front may answer what was meant, the words behind it say what is. But only what says that it is unsafe: of "nee ik
    // ben veilig" nobody knows which half was meant, and then the "nee" is the safer one to believe.
    private static Choice? Behind(string said, ImmutableArray<Choice> choices, ChoiceNames names, string language)
    {
        var space = said.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || YesOrNoReading.Of(said[..space]) is not (YesOrNo.Yes or YesOrNo.No) || YesOrNoReading.Of(said[(space + 1)..]) is not YesOrNo.Unclear)
            return null;
        var behind = said[(space + 1)..];
        return YesOrNoReading.Denies(behind) || behind is "onveilig" or "unsafe" ? choices.FirstOrDefault(choice => names.Of(choice, language).Contains(behind, StringComparer.Ordinal)) : null;
    }

    // "Er is nu geen gevaar. Ze wil naar huis, maar durft niet": what is said first answers, the rest tells more.
    private static Choice? FirstSentence(string text, ImmutableArray<Choice> choices, Script script) =>
        text.AsSpan().IndexOfAny(".!?\n") is > 0 and var end && end < text.Length - 1 && script.Phrases.In(script.Recogniser.Words(text[..end]), choices) is { Alone: false } choice ? choice : null;

    private static bool IsYesOrNo(Choice choice) => choice.Id is "yes" or "no" or "ja" or "nee";

    // What can be skipped or left unknown asks for a fact, which "ok" does not tell.
    private static bool AsksForAFact(ImmutableArray<Choice> choices) => choices.Any(choice => choice.Id is "overslaan" or "weet-niet");

    // By ids that editors give them: "yes" and "no" of a yes-or-no question, and those that mean the same elsewhere.
    private static Choice? YesNo(string text, ImmutableArray<Choice> choices)
    {
        string[] ids = YesOrNoReading.Of(text) switch
        {
            YesOrNo.Yes when AsksForAFact(choices) && YesOrNoReading.MerelyAgrees(text) => [],
            YesOrNo.Yes => YesIds,
            YesOrNo.No => ["no", "nee"],
            YesOrNo.Unsure => ["weet-niet"],
            YesOrNo.Skip => ["overslaan", "weet-niet"],
            _ => [],
        };
        return ids.Select(id => choices.FirstOrDefault(choice => string.Equals(choice.Id, id, StringComparison.Ordinal))).FirstOrDefault(choice => choice is not null && (!choice.Alone || Listening.Words(text) <= Listening.FewWords));
    }

    // An ordinal inside a short message ("de tweede graag"), a piece of just one label ("melden"), or just one name inside what is said ("in de trein").
    private static Choice? Loose(string text, string said, ImmutableArray<Choice> choices, ChoiceNames names, string language, DateTime local)
    {
        if (choices.IsEmpty || said.Length < FragmentLeast)
            return null;
        var words = said.AsSpan().Count(' ') + 1;
        if (words <= ShortMessage && EntityFinder.Find(text, language, local, EntityKinds.Ordinal) is [var ordinal] && int.TryParse(ordinal.Resolution["value"], CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= choices.Length)
            return choices[place - 1];
        if (SaysNothing(said))
            return null;
        return Only(choices, choice => names.LabelsOf(choice, language).Any(label => Within(said, label)))
            ?? (words <= ShortMessage && !YesOrNoReading.Denies(said) ? Only([.. choices.Where(choice => !choice.Alone && !YesIds.Contains(choice.Id, StringComparer.Ordinal))], choice => names.Of(choice, language).Any(name => name.Length >= NameLeast && Within(name, said))) : null);
    }

    private static Choice? Only(ImmutableArray<Choice> choices, Func<Choice, bool> fits)
    {
        var matching = choices.Where(fits).Take(2).ToArray();
        return matching.Length == 1 ? matching[0] : null;
    }

    // A piece of a label that could be a piece of anything.
    private static bool SaysNothing(string said) => said.Split(' ').All(Small.Contains);

    // Whole words of it, in their order.
    private static bool Within(string said, string name)
    {
        for (var at = name.IndexOf(said, StringComparison.Ordinal); at >= 0; at = name.IndexOf(said, at + 1, StringComparison.Ordinal))
            if ((at == 0 || name[at - 1] == ' ') && (at + said.Length == name.Length || name[at + said.Length] == ' '))
                return true;
        return false;
    }

    private static string? Service(string text, Question question, HelpContent content)
    {
        var said = Fold(text);
        if (int.TryParse(said, CultureInfo.InvariantCulture, out var number) && number > question.Choices.Length && number <= question.Choices.Length + question.Services.Length)
            return question.Services[number - question.Choices.Length - 1];
        return question.Services.FirstOrDefault(id => said.Length >= FragmentLeast && Fold(content.Services[id].Name).Contains(said, StringComparison.Ordinal));
    }

    /// <summary>Lower case, letters and digits only, single spaces: how answers are compared.</summary>
    public static string Fold(string text)
    {
        var folded = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                folded[length++] = char.ToLowerInvariant(letter);
            else if (letter is not ('\'' or '\u2019' or '\u2018' or '\u02BC') && length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }

        return folded[..length].TrimEnd(' ').ToString();
    }
}
