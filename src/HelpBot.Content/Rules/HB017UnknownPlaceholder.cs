using HelpBot.Content.Model;
using HelpBot.Content.Reading;
using HelpBot.Content.Strings;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>A placeholder that cannot be filled in.</summary>
internal static class HB017UnknownPlaceholder
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB017", Severity.Error,
        "A placeholder that cannot be filled in",
        "Someone would read {veilig-thius.phone} where a phone number should be.",
        Check);

    private static readonly string[] OfConversation = ["wait", "counsellor"];

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var services = draft.Services.DistinctBy(service => service.Id, StringComparer.Ordinal).ToDictionary(service => service.Id, StringComparer.Ordinal);
        return from said in draft.AllWords
               from name in Placeholders.In(said.Words.Text)
               where !IsKnown(name, said.Id, services)
               select Rule.At(said.Words.Place, Message(name, services), Mend(name, services));
    }

    /// <summary>The wording has small placeholders of its own, such as <c>{minutes}</c>, which the program fills in.</summary>
    private static bool IsKnown(string name, string line, Dictionary<string, Service> services) =>
        name.StartsWith("answer.", StringComparison.Ordinal)
        || OfConversation.Contains(name, StringComparer.Ordinal)
        || (line.StartsWith("wording.", StringComparison.Ordinal) && name.All(char.IsAsciiLetterLower))
        || Placeholders.Value(name, services) is not null;

    private static string Message(string name, Dictionary<string, Service> services) =>
        services.ContainsKey(ServiceOf(name)) ? $"The directory has no value for {{{name}}}." : $"Nothing can be filled in for {{{name}}}.";

    private static string Mend(string name, Dictionary<string, Service> services)
    {
        var service = ServiceOf(name);
        if (services.ContainsKey(service))
            return $"Add it to the service '{service}', or use one of: {string.Join(", ", Placeholders.Fields)}.";
        return service.Length > 0
            ? Similar.Hint(service, services.Keys, "Name a service of services.yaml.")
            : "Write {service.phone}, {answer.name}, {wait} or {counsellor}.";
    }

    private static string ServiceOf(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : "";
}
