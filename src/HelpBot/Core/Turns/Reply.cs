using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>
/// What the bot says in one turn, without a medium: ids of lines, choices and services. A channel draws it with <see cref="Spoken"/>.
/// </summary>
/// <param name="Step">The step whose question is asked; choices are answered with it.</param>
/// <param name="Lines">What is said, in order; the question comes last.</param>
/// <param name="Choices">Answers on offer, in order; their numbers count from 1.</param>
/// <param name="Services">Service ids to show as cards, after the lines and before the question.</param>
/// <param name="Expects">What kind of answer is awaited; null when none.</param>
public sealed record Reply(
    StepId Step,
    string Language,
    ImmutableArray<Utterance> Lines,
    ImmutableArray<Offer> Choices,
    ImmutableArray<string> Services,
    AnswerKind? Expects)
{
    /// <summary>Whether the last of <see cref="Lines"/> is the question.</summary>
    public bool Asks => Expects is not null;

    /// <inheritdoc/>
    public override string ToString() => nameof(Reply);
}

/// <summary>A line said: its id, <c>~covert</c> or <c>~sms</c> included, and the values for its placeholders.</summary>
public sealed record Utterance(string Line, ImmutableSortedDictionary<string, string>? Values = null)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Utterance);
}

/// <summary>A choice on offer and the line id of its label.</summary>
public sealed record Offer(string Choice, string Label);
