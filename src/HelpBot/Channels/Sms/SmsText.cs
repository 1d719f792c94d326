using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;

namespace HelpBot.Channels.Sms;

/// <summary>Draws replies as text messages: short paragraphs, numbered choices, services as <c>Name: phone</c>, cut into messages at paragraph borders.</summary>
public static class SmsText
{
    /// <summary>Segments that one message may take before the text goes on in the next one.</summary>
    public const int MostSegments = 3;

    private const int ShortList = 34;

    /// <summary>The messages for a reply, in order.</summary>
    public static ImmutableArray<string> From(Reply reply, HelpContent content)
    {
        var spoken = Spoken.From(reply, content);
        // An editor who wrote the question for phones has said how to answer it.
        var explained = reply.Lines is [.., var last] && last.Line.EndsWith("~sms", StringComparison.Ordinal);
        return Cut(Paragraphs(spoken, explained ? null : content.Texts.Wording("sms-choose", spoken.Language)));
    }

    /// <summary>The messages for words that are there already.</summary>
    public static ImmutableArray<string> From(string text) => Cut(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static IEnumerable<string> Paragraphs(Spoken spoken, string? howTo)
    {
        foreach (var line in spoken.Lines)
            yield return line;
        // "Bel nu 112." and then "112" on a line of its own would be a riddle.
        foreach (var card in spoken.Services.Select(Card).Where(card => !spoken.Lines.Any(line => line.Contains(card, StringComparison.Ordinal))))
            yield return card;
        if (spoken.Question is { } question)
            yield return question;
        if (!spoken.Choices.IsEmpty)
            yield return Numbered(spoken.Choices, howTo);
    }

    private static string Card(ServiceCard service) =>
        (service.Phone ?? service.Chat ?? service.Website ?? service.Address) is { } way && way != service.Name ? $"{service.Name}: {way}" : service.Name;

    private static string Numbered(ImmutableArray<SpokenChoice> choices, string? howTo)
    {
        var numbered = choices.Select((choice, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1} {choice.Label}")).ToArray();
        var row = string.Join("  ", numbered);
        if (row.Length <= ShortList)
            return row;
        var list = string.Join('\n', numbered);
        return howTo is null ? list : list + "\n" + howTo;
    }

    private static ImmutableArray<string> Cut(IEnumerable<string> paragraphs)
    {
        var messages = ImmutableArray.CreateBuilder<string>();
        var message = "";
        foreach (var piece in paragraphs.Select(Gsm7.Plain).SelectMany(Pieces))
        {
            var longer = message.Length == 0 ? piece : message + "\n" + piece;
            if (Fits(longer))
            {
                message = longer;
                continue;
            }

            messages.Add(message);
            message = piece;
        }

        if (message.Length > 0)
            messages.Add(message);
        return messages.ToImmutable();
    }

    private static IEnumerable<string> Pieces(string paragraph)
    {
        while (!Fits(paragraph))
        {
            var room = Room(paragraph);
            yield return paragraph[..room].TrimEnd();
            paragraph = paragraph[room..].TrimStart();
        }

        yield return paragraph;
    }

    // Cuts after a word, and only a text without spaces between two signs as a reader sees them: an emoji is never halved.
    private static int Room(string paragraph)
    {
        var (room, word, start) = (0, 0, 0);
        while (start < paragraph.Length)
        {
            var end = start + StringInfo.GetNextTextElementLength(paragraph, start);
            if (!Fits(paragraph[..end]))
                break;
            room = end;
            word = char.IsWhiteSpace(paragraph[start]) ? end : word;
            start = end;
        }

        return Math.Max(1, word > 0 ? word : room);
    }

    private static bool Fits(string text) => Gsm7.Measure(text).Segments <= MostSegments;
}
