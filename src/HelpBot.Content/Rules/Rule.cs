using HelpBot.Content.Reading;
using HelpBot.Content.Yaml;

namespace HelpBot.Content.Rules;

/// <summary>
/// A mistake that an editor can make. Codes are never reused. Rules without a check are found while reading.
/// </summary>
/// <param name="Title">The mistake in a few words.</param>
/// <param name="Means">What the mistake would mean for a person who needs help, or for the editor.</param>
internal sealed record Rule(string Code, Severity Severity, string Title, string Means, Func<Draft, IEnumerable<Diagnostic>>? Check = null)
{
    /// <summary>One finding of this rule.</summary>
    public Diagnostic At(Place place, string message, string mend) =>
        new(Code, Severity, place.File, place.Line, place.Column, message, mend);
}
