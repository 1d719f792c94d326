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

    /// <summary>An answer: a choice, or a value to keep, or a service.</summary>
    public sealed record Answer(Choice? Choice, string? Value, string? Service)
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Answer);
    }

    /// <summary>
    /// The choice that a message names exactly: its number, its label or one of its other words. Such a message needs no further understanding.
    /// </summary>
    public static Choice? Exact(string text, ImmutableArray<Choice> choices, ChoiceNames names, string language)
    {
        var said = Fold(text);
        if (said.Length is 1 or 2 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Length)
            return choices[number - 1];
        foreach (var choice in choices)
            if (names.Of(choice, language).Contains(said, StringComparer.Ordinal))
                return choice;
        return null;
    }

    /// <summary>Whether a message is one of the phrases of a line, which has a <c>;</c> between them.</summary>
    public static bool Named(string text, string line, Texts texts, string language) =>
        texts.Find(line, language) is { } phrases && phrases.Split(';').Any(phrase => Fold(phrase).Equals(Fold(text), StringComparison.Ordinal));

    /// <summary>The answer that a message gives to a question in its own words; null when it gives none.</summary>
    /// <param name="local">The visitor's local time.</param>
    public static Answer? Read(string text, Question question, ImmutableArray<Choice> choices, Script script, string language, DateTime local)
    {
        if (Loose(text, choices, script.Names, language, local) is { } choice)
            return new Answer(choice, null, null);
        return question.Kind switch
        {
            AnswerKind.YesNo => YesNo(text, choices, language, local) is { } yesOrNo ? new Answer(yesOrNo, null, null) : null,
            AnswerKind.Number => Numbers.FirstWhole(text, language) is { } number ? Kept(number) : null,
            AnswerKind.Age => (Ages.Find(text, language) ?? Numbers.FirstWhole(text, language)) is { } age and > 0 and < 120 ? Kept(age) : null,
            AnswerKind.Time => Moments.LatestPast(text, language, local) is { } at ? new Answer(null, Instant(at, script.TimeZone), null) : null,
            AnswerKind.Text => new Answer(null, text.Length <= TextKept ? text.Trim() : text[..TextKept].Trim(), null),
            AnswerKind.Service => Service(text, question, script.Content) is { } service ? new Answer(null, service, service) : null,
            _ => null,
        };
    }

    /// <summary>The moment in the past that a message tells, as an instant.</summary>
    public static DateTimeOffset? Moment(string text, string language, DateTime local, TimeZoneInfo zone) =>
        Moments.LatestPast(text, language, local) is { } at ? new DateTimeOffset(at, zone.GetUtcOffset(at)) : null;

    /// <summary>The clock in the visitor's time zone.</summary>
    public static DateTime Local(DateTimeOffset now, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(now, zone).DateTime;

    private static Answer Kept(int number) => new(null, number.ToString(CultureInfo.InvariantCulture), null);

    private static string Instant(DateTime at, TimeZoneInfo zone) =>
        new DateTimeOffset(at, zone.GetUtcOffset(at)).ToString("O", CultureInfo.InvariantCulture);

    private static Choice? YesNo(string text, ImmutableArray<Choice> choices, string language, DateTime local)
    {
        var found = EntityFinder.Find(text, language, local, EntityKinds.Boolean);
        if (found.IsEmpty || found.DistinctBy(entity => entity.Resolution["value"], StringComparer.OrdinalIgnoreCase).Count() > 1)
            return null;
        var id = string.Equals(found[0].Resolution["value"], "true", StringComparison.OrdinalIgnoreCase) ? "yes" : "no";
        return choices.FirstOrDefault(choice => string.Equals(choice.Id, id, StringComparison.Ordinal));
    }

    // A number or an ordinal inside a short message ("de tweede graag"), or a piece of just one label ("melden").
    private static Choice? Loose(string text, ImmutableArray<Choice> choices, ChoiceNames names, string language, DateTime local)
    {
        var said = Fold(text);
        if (choices.IsEmpty || said.AsSpan().Count(' ') > 3)
            return null;
        if (EntityFinder.Find(text, language, local, EntityKinds.Ordinal) is [var ordinal] && int.TryParse(ordinal.Resolution["value"], CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= choices.Length)
            return choices[place - 1];
        var matching = choices.Where(choice => names.Of(choice, language).Any(name => Within(said, name))).Take(2).ToArray();
        return matching.Length == 1 ? matching[0] : null;
    }

    // Whole words of it, in their order.
    private static bool Within(string said, string name)
    {
        if (said.Length < FragmentLeast)
            return false;
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
            else if (letter != '\'' && length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }

        return folded[..length].TrimEnd(' ').ToString();
    }
}
