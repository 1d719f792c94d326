using System.Collections.Immutable;
using System.Globalization;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>The values that a line asks for in braces and that only a conversation knows.</summary>
internal static class Placeholders
{
    private const string Answer = "answer.";

    /// <summary>Values by placeholder name; null when the text asks for none.</summary>
    public static ImmutableSortedDictionary<string, string>? Fill(string? text, Conversation conversation, Moment moment, Texts texts)
    {
        if (text is null || !text.Contains('{', StringComparison.Ordinal))
            return null;
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close > open && text[(open + 1)..close] is var name && Value(name, conversation, moment, texts) is { } value)
                values[name] = value;
        }

        return values.ToImmutable();
    }

    private static string? Value(string name, Conversation conversation, Moment moment, Texts texts) => name switch
    {
        "counsellor" => conversation.Counsellor,
        "wait" => Wait(moment.Desk.Wait(Triage.Of(conversation)), conversation.Language, texts),
        _ when name.StartsWith(Answer, StringComparison.Ordinal) => conversation.Answers.GetValueOrDefault(name[Answer.Length..], ""),
        _ => null,
    };

    private static string Wait(TimeSpan? estimate, string language, Texts texts) => estimate switch
    {
        null => texts.Wording("wait-unknown", language),
        { TotalMinutes: < 2 } => texts.Wording("wait-minute", language),
        { TotalHours: > 1 } => texts.Wording("wait-long", language),
        { } span => texts.Wording("wait-minutes", language).Replace("{minutes}", ((int)span.TotalMinutes).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
    };
}
