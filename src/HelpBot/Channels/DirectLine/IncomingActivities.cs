using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Protocol;
using HelpBot.Running;

namespace HelpBot.Channels.DirectLine;

/// <summary>Translates what a client sent into what reaches the conversation. No rule of the conversation is here.</summary>
internal static class IncomingActivities
{
    // Marks are kept with the state, which must stay small; a longer one is as good as none.
    private const int LongestMark = 64;

    /// <summary>What the activity says; null when it says nothing to a conversation (somebody types, a page opened).</summary>
    public static Incoming? Read(ReceivedActivity activity) => activity.Type switch
    {
        ActivityTypes.Message => Chosen(activity.Value) ?? Said(activity.Text ?? ""),
        ActivityTypes.Event => Chosen(activity.Value),
        ActivityTypes.EndOfConversation => new Incoming.Asked(Wish.Exit),
        _ => null,
    };

    /// <summary>The circumstances of the activity.</summary>
    public static Arrival Arrival(ReceivedActivity activity) => new(Mark(activity.Id), Mark(activity.ClientActivityId));

    private static Incoming Said(string text) =>
        text.Length > Incoming.Said.MaxLength ? new Incoming.SaidTooMuch() : new Incoming.Said(text);

    private static Incoming? Chosen(ActionValue? value)
    {
        if (value?.Wish is { } name && Wished(name) is { } wish)
            return new Incoming.Asked(wish, value.Language);
        return StepId.TryParse(value?.Step, out var step) && value?.Choice is { } choice ? new Incoming.Chose(step, choice) : null;
    }

    private static Wish? Wished(string name) => name switch
    {
        "exit" => Wish.Exit,
        "danger" => Wish.Danger,
        "human" => Wish.Human,
        "back" => Wish.Back,
        "repeat" => Wish.Repeat,
        "menu" => Wish.Menu,
        "language" => Wish.Language,
        _ => null,
    };

    private static string? Mark(string? mark) => mark?.Length <= LongestMark ? mark : null;
}
