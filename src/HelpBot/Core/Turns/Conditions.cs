using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>Whether what an editor asked for holds.</summary>
internal static class Conditions
{
    /// <summary>All of them hold. None: true.</summary>
    public static bool Hold(ImmutableArray<Condition> conditions, Conversation conversation, Moment moment)
    {
        foreach (var condition in conditions)
            if (!Holds(condition, conversation, moment))
                return false;
        return true;
    }

    private static bool Holds(Condition condition, Conversation conversation, Moment moment) => condition switch
    {
        Condition.Flag flag => conversation.Flags.Contains(flag.Name) == flag.Set,
        Condition.Answer answer => conversation.Answers.TryGetValue(answer.Name, out var value) && answer.OneOf.Contains(value, StringComparer.Ordinal),
        Condition.Known known => conversation.Answers.ContainsKey(known.Name) == known.IsKnown,
        Condition.HappenedWithin happened => At(conversation, happened.Name) is { } at && (moment.Now - at <= happened.Span) == happened.Within,
        Condition.Between between => Number(conversation, between.Name) is { } number && number >= (between.Least ?? int.MinValue) && number < (between.Below ?? int.MaxValue),
        Condition.Medium medium => string.Equals(medium.Name, "sms", StringComparison.Ordinal) == (conversation.Medium == Medium.Sms),
        Condition.OnDuty onDuty => moment.Desk.OnDuty == onDuty.Open,
        Condition.Covert covert => (conversation.Register == Register.Covert) == covert.IsCovert,
        Condition.NameAgreed agreed => (conversation.Guard is not null) == agreed.IsAgreed,
        _ => throw new UnreachableException(),
    };

    private static DateTimeOffset? At(Conversation conversation, string name) =>
        conversation.Answers.TryGetValue(name, out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static int? Number(Conversation conversation, string name) =>
        conversation.Answers.TryGetValue(name, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
