using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>The lines of <c>wording.yaml</c> that the program says by itself, so that they must exist.</summary>
public static class Wording
{
    /// <summary>Names without <c>wording.</c> in front.</summary>
    public static ImmutableArray<string> Required { get; } =
    [
        "page-title", "page-intro", "send", "type-here", "you", "bot", "counsellor-label", "choices-label",
        "yes", "no", "exit", "exit-explain", "call-112", "danger", "human", "back", "repeat", "menu", "language-switch", "switched-language",
        "not-understood", "not-understood-again", "heard", "heard-danger", "thanks-heard", "did-you-mean", "none-of-these", "stale-choice", "empty", "too-long",
        "ask-yes-no", "ask-number", "ask-age", "ask-time", "ask-choice", "back-none",
        "name-short", "names-alike", "name-known", "name-ask", "say-exit", "say-human", "say-back", "say-repeat", "say-menu", "say-watched",
        "failure", "lost", "full", "ended", "exit-done",
        "waiting", "still-waiting", "ticket-withdrawn", "counsellor-came", "counsellor-left", "counsellor-lost", "nobody-left", "with-counsellor-danger", "with-counsellor-covert",
        "wait-minute", "wait-minutes", "wait-long", "wait-unknown", "plan-intro", "plan-empty", "hidden-text", "hidden-news",
        "sms-choose", "sms-welcome", "sms-stopped", "sms-help",
    ];

    /// <summary>Said when something goes wrong or someone is in danger: these must be there in every language.</summary>
    public static ImmutableArray<string> Urgent { get; } = ["failure", "lost", "full", "nobody-left", "heard-danger", "with-counsellor-danger", "call-112"];
}
