using System.Collections.Immutable;
using HelpBot.Content;
using HelpBot.Content.Model;
using HelpBot.Content.Rehearsals;
using HelpBot.Core.Turns;

namespace HelpBot.Core.Rehearsals;

/// <summary>Plays a rehearsal through real turns and tells where it goes otherwise than written. Pure.</summary>
public static class Rehearsing
{
    /// <summary>Plays a rehearsal.</summary>
    /// <param name="between">What happens to the conversation between turns, for instance being written and read back.</param>
    /// <returns>A sentence for each expectation that did not hold, with its place; empty when it goes as written.</returns>
    public static ImmutableArray<Diagnostic> Play(Rehearsal rehearsal, Script script, Func<Conversation, Conversation> between)
    {
        var moment = MomentOf(rehearsal, script);
        var medium = string.Equals(rehearsal.Medium, "sms", StringComparison.Ordinal) ? Medium.Sms : Medium.Web;
        var conversation = between(Turn.Begin(script, rehearsal.Language, medium, moment).Conversation);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var turn in rehearsal.Turns)
        {
            var taken = Turn.Take(conversation, IncomingOf(turn, conversation), script, moment);
            findings.AddRange(Compare(rehearsal, turn, taken));
            conversation = between(taken.Conversation);
        }

        return findings.ToImmutable();
    }

    private static Moment MomentOf(Rehearsal rehearsal, Script script) => new(
        new DateTimeOffset(rehearsal.At, script.TimeZone.GetUtcOffset(rehearsal.At)),
        rehearsal.OnDuty ? DeskStatus.Staffed(TimeSpan.FromMinutes(5)) : DeskStatus.Closed);

    private static Incoming IncomingOf(RehearsedTurn turn, Conversation conversation) =>
        turn.Says is { } words ? new Incoming.Said(words)
        : turn.Picks is { } choice ? new Incoming.Chose(conversation.At, choice)
        : new Incoming.Asked(Enum.Parse<Wish>(turn.Asks!, ignoreCase: true));

    private static IEnumerable<Diagnostic> Compare(Rehearsal rehearsal, RehearsedTurn turn, Taken taken)
    {
        var replies = taken.Entries.OfType<Entry.Bot>().Select(entry => entry.Reply).ToArray();
        var said = replies.SelectMany(reply => reply.Lines).Select(line => line.Line).ToHashSet(StringComparer.Ordinal);
        var shown = replies.SelectMany(reply => reply.Services).ToHashSet(StringComparer.Ordinal);
        foreach (var line in turn.Hears.Where(line => !said.Contains(line)))
            yield return Finding(rehearsal, turn, $"'{line}' is not said; said is: {string.Join(", ", said)}.");
        foreach (var line in turn.Never.Where(said.Contains))
            yield return Finding(rehearsal, turn, $"'{line}' is said, and must not be.");
        foreach (var service in turn.Sees.Where(service => !shown.Contains(service)))
            yield return Finding(rehearsal, turn, $"the card of '{service}' is not shown.");
        if (turn.At is { } at && !string.Equals(at, taken.Conversation.At.ToString(), StringComparison.Ordinal) && taken.Conversation.Mode != Mode.Ended)
            yield return Finding(rehearsal, turn, $"the conversation stands at '{taken.Conversation.At}', not at '{at}'.");
    }

    private static Diagnostic Finding(Rehearsal rehearsal, RehearsedTurn turn, string message) => new(
        "HB090", Severity.Error, rehearsal.File, turn.Line, turn.Column, $"In '{rehearsal.Title}' {message}", "Change the dialog or the rehearsal, whichever is wrong.");
}
