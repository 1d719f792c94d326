using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>The short answers that are given at any question, by the phrases that call for them, in all languages together. Made once, when content loads.</summary>
internal sealed class Asides
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _byFirstWord;

    public Asides(HelpContent content) =>
        _byFirstWord = content.Asides
            .SelectMany(aside => content.Settings.Languages.SelectMany(language => content.Texts.Get(aside.Hears.Id, language).Split(';')).Select(phrase => new Phrase(Answering.Fold(phrase), aside)))
            .Where(phrase => phrase.Text.Length > 0)
            .GroupBy(phrase => phrase.Text.Split(' ')[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Text.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>
    /// The aside that a message calls for, by the longest phrase in it, and how many words it says beside that phrase; null when it calls for none, or for one that would be wrong for who
    /// talks about this, or may not be read by whoever reads along.
    /// </summary>
    /// <param name="about">Id of the dialog that the message is about; null when it is about none.</param>
    public (Aside Aside, int WordsBeside)? In(string text, string? about, Conversation conversation, Moment moment)
    {
        var said = Answering.Fold(text);
        var byFirstWord = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Phrase? best = null;
        for (var at = 0; at < said.Length; at = WordEnd(said, at) + 1)
        {
            if (!byFirstWord.TryGetValue(said.AsSpan(at, WordEnd(said, at) - at), out var phrases))
                continue;
            foreach (var phrase in phrases)
                if (phrase.Text.Length > (best?.Text.Length ?? 0) && phrase.StandsAt(said, at) && Fits(phrase.Aside, about, conversation, moment))
                    best = phrase;
        }

        return best is null ? null : (best.Aside, Listening.Words(said) - Listening.Words(best.Text));
    }

    private static bool Fits(Aside aside, string? about, Conversation conversation, Moment moment) =>
        (conversation.Register == Register.Plain || aside.Say.HasCovert) && Conditions.Hold(aside.If, conversation, moment)
        && !aside.NotIn.Any(dialog => dialog == conversation.At.Dialog || dialog == about || conversation.Trail.Any(step => step.Dialog == dialog));

    private static int WordEnd(string said, int at) => said.IndexOf(' ', at) is >= 0 and var end ? end : said.Length;

    private sealed record Phrase(string Text, Aside Aside)
    {
        public bool StandsAt(string said, int at) =>
            string.CompareOrdinal(said, at, Text, 0, Text.Length) == 0 && (at + Text.Length == said.Length || said[at + Text.Length] == ' ');

        /// <inheritdoc/>
        public override string ToString() => nameof(Phrase);
    }
}
