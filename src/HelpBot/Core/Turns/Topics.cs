using System.Globalization;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Core.Turns;

/// <summary>Which subject a message opens, if any: less is enough where subjects are chosen than in the midst of another.</summary>
internal sealed class Topics(Walk walk, Script script)
{
    /// <summary>A topic is only a place to talk, with a way back: less is enough to go there from where topics are chosen.</summary>
    private const double SureOfTopic = 0.4;

    /// <summary>Whoever answers another question should not be led away from it by half a hint.</summary>
    public const double SureAgainstQuestion = 0.7;

    /// <summary>To hear of one's own violence, or of suicide, when it is about something else, hurts.</summary>
    private const double SureOfWeightyTopic = 0.9;
    private const double SureOfWeightyTopicInFewWords = 0.97;

    /// <summary>What stands second behind a danger of which nobody can be sure.</summary>
    private const double SureOfStory = 0.15;

    /// <summary>"Stop hij slaat me al jaren" asks for more than a way out.</summary>
    private const int LongestWayOut = 5;

    /// <summary>"Ik ben nu vijftien".</summary>
    private const int LongestAge = 4;

    private static readonly string[] Perspectives = ["elder_abuse", "child_unsafe", "honour_violence", "own_violence", "bystander", "professional", "venue_staff"];

    // Needs that are told; the others are asked for.
    private static readonly string[] Stories = [.. Perspectives, "partner_violence", "coercive_control", "stalking", "sexual_violence", "street_harassment", "online_abuse", "danger_now", "suicide", "aftercare"];

    private HelpContent Content => script.Content;

    /// <summary>Where a message leads; null when it stays here. Nowhere while someone may read along; from danger only to another story, not to advice; and who is there already is not told it all again.</summary>
    public StepId? Of(string text, Recognised recognised) =>
        walk.State.Register == Register.Plain && recognised.Confidence >= Needed(recognised, text) && !IsChoiceNumber(text)
        && !(IsWayOut(recognised) && (Listening.Denied(text) || Listening.Words(text) > LongestWayOut)) && DialogFor(recognised) is { } dialog && dialog.Id != walk.State.At.Dialog
        && (walk.State.At.Dialog != Content.Settings.Danger.Dialog || Stories.Contains(recognised.Intent, StringComparer.Ordinal))
        && !IsDetail(text, recognised) ? dialog.Begin : null;

    /// <summary>Whether an intent asks for a way out, not for a subject.</summary>
    public static bool IsWayOut(Recognised recognised) => Listening.Wish(recognised.Intent) is not null || Listening.Is(recognised, "exit");

    /// <summary>
    /// Whether a message goes on with the subject at hand, and asks nothing; in harmless words, whether it tells of any. Somebody who tells of an older person, a child, another one or their own deeds tells of blows and threats as
    /// well: that is the same story, not a next one. And who says how old they are, in the midst of another subject, does not change it.
    /// </summary>
    public bool IsDetail(string text, Recognised recognised) => IsSameStory(text, recognised) || recognised.Intent switch
    {
        "partner_violence" or "coercive_control" or "bystander" => Perspectives.Any(intent => Content.DialogFor(intent)?.Id == walk.State.At.Dialog),
        "child_unsafe" => !walk.IsWhereTopicsAreChosen && Listening.Words(text) <= LongestAge && Content.Settings.Languages.Any(language => Ages.Find(text, language) is not null),
        _ => false,
    };

    private bool IsSameStory(string text, Recognised recognised) =>
        Stories.Contains(recognised.Intent, StringComparer.Ordinal) && recognised.Confidence >= SureOfTopic && !text.Contains('?', StringComparison.Ordinal)
        && (walk.State.Register == Register.Covert || (Listening.Words(text) > Listening.FewWords && Content.DialogFor(recognised.Intent)?.Id == walk.State.At.Dialog));

    private double Needed(Recognised recognised, string text) => IsWeighty(recognised.Intent) || Listening.Is(recognised, "exit") ? (Listening.Words(text) <= Listening.FewWords ? SureOfWeightyTopicInFewWords : SureOfWeightyTopic)
        : walk.IsWhereTopicsAreChosen ? SureOfTopic
        : SureAgainstQuestion;

    /// <summary>Whether a topic hurts who came for another.</summary>
    public static bool IsWeighty(string intent) => intent is "own_violence" or "suicide";

    /// <summary>Whether a subject is seldom what is meant in the midst of another: whose story it is was told before.</summary>
    public static bool IsFarFetched(string intent) => Perspectives.Contains(intent, StringComparer.Ordinal) || intent is "media_language" or "capabilities" or "privacy" or "code_word";

    /// <summary>
    /// What a message tells of that may be danger at this moment, but more likely is not: "my ex follows me and still has a key". Its own page asks whether he is near. Null when it tells
    /// of nothing else, or of danger surely.
    /// </summary>
    public static string? StoryBeside(Recognised recognised) => recognised.Intent != Triage.DangerNow || Interrupting.IsDangerSurely(recognised) ? null
        : recognised.Alternatives.FirstOrDefault(candidate => candidate.Confidence >= SureOfStory && !IsWeighty(candidate.Intent) && Stories.Contains(candidate.Intent, StringComparer.Ordinal)).Intent;

    private Dialog? DialogFor(Recognised recognised)
    {
        // Harmless words only for a code word that stands there: "ik zou graag iets willen vragen" is none. And who asks what to do about a danger does not ask what this program is.
        if ((Listening.Is(recognised, "code_word") && recognised is { CodeWord: null, CodeWordInDoubt: null }) || (Listening.Is(recognised, "capabilities") && Interrupting.IsGrave(recognised)))
            return null;
        var youth = Interrupting.Found(recognised, Triage.Minor) && recognised.Intent is "partner_violence" or "coercive_control";
        return (youth ? Content.DialogFor("child_unsafe") : null) ?? Content.DialogFor(StoryBeside(recognised) ?? recognised.Intent);
    }

    // A number that no choice has is no topic, whatever it resembles. A longer one may be: "113".
    private static bool IsChoiceNumber(string text) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number < 100;
}
