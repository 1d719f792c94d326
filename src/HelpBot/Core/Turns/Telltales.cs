using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>What visitors tell before it is asked: "mijn ex" answers "who is it?". Made once, when content loads.</summary>
internal sealed class Telltales
{
    private readonly Phrases<(string Step, string Choice)> _phrases;

    public Telltales(HelpContent content, Recogniser recogniser) =>
        _phrases = new(content.Steps.Values.SelectMany(step => (step.Ask?.Choices ?? []).Where(choice => choice.Told is not null).SelectMany(choice => content.Settings.Languages
            .SelectMany(language => Phrase.In(content.Texts.Get(choice.Told!.Id, language), recogniser))
            .Select(phrase => (phrase, (step.Id.ToString(), choice.Id))))));

    /// <summary>Notes what a message tells; what was told last counts.</summary>
    /// <param name="said">Its words as they were meant.</param>
    public Conversation Note(Conversation conversation, ImmutableArray<string> said)
    {
        foreach (var (_, (step, choice)) in _phrases.In(said))
            conversation = conversation with { Told = conversation.Told.SetItem(step, choice) };
        return conversation;
    }
}
