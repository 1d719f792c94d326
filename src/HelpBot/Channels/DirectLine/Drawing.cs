using System.Collections.Immutable;
using System.Globalization;
using HelpBot.Content.Model;
using HelpBot.Core.Handoff;
using HelpBot.Core.Turns;
using HelpBot.Protocol;
using HelpBot.Running;

namespace HelpBot.Channels.DirectLine;

/// <summary>Draws the log as Bot Framework activities.</summary>
internal sealed class Drawing(HelpContent content)
{
    private static readonly ChannelAccount HelpBot = new("helpbot", "bot");
    private static readonly ChannelAccount Visitor = new("visitor", "user");
    private static readonly ChannelData Covert = new(HelpBot: new HelpBotData { Covert = true });

    /// <summary>A part of the log as an activity set.</summary>
    public ActivitySet Draw(string conversation, LogPage page)
    {
        var account = new ConversationAccount(conversation);
        var activities = ImmutableArray.CreateBuilder<Activity>(page.Entries.Length + 1);
        if (page.IsAnew)
            activities.Add(new Activity { Type = ActivityTypes.Event, Name = "redraw", ChannelId = "directline", From = HelpBot, Conversation = account });
        foreach (var entry in page.Entries)
            activities.Add(Draw(entry, account));
        return new ActivitySet(activities.ToImmutable(), page.Last.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What a client that listens is told last.</summary>
    public static ActivitySet Farewell(string conversation, long last) => new(
        [new Activity { Type = ActivityTypes.EndOfConversation, ChannelId = "directline", From = HelpBot, Conversation = new ConversationAccount(conversation) }],
        last.ToString(CultureInfo.InvariantCulture));

    /// <summary>The id of an entry's activity.</summary>
    public static string Id(string conversation, long number) => string.Create(CultureInfo.InvariantCulture, $"{conversation}|{number:D7}");

    private Activity Draw(LoggedEntry logged, ConversationAccount conversation)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = Id(conversation.Id, logged.Number),
            Timestamp = logged.At,
            ChannelId = "directline",
            Conversation = conversation,
            TextFormat = "plain",
        };
        return logged.Entry switch
        {
            Entry.Visitor visitor => activity with { From = Visitor, Text = visitor.Text, ChannelData = Echo(logged.ClientId) },
            Entry.Counsellor counsellor => Draw(activity, counsellor),
            Entry.Bot bot => Draw(activity, bot.Reply),
            Entry.Handoff handoff => Draw(activity, handoff.Progress),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ChannelData? Echo(string? mark) => mark is null ? null : new ChannelData(mark);

    private static Activity Draw(Activity activity, Entry.Counsellor counsellor) => activity with
    {
        From = new ChannelAccount("counsellor", "bot", counsellor.Name),
        Text = counsellor.Text,
        InputHint = "acceptingInput",
        ChannelData = new ChannelData(HelpBot: new HelpBotData { From = "counsellor", Lines = [counsellor.Text] }),
    };

    private static Activity Draw(Activity activity, Progress progress) => activity with
    {
        Type = ActivityTypes.Event,
        From = HelpBot,
        TextFormat = null,
        Name = progress == Progress.Initiated ? HandoffEvents.Initiate : HandoffEvents.Status,
        Value = new HandoffValue(State(progress)),
    };

    private static string? State(Progress progress) => progress switch
    {
        Progress.Initiated => null,
        Progress.Accepted => "accepted",
        Progress.Failed => "failed",
        Progress.Completed => "completed",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Activity Draw(Activity activity, Reply reply)
    {
        var spoken = Spoken.From(reply, content);
        return activity with
        {
            From = HelpBot,
            Locale = spoken.Language,
            Text = spoken.ToPlainText(),
            InputHint = spoken.Expects is null ? "acceptingInput" : "expectingInput",
            SuggestedActions = spoken.Choices.IsEmpty ? null : Actions(spoken),
            ChannelData = new ChannelData(HelpBot: Parts(spoken, IsCovert(reply))),
        };
    }

    private static SuggestedActions Actions(Spoken spoken)
    {
        var step = spoken.Step.ToString();
        var actions = ImmutableArray.CreateBuilder<CardAction>(spoken.Choices.Length);
        foreach (var choice in spoken.Choices)
            actions.Add(new CardAction("messageBack", choice.Label, choice.Label, choice.Label, new ActionValue(step, choice.Id), choice.GoesCovert ? Covert : null));
        return new SuggestedActions(actions.MoveToImmutable());
    }

    private static HelpBotData Parts(Spoken spoken, bool covert) => new()
    {
        Lines = spoken.Lines,
        Services = spoken.Services.IsEmpty ? default : [.. spoken.Services.Select(Card)],
        Question = spoken.Question,
        Expects = Expected(spoken.Expects),
        Covert = covert ? true : null,
    };

    private static ServiceData Card(ServiceCard card) => new(card.Name, card.What, card.Phone, card.Hours, card.Note, card.Website, card.Chat, card.Address);

    // Some lines are harmless by themselves and have no covert twin: those of the dialog that covert conversations begin in.
    private bool IsCovert(Reply reply)
    {
        foreach (var line in reply.Lines)
            if (line.Line.EndsWith("~covert", StringComparison.Ordinal))
                return true;
        return string.Equals(reply.Step.Dialog, content.Settings.CovertStart.Dialog, StringComparison.Ordinal);
    }

    private static string? Expected(AnswerKind? kind) => kind switch
    {
        null => null,
        AnswerKind.Choice => "choice",
        AnswerKind.YesNo => "yesNo",
        AnswerKind.Text => "text",
        AnswerKind.Number => "number",
        AnswerKind.Age => "age",
        AnswerKind.Time => "time",
        AnswerKind.Service => "service",
        AnswerKind.NewName or AnswerKind.NewAlarmName => "secret",
        AnswerKind.KnownName => "text",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
