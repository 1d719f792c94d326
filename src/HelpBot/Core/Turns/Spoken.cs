using System.Collections.Immutable;
using System.Text;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>A reply in words: what every channel draws in its own way.</summary>
/// <param name="Lines">Sentences without the question.</param>
/// <param name="Question">The question, or null.</param>
public sealed record Spoken(
    ImmutableArray<string> Lines,
    ImmutableArray<ServiceCard> Services,
    string? Question,
    ImmutableArray<SpokenChoice> Choices,
    StepId Step,
    string Language,
    AnswerKind? Expects)
{
    /// <summary>Puts a reply into words. Lines that the content no longer has are left out.</summary>
    public static Spoken From(Reply reply, HelpContent content)
    {
        var lines = Words(reply, content);
        var asks = reply.Asks && lines.Length > 0;
        return new Spoken(
            asks ? lines.RemoveAt(lines.Length - 1) : lines,
            reply.Services.IsEmpty ? [] : [.. reply.Services.Where(content.Services.ContainsKey).Select(id => ServiceCard.From(content.Services[id], content.Texts, reply.Language))],
            asks ? lines[^1] : null,
            Labels(reply, content),
            reply.Step,
            reply.Language,
            reply.Expects);
    }

    /// <summary>All of it as one plain text, a paragraph a line.</summary>
    public string ToPlainText()
    {
        List<string> paragraphs = [.. Lines];
        foreach (var service in Services)
            paragraphs.Add(service.ToPlainText());
        if (Question is not null)
            paragraphs.Add(Question);
        return string.Join("\n\n", paragraphs);
    }

    private static ImmutableArray<string> Words(Reply reply, HelpContent content)
    {
        var lines = ImmutableArray.CreateBuilder<string>(reply.Lines.Length);
        foreach (var line in reply.Lines)
            if (Fill(content.Texts.Find(line.Line, reply.Language), line.Values) is { } words)
                lines.Add(words);
        return lines.DrainToImmutable();
    }

    private static ImmutableArray<SpokenChoice> Labels(Reply reply, HelpContent content)
    {
        var choices = ImmutableArray.CreateBuilder<SpokenChoice>(reply.Choices.Length);
        foreach (var offer in reply.Choices)
            choices.Add(new SpokenChoice(offer.Choice, Label(offer, reply.Language, content), !IsCovert(offer) && content.GoesCovert(reply.Step, offer.Choice)));
        return choices.MoveToImmutable();
    }

    private static bool IsCovert(Offer offer) => offer.Label.EndsWith("~covert", StringComparison.Ordinal);

    private static string Label(Offer offer, string language, HelpContent content) =>
        content.Texts.Find(offer.Label, language) ?? content.Services.GetValueOrDefault(offer.Choice)?.Name ?? offer.Choice;

    private static string? Fill(string? text, ImmutableSortedDictionary<string, string>? values)
    {
        if (text is null || values is null)
            return text;
        var filled = new StringBuilder(text);
        foreach (var (name, value) in values)
            filled.Replace("{" + name + "}", value);
        return filled.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(Spoken);
}

/// <summary>A choice in words.</summary>
/// <param name="GoesCovert">Whether it is plain and taking it says that somebody may read along.</param>
public sealed record SpokenChoice(string Id, string Label, bool GoesCovert);

/// <summary>A service in words, only what is known of it.</summary>
public sealed record ServiceCard(string Id, string Name, string What, string? Phone, string? Chat, string? Website, string? Address, string? Hours, string? Note)
{
    /// <summary>The card of a service in a language.</summary>
    public static ServiceCard From(Service service, Texts texts, string language) => new(
        service.Id,
        service.Name,
        texts.Get(service.What.Id, language),
        service.Phone,
        service.Chat,
        service.Website,
        service.Address,
        service.Hours is { } hours ? texts.Find(hours.Id, language) : null,
        service.Note is { } note ? texts.Find(note.Id, language) : null);

    /// <summary>The card as one plain text.</summary>
    public string ToPlainText() => string.Join('\n', new[]
    {
        Phone is null ? Name : $"{Name}: {Phone}", What, Hours, Address, Note, Phone is null ? Website : null,
    }.OfType<string>());
}
