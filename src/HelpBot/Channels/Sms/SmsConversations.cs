using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Privacy.Limits;
using HelpBot.Running;
using HelpBot.Running.Sealing;

namespace HelpBot.Channels.Sms;

/// <summary>
/// Answers one text message: finds the sender's conversation or begins one, takes the turn, draws the replies. It keeps nothing; the number
/// only derives the key.
/// </summary>
internal sealed class SmsConversations(ConversationRunner runner, Seal seal, Script script, FirstLanguage languages, Budgets budgets)
{
    // A new conversation logs its greeting as entry 1, unsent: what the first message leads to counts from here.
    private const long FirstTurn = 2;

    private readonly HelpContent _content = script.Content;

    /// <summary>The messages that answer, in order; empty when a counsellor will.</summary>
    public async ValueTask<ImmutableArray<string>> Answer(TextMessage message, CancellationToken cancel)
    {
        var key = seal.ForSender(message.From);
        var word = SmsWords.Find(message.Body);
        if (word is not SmsWord.Stop && budgets.Text(message.From) is not null)
            return [Wording("full", languages.Of(message.Body))];
        if (await runner.Look(key, cancel) is { } conversation)
            return await Take(key, conversation, word, message, cancel);

        var language = languages.Of(message.Body);
        if (word is SmsWord.Stop)
            return [Wording("sms-stopped", language)];
        if (word is SmsWord.BareAnswer)
            return [Wording("lost", language)];
        return await runner.Begin(key, Medium.Sms, language, cancel) && await runner.Look(key, cancel) is { } begun
            ? await Take(key, begun, word, message, cancel)
            : [Wording("full", language)];
    }

    private async ValueTask<ImmutableArray<string>> Take(ConversationKey key, Conversation before, SmsWord word, TextMessage message, CancellationToken cancel)
    {
        // To a counsellor "help" and the like are said, not asked of the program.
        if (before.Mode is Mode.WithCounsellor && word is not SmsWord.Stop)
            word = SmsWord.None;
        var outcome = await runner.Take(key, Incoming(word, message.Body), new Arrival(message.Sid, Address: message.From), cancel);
        return outcome switch
        {
            Outcome.Taken when word is SmsWord.Stop => [Wording("sms-stopped", before.Language, before.Register)],
            Outcome.Taken { Ended: true } taken when Draw(taken) is { IsEmpty: false } last => last,
            Outcome.Taken { Ended: true } => [Wording("sms-stopped", before.Language, before.Register)],
            Outcome.Taken taken when word is SmsWord.Help => [Wording("sms-help", before.Language, before.Register), .. Draw(taken)],
            Outcome.Taken taken => Draw(taken),
            _ => [Wording("lost", before.Language, before.Register)],
        };
    }

    private static Incoming Incoming(SmsWord word, string body) => word switch
    {
        SmsWord.Stop => new Incoming.Asked(Wish.Exit),
        SmsWord.Help => new Incoming.Asked(Wish.Repeat),
        SmsWord.Human => new Incoming.Asked(Wish.Human),
        SmsWord.Back => new Incoming.Asked(Wish.Back),
        SmsWord.English => new Incoming.Asked(Wish.Language, "en"),
        SmsWord.Dutch => new Incoming.Asked(Wish.Language, "nl"),
        _ when body.Length > Core.Turns.Incoming.Said.MaxLength => new Incoming.SaidTooMuch(),
        _ => new Incoming.Said(body),
    };

    private ImmutableArray<string> Draw(Outcome.Taken taken)
    {
        var first = !taken.Entries.IsEmpty && taken.Entries[0].Number == FirstTurn;
        return [.. taken.Entries
            .Select(logged => logged.Entry)
            .OfType<Entry.Bot>()
            .Select(bot => first ? Unrepeated(bot.Reply) : bot.Reply)
            .SelectMany(reply => SmsText.From(reply, _content))];
    }

    // Whoever sends "hello" first was not asked anything yet: "I do not understand" would be an odd welcome.
    private Reply Unrepeated(Reply reply) => reply.Step != _content.Settings.Start || !reply.Asks
        ? reply
        : reply with { Lines = reply.Lines.RemoveAll(line => line.Line.StartsWith("wording.not-understood", StringComparison.Ordinal) || line.Line.StartsWith("wording.ask-", StringComparison.Ordinal)) };

    private string Wording(string name, string language, Register register = Register.Plain)
    {
        var id = "wording." + name;
        var twin = id + (register is Register.Covert ? "~covert" : "~sms");
        return Gsm7.Plain(_content.Texts.Find(twin, language) ?? _content.Texts.Get(id, language));
    }
}
