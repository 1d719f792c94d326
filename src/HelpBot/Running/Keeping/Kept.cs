using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Running.Sealing;

namespace HelpBot.Running.Keeping;

/// <summary>
/// The form in which conversations and their logs are kept, before they are sealed: a byte that tells the form, then every field in turn. It is read and written
/// twice in each exchange, which is why it is not JSON. No class name is ever written. Whoever adds a field writes it, reads it, and raises
/// <see cref="Form"/>; as long as <see cref="OldestReadable"/> stays behind, older forms must still be read.
/// </summary>
internal static class Kept
{
    /// <summary>The form that is written.</summary>
    public const byte Form = 7;

    /// <summary>The oldest form that can be read; what is older counts as gone.</summary>
    public const byte OldestReadable = 7;

    public static void Write(Envelope envelope, PlainBytes to)
    {
        var writer = Begun(to);
        Write(writer, envelope.Conversation);
        writer.Number(envelope.Entries);
        writer.List(envelope.Seen, static (writer, seen) =>
        {
            writer.Text(seen.Id);
            writer.Number(seen.First);
            writer.Number(seen.Last);
        });
    }

    /// <summary>The envelope, or null when it was written in a form that is no longer read.</summary>
    public static Envelope? ReadEnvelope(ReadOnlySpan<byte> kept) => Begin(kept, out var reader)
        ? new Envelope(ReadConversation(ref reader), reader.Number(), reader.List(static (ref reader) => new Seen(reader.Text(), reader.Number(), reader.Number())))
        : null;

    public static void Write(ImmutableArray<LoggedEntry> entries, PlainBytes to) => Begun(to).List(entries, static (writer, logged) =>
    {
        writer.Number(logged.Number);
        writer.Moment(logged.At);
        writer.TextOrNull(logged.ClientId);
        Write(writer, logged.Entry);
    });

    /// <summary>The entries; none when they were written in a form that is no longer read.</summary>
    public static ImmutableArray<LoggedEntry> ReadEntries(ReadOnlySpan<byte> kept) => Begin(kept, out var reader)
        ? reader.List(static (ref reader) =>
        {
            var (number, at, client) = (reader.Number(), reader.Moment(), reader.TextOrNull());
            return new LoggedEntry(number, at, ReadEntry(ref reader), client);
        })
        : [];

    private static KeptWriter Begun(PlainBytes to)
    {
        var writer = new KeptWriter(to);
        writer.Number(Form);
        return writer;
    }

    private static bool Begin(ReadOnlySpan<byte> kept, out KeptReader reader)
    {
        reader = new KeptReader(kept);
        return reader.Number() is >= OldestReadable and <= Form;
    }

    private static void Write(KeptWriter writer, Conversation conversation)
    {
        writer.Text(conversation.Language);
        writer.Number((int)conversation.Medium);
        writer.Number((int)conversation.Register);
        writer.Number((int)conversation.Mode);
        writer.Step(conversation.At);
        writer.List(conversation.Returns, static (writer, step) => writer.Step(step));
        writer.List(conversation.Trail, static (writer, step) => writer.Step(step));
        writer.Texts(conversation.Answers);
        writer.List([.. conversation.Flags], static (writer, flag) => writer.Text(flag));
        writer.Texts(conversation.Told);
        writer.TextOrNull(conversation.ToldMoment?.ToString("O", CultureInfo.InvariantCulture));
        writer.TextOrNull(conversation.CodeWord);
        writer.List(conversation.Suggested, static (writer, dialog) => writer.Text(dialog));
        writer.Number(conversation.Misunderstood);
        writer.TextOrNull(conversation.Counsellor);
        Write(writer, conversation.Guard);
    }

    private static void Write(KeptWriter writer, Guard? guard)
    {
        writer.TextOrNull(guard?.Salt);
        if (guard is null)
            return;
        writer.Text(guard.Name);
        writer.TextOrNull(guard.Alarm);
        writer.Moment(guard.HeardAt);
        writer.Number(guard.Wrong);
        writer.Number(guard.Alarmed ? 1 : 0);
        writer.Number(guard.Forsaken ? 1 : 0);
        writer.Number(guard.Aside is null ? 0 : 1);
        if (guard.Aside is { } aside)
            Write(writer, aside);
    }

    // Initialisers run in the order in which they are written here, which is the order of writing.
    private static Conversation ReadConversation(ref KeptReader reader) => new()
    {
        Language = reader.Text(),
        Medium = (Medium)reader.Number(),
        Register = (Register)reader.Number(),
        Mode = (Mode)reader.Number(),
        At = reader.Step(),
        Returns = reader.List(static (ref reader) => reader.Step()),
        Trail = reader.List(static (ref reader) => reader.Step()),
        Answers = reader.Texts(),
        Flags = [.. reader.List(static (ref reader) => reader.Text())],
        Told = reader.Texts(),
        ToldMoment = reader.TextOrNull() is { } told ? DateTimeOffset.ParseExact(told, "O", CultureInfo.InvariantCulture) : null,
        CodeWord = reader.TextOrNull(),
        Suggested = reader.List(static (ref reader) => reader.Text()),
        Misunderstood = (int)reader.Number(),
        Counsellor = reader.TextOrNull(),
        Guard = ReadGuard(ref reader),
    };

    private static Guard? ReadGuard(ref KeptReader reader) => reader.TextOrNull() is { } salt
        ? new Guard
        {
            Salt = salt,
            Name = reader.Text(),
            Alarm = reader.TextOrNull(),
            HeardAt = reader.Moment(),
            Wrong = (int)reader.Number(),
            Alarmed = reader.Number() == 1,
            Forsaken = reader.Number() == 1,
            Aside = reader.Number() == 1 ? ReadConversation(ref reader) : null,
        }
        : null;

    private static void Write(KeptWriter writer, Entry entry)
    {
        switch (entry)
        {
            case Entry.Visitor visitor:
                writer.Number('v');
                writer.Text(visitor.Text);
                break;
            case Entry.Counsellor counsellor:
                writer.Number('c');
                writer.Text(counsellor.Name);
                writer.Text(counsellor.Text);
                break;
            case Entry.Bot bot:
                writer.Number('b');
                Write(writer, bot.Reply);
                break;
            case Entry.Check check:
                writer.Number('k');
                writer.Number((int)check.Outcome);
                break;
            case Entry.Handoff handoff:
                writer.Number('h');
                writer.Number((int)handoff.Progress);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static Entry ReadEntry(ref KeptReader reader) => reader.Number() switch
    {
        'v' => new Entry.Visitor(reader.Text()),
        'c' => new Entry.Counsellor(reader.Text(), reader.Text()),
        'b' => new Entry.Bot(ReadReply(ref reader)),
        'k' => new Entry.Check((Checked)reader.Number()),
        'h' => new Entry.Handoff((Progress)reader.Number()),
        _ => throw new UnreachableException(),
    };

    private static void Write(KeptWriter writer, Reply reply)
    {
        writer.Step(reply.Step);
        writer.Text(reply.Language);
        writer.List(reply.Lines, static (writer, line) =>
        {
            writer.Text(line.Line);
            writer.Texts(line.Values ?? ImmutableSortedDictionary<string, string>.Empty);
        });
        writer.List(reply.Choices, static (writer, offer) =>
        {
            writer.Text(offer.Choice);
            writer.Text(offer.Label);
        });
        writer.List(reply.Services, static (writer, service) => writer.Text(service));
        writer.Number(reply.Expects is { } kind ? 1 + (int)kind : 0);
    }

    private static Reply ReadReply(ref KeptReader reader) => new(
        reader.Step(),
        reader.Text(),
        reader.List(static (ref reader) => new Utterance(reader.Text(), reader.Texts() is { IsEmpty: false } values ? values : null)),
        reader.List(static (ref reader) => new Offer(reader.Text(), reader.Text())),
        reader.List(static (ref reader) => reader.Text()),
        reader.Number() is > 0 and var kind ? (AnswerKind)(kind - 1) : null);
}
