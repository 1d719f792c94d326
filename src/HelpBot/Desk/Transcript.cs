using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Running;

namespace HelpBot.Desk;

/// <summary>Puts a conversation's log into words for a counsellor, the plain meaning beside whatever was said in harmless words. How the hand-off goes on they know.</summary>
internal static class Transcript
{
    private const string Covert = "~covert";

    /// <summary>The lines, in order.</summary>
    public static ImmutableArray<TranscriptLine> From(IEnumerable<LoggedEntry> entries, HelpContent content)
    {
        var lines = ImmutableArray.CreateBuilder<TranscriptLine>();
        ImmutableArray<Phrase> onOffer = [];
        foreach (var logged in entries.Where(logged => logged.Entry is not Entry.Handoff))
        {
            var line = Line(logged, onOffer, content);
            lines.Add(line);
            if (logged.Entry is Entry.Bot)
                onOffer = line.Choices;
        }

        return lines.ToImmutable();
    }

    private static TranscriptLine Line(LoggedEntry logged, ImmutableArray<Phrase> onOffer, HelpContent content) => logged.Entry switch
    {
        Entry.Visitor visitor => new(logged.Number, logged.At, Speaker.Visitor, "Bezoeker", [Meant(visitor.Text, onOffer)], []),
        Entry.Counsellor counsellor => new(logged.Number, logged.At, Speaker.Counsellor, counsellor.Name, [new(counsellor.Text, null)], []),
        Entry.Bot bot => new(logged.Number, logged.At, Speaker.Bot, "Programma", Said(bot.Reply, content), Offered(bot.Reply, content)),
        Entry.Check check => new(logged.Number, logged.At, Speaker.Check, "Afgesproken naam", [new(Desk.Words.Of(check.Outcome), null)], []),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A visitor who chose a harmless label meant what stood behind it.</summary>
    private static Phrase Meant(string text, ImmutableArray<Phrase> onOffer) =>
        onOffer.FirstOrDefault(choice => string.Equals(choice.Text, text, StringComparison.Ordinal)) ?? new Phrase(text, null);

    private static ImmutableArray<Phrase> Said(Reply reply, HelpContent content) =>
    [
        .. reply.Lines.Select(line => Pair(line.Line, id => Words(reply, line with { Line = id }, content))).OfType<Phrase>(),
        .. reply.Services.Where(content.Services.ContainsKey).Select(id => new Phrase(content.Services[id].Name, null)),
    ];

    private static ImmutableArray<Phrase> Offered(Reply reply, HelpContent content) =>
        [.. reply.Choices.Select(choice => Pair(choice.Label, id => content.Texts.Find(id, reply.Language))).OfType<Phrase>()];

    private static Phrase? Pair(string id, Func<string, string?> words)
    {
        if (words(id) is not { } text)
            return null;
        var plain = id.EndsWith(Covert, StringComparison.Ordinal) ? words(id[..^Covert.Length]) : null;
        return new Phrase(text, string.Equals(plain, text, StringComparison.Ordinal) ? null : plain);
    }

    private static string? Words(Reply reply, Utterance line, HelpContent content) =>
        Spoken.From(reply with { Lines = [line], Choices = [], Services = [], Expects = null }, content).Lines.FirstOrDefault();
}

/// <summary>Who spoke.</summary>
public enum Speaker
{
    /// <summary>The visitor.</summary>
    Visitor,

    /// <summary>The guided conversation.</summary>
    Bot,

    /// <summary>A counsellor.</summary>
    Counsellor,

    /// <summary>Nobody: what came of asking for the agreed name.</summary>
    Check,
}

/// <summary>Words as the visitor saw them, and what they mean when they were harmless on purpose.</summary>
public sealed record Phrase(string Text, string? Meaning)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Phrase);
}

/// <summary>One entry of a chat in words.</summary>
/// <param name="Choices">Answers that were on offer.</param>
public sealed record TranscriptLine(long Number, DateTimeOffset At, Speaker Speaker, string Name, ImmutableArray<Phrase> Phrases, ImmutableArray<Phrase> Choices)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(TranscriptLine);
}
