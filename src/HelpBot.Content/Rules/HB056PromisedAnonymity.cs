using HelpBot.Content.Reading;

namespace HelpBot.Content.Rules;

/// <summary>A text says that something is anonymous.</summary>
internal static class HB056PromisedAnonymity
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("HB056", Severity.Error,
        "A text says that something is anonymous",
        "Somebody would believe that nobody can find out, while a network, a phone bill or the phone itself still tells.",
        Check);

    private static readonly string[] Promises = ["anoniem", "anonym"];

    private static IEnumerable<Diagnostic> Check(Draft draft)
    {
        var names = draft.Services.Select(service => service.Name).Where(name => name.Length > 0).ToList();
        foreach (var (_, _, words) in draft.AllWords.Where(said => !said.IsTyped))
            // A service may be called so.
            if (Promises.Any(promise => Without(names, words.Text).Contains(promise, StringComparison.OrdinalIgnoreCase)))
                yield return Rule.At(words.Place, "This text says that something is anonymous.", "Say who is told what, and what others can still see.");
    }

    private static string Without(List<string> names, string text) =>
        names.Aggregate(text, (rest, name) => rest.Replace(name, "…", StringComparison.OrdinalIgnoreCase));
}
