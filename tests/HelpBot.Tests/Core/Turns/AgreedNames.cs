using System.Text;
using System.Text.Json;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Running;

namespace HelpBot.Tests.Core.Turns;

/// <summary>Conversations in which a name, and one for need, were agreed on.</summary>
internal static class AgreedNames
{
    public const string Name = "Van Dijk";
    public const string Alarm = "Vermeulen";

    /// <summary>So long after that somebody else may write.</summary>
    public static Moment Later { get; } = Dialogs.Staffed with { Now = Dialogs.Staffed.Now + TimeSpan.FromMinutes(11) };

    /// <summary>A conversation about violence by a partner, with both names agreed on.</summary>
    public static Conversation Agreed(string? alarm = Alarm)
    {
        var moment = Dialogs.Staffed with { Chance = "salt" };
        var conversation = Turn.Take(Dialogs.Begun() with { At = new StepId("schuilnaam", "kies") }, new Incoming.Said(Name), Dialogs.Script, moment).Conversation;
        if (alarm is not null)
            conversation = Turn.Take(conversation with { At = new StepId("schuilnaam", "nood") }, new Incoming.Said(alarm), Dialogs.Script, moment).Conversation;
        return conversation with { At = new StepId("partner", Dialogs.Content.Dialogs["partner"].Begin.Step), Answers = conversation.Answers.SetItem("slaap", "ja") };
    }

    /// <summary>The same after a silence: the name is asked for.</summary>
    public static Conversation Closed(Conversation open)
    {
        var closed = Turn.Take(open, new Incoming.Asked(Wish.Repeat), Dialogs.Script, Later).Conversation;
        Assert.True(Guarding.IsClosed(closed));
        return closed;
    }

    /// <summary>What the visitor's client shows of a turn.</summary>
    public static string Screen(Taken taken)
    {
        var screen = new StringBuilder();
        foreach (var entry in Curtain.InSight([.. taken.Entries.Select((entry, place) => new LoggedEntry(place + 1, default, entry))]))
            if (entry.Entry is Entry.Bot bot && Spoken.From(bot.Reply, Dialogs.Content) is var spoken)
                screen.AppendJoin('\n', [spoken.ToPlainText(), .. spoken.Choices.Select(choice => choice.Label)]);
            else if (entry.Entry is Entry.Visitor visitor)
                screen.AppendLine(visitor.Text);
        return screen.ToString();
    }

    public static string Json(Conversation conversation) => JsonSerializer.Serialize(conversation);
}
