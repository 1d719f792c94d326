using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>The short answers that are given beside the open question, by the phrases that call for them, in all languages together. Made once, when content loads.</summary>
internal sealed class Asides
{
    private readonly ImmutableArray<(Phrase Phrase, Aside Aside)> _phrases;

    public Asides(HelpContent content, Recogniser recogniser) =>
        _phrases = [.. content.Asides
            .SelectMany(aside => content.Settings.Languages.SelectMany(language => Phrase.In(content.Texts.Get(aside.Hears.Id, language), recogniser).Select(phrase => (phrase, aside))))
            .OrderByDescending(pair => pair.aside.Dialog is not null).ThenByDescending(pair => pair.phrase.Length)];

    /// <summary>
    /// The aside that a message calls for, and how many words it says beside the phrase that does: first those of the subject at hand, and of those the one with the longest phrase. Null
    /// when it calls for none, or for one that would be wrong for who talks about this, or may not be read by whoever reads along.
    /// </summary>
    /// <param name="said">The words of the message as they were meant.</param>
    /// <param name="about">Id of the dialog that the message is about; null when it is about none.</param>
    /// <param name="ownOnly">Only those of the dialog at hand.</param>
    public (Aside Aside, int WordsBeside)? In(ImmutableArray<string> said, string? about, bool ownOnly, Conversation conversation, Moment moment)
    {
        foreach (var (phrase, aside) in _phrases)
            if ((!ownOnly || aside.Dialog == conversation.At.Dialog) && phrase.StandsIn(said) && Fits(aside, about, conversation, moment))
                return (aside, said.Length - phrase.Length);
        return null;
    }

    private static bool Fits(Aside aside, string? about, Conversation conversation, Moment moment) =>
        (conversation.Register == Register.Plain || aside.Say.HasCovert) && Conditions.Hold(aside.If, conversation, moment)
        && (aside.Dialog is not { } own || IsTalkedAbout(own, about, conversation))
        && !aside.NotIn.Any(dialog => IsTalkedAbout(dialog, about, conversation));

    private static bool IsTalkedAbout(string dialog, string? about, Conversation conversation) =>
        dialog == conversation.At.Dialog || dialog == about || conversation.Trail.Any(step => step.Dialog == dialog);
}
