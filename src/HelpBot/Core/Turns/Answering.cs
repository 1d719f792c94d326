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
    public static Choice? Exact(string text, IReadOnlyList<Choice> choices, Texts texts, string language)
    {
        var said = Fold(text);
        if (said.Length is 1 or 2 && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Count)
            return choices[number - 1];
        return choices.FirstOrDefault(choice => Names(choice, texts, language).Any(name => name.Equals(said, StringComparison.Ordinal)));
    }

    /// <summary>The answer that a message gives to a question in its own words; null when it gives none.</summary>
    public static Answer? Read(string text, Question question, IReadOnlyList<Choice> choices, Script script, string language, Moment moment)
    {
        var local = Local(moment.Now, script.TimeZone);
        if (Loose(text, choices, script.Content.Texts, language, local) is { } choice)
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
    public static DateTimeOffset? Moment(string text, string language, DateTimeOffset now, TimeZoneInfo zone) =>
        Moments.LatestPast(text, language, Local(now, zone)) is { } at ? new DateTimeOffset(at, zone.GetUtcOffset(at)) : null;

    /// <summary>The clock in the visitor's time zone.</summary>
    public static DateTime Local(DateTimeOffset now, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(now, zone).DateTime;

    private static Answer Kept(int number) => new(null, number.ToString(CultureInfo.InvariantCulture), null);

    private static string Instant(DateTime at, TimeZoneInfo zone) =>
        new DateTimeOffset(at, zone.GetUtcOffset(at)).ToString("O", CultureInfo.InvariantCulture);

    private static Choice? YesNo(string text, IReadOnlyList<Choice> choices, string language, DateTime local)
    {
        var found = EntityFinder.Find(text, language, local, EntityKinds.Boolean);
        if (found.IsEmpty || found.DistinctBy(entity => entity.Resolution["value"], StringComparer.OrdinalIgnoreCase).Count() > 1)
            return null;
        var id = string.Equals(found[0].Resolution["value"], "true", StringComparison.OrdinalIgnoreCase) ? "yes" : "no";
        return choices.FirstOrDefault(choice => string.Equals(choice.Id, id, StringComparison.Ordinal));
    }

    // A number or an ordinal inside a short message ("de tweede graag"), or a piece of just one label ("melden").
    private static Choice? Loose(string text, IReadOnlyList<Choice> choices, Texts texts, string language, DateTime local)
    {
        var said = Fold(text);
        if (choices.Count == 0 || said.Split(' ').Length > 4)
            return null;
        if (EntityFinder.Find(text, language, local, EntityKinds.Ordinal) is [var ordinal] && int.TryParse(ordinal.Resolution["value"], CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= choices.Count)
            return choices[place - 1];
        var matching = choices.Where(choice => Names(choice, texts, language).Any(name => Within(said, name))).Take(2).ToArray();
        return matching.Length == 1 ? matching[0] : null;
    }

    private static bool Within(string said, string name) => said.Length >= FragmentLeast && (" " + name + " ").Contains(" " + said + " ", StringComparison.Ordinal);

    private static IEnumerable<string> Names(Choice choice, Texts texts, string language)
    {
        foreach (var id in new[] { choice.Label.Id, choice.Label.Id + "~covert", choice.Label.Id + "~sms" })
            if (texts.Find(id, language) is { } label)
                yield return Fold(label);
        if (choice.Also is { } also && texts.Find(also.Id, language) is { } words)
            foreach (var word in words.Split(';'))
                yield return Fold(word);
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
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
            else if (letter != '\'' && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
