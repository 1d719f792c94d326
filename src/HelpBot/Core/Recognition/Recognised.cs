using System.Collections.Immutable;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Core.Recognition;

/// <summary>What one message was recognised as. Labels and flags: those of the evaluation files (<c>danger_now</c>, <c>partner_violence</c> …).</summary>
/// <param name="Language">Two-letter code that the message seems to be in.</param>
/// <param name="Confidence">Calibrated chance, from 0 to 1, that <paramref name="Intent"/> is right.</param>
/// <param name="Alternatives">The next best labels, best first.</param>
/// <param name="CodeWord">Id of the code word that is used as a covert request, or null.</param>
/// <param name="CodeWordInDoubt">Id of a code word that may be meant, or may be a name; null when there is none.</param>
public sealed record Recognised(
    string Language,
    string Intent,
    double Confidence,
    ImmutableArray<Candidate> Alternatives,
    ImmutableArray<FlagFound> Flags,
    string? CodeWord,
    string? CodeWordInDoubt,
    ImmutableArray<Entity> Entities)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Recognised);
}

/// <summary>A label and its chance.</summary>
public readonly record struct Candidate(string Intent, double Confidence);

/// <summary>A danger that the message mentions, and the words that say so, as positions in the message.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index of the last character.</param>
/// <param name="Confidence">Chance, from 0 to 1, that the message says it of the present or of the victim.</param>
/// <param name="IsListed">Whether a list of the editors found it: then the message names it, and does not only resemble those that do.</param>
public sealed record FlagFound(string Flag, int Start, int End, double Confidence = 1, bool IsListed = false);

/// <summary>A word of a message that speaks for the label it was given, as positions in the message.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index of the last character.</param>
/// <param name="Weight">How much it raises the score of the label above the average of all labels.</param>
public readonly record struct WordSaid(int Start, int End, double Weight);
