using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>The short answers that are given beside the open question, by the phrases that call for them, in all languages together. Made once, when content loads.</summary>
internal sealed class Asides
{
    private readonly Phrases<Aside> _phrases;

    public Asides(HelpContent content, Recogniser recogniser) =>
        _phrases = new(content.Asides.SelectMany(aside => content.Settings.Languages.SelectMany(language => Phrase.In(content.Texts.Get(aside.Hears.Id, language), recogniser).Select(phrase => (phrase, aside)))));

    /// <summary>
    /// The aside that a message calls for, and how many words it says beside the phrase that does: the nearest to the subject at hand, and of those the one with the longest phrase. Null
    /// when it calls for none, or for one that would be wrong for who talks about this, or may not be read by whoever reads along.
    /// </summary>
    /// <param name="said">The words of the message as they were meant.</param>
    /// <param name="about">Id of the dialog that the message is about; null when it is about none.</param>
    /// <param name="ownOnly">Only those of the dialog at hand.</param>
    public (Aside Aside, int WordsBeside)? In(ImmutableArray<string> said, string? about, bool ownOnly, Conversation conversation, Moment moment)
    {
        var (phrase, best) = _phrases.In(said)
            .Where(pair => (!ownOnly || pair.Meaning.Dialog == conversation.At.Dialog) && Fits(pair.Meaning, about, conversation, moment))
            .OrderByDescending(pair => Nearness(pair.Meaning, conversation)).ThenByDescending(pair => pair.Phrase.Length).FirstOrDefault();
        return best is null ? null : (best, said.Length - phrase.Length);
    }

    // What is at hand, what was talked about before, what the message is about, and at last what is answered everywhere.
    private static int Nearness(Aside aside, Conversation conversation) =>
        aside.Dialog is not { } own ? 0 : own == conversation.At.Dialog ? 3 : conversation.Trail.Any(step => step.Dialog == own) ? 2 : 1;

    private static bool Fits(Aside aside, string? about, Conversation conversation, Moment moment) =>
        (conversation.Register == Register.Plain || aside.Say.HasCovert) && Conditions.Hold(aside.If, conversation, moment)
        && (aside.Dialog is not { } own || IsTalkedAbout(own, about, conversation))
        && !aside.NotIn.Any(dialog => IsTalkedAbout(dialog, about, conversation));

    private static bool IsTalkedAbout(string dialog, string? about, Conversation conversation) =>
        dialog == conversation.At.Dialog || dialog == about || conversation.Trail.Any(step => step.Dialog == dialog);
}
