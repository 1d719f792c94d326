using HelpBot.Content.Reading;
using HelpBot.Content.Strings;

namespace HelpBot.Content.Rules;

/// <summary>A phone number is typed into a text.</summary>
internal static class HB030TypedPhoneNumber
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB030", Severity.Error,
        "A phone number is typed into a text",
        "When the number changes, this text would send someone in need to a dead line.",
        Check);

    private const int FewestDigits = 7;

    private static readonly string[] ShortNumbers = ["112", "113", "911", "999"];

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var directory = draft.Services.Where(service => service.Phone is not null).DistinctBy(service => service.Phone, StringComparer.Ordinal).ToDictionary(service => Digits(service.Phone!), service => service.Id, StringComparer.Ordinal);
        foreach (var (_, _, words) in draft.AllWords.Where(said => said.Words.Text.AsSpan().ContainsAnyInRange('0', '9')))
        {
            foreach (var number in Numbers(WithoutPlaceholders(words.Text)).Where(number => IsPhone(number, directory)))
                yield return Rule.At(words.Place, $"The phone number {number} is typed into a text.", Mend(number, directory));
        }
    }

    private static string Mend(string number, Dictionary<string, string> directory) =>
        directory.TryGetValue(Digits(number), out var service)
            ? $"Write {{{service}.phone}}; the number comes from services.yaml."
            : "Put the service into services.yaml with its source, and write {service.phone}.";

    private static bool IsPhone(string number, Dictionary<string, string> directory)
    {
        var digits = Digits(number);
        return ShortNumbers.Contains(number, StringComparer.Ordinal)
            || (digits.Length >= FewestDigits && (number[0] is '0' or '+' || directory.ContainsKey(digits)));
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>Runs of digits with the signs that people put between them, but not the beginning of a name such as 112NL.</summary>
    private static IEnumerable<string> Numbers(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var belongs = at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '+' && start < 0) || (start >= 0 && text[at] is ' ' or '-' or '(' or ')'));
            if (belongs && start < 0)
                start = at;
            if (belongs || start < 0)
                continue;
            if (at == text.Length || !char.IsLetter(text[at]) || !char.IsAsciiDigit(text[at - 1]))
                yield return text[start..at].Trim(' ', '-', '(', ')');
            start = -1;
        }
    }

    private static string WithoutPlaceholders(string text) =>
        Placeholders.In(text).Aggregate(text, (rest, name) => rest.Replace("{" + name + "}", "…", StringComparison.Ordinal));
}
