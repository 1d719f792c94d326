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

    /// <summary>The aside that a message calls for, by the longest phrase in it; null when it calls for none, or for one that would be wrong here or may not be read by whoever reads along.</summary>
    public Aside? In(string text, Conversation conversation, Moment moment)
    {
        var said = Answering.Fold(text);
        var byFirstWord = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Phrase? best = null;
        for (var at = 0; at < said.Length; at = WordEnd(said, at) + 1)
        {
            if (!byFirstWord.TryGetValue(said.AsSpan(at, WordEnd(said, at) - at), out var phrases))
                continue;
            foreach (var phrase in phrases)
                if (phrase.Text.Length > (best?.Text.Length ?? 0) && phrase.StandsAt(said, at) && Fits(phrase.Aside, conversation, moment))
                    best = phrase;
        }

        return best?.Aside;
    }

    private static bool Fits(Aside aside, Conversation conversation, Moment moment) =>
        (conversation.Register == Register.Plain || aside.Say.HasCovert) && !aside.NotIn.Contains(conversation.At.Dialog, StringComparer.Ordinal) && Conditions.Hold(aside.If, conversation, moment);

    private static int WordEnd(string said, int at) => said.IndexOf(' ', at) is >= 0 and var end ? end : said.Length;

    private sealed record Phrase(string Text, Aside Aside)
    {
        public bool StandsAt(string said, int at) =>
            string.CompareOrdinal(said, at, Text, 0, Text.Length) == 0 && (at + Text.Length == said.Length || said[at + Text.Length] == ' ');

        /// <inheritdoc/>
        public override string ToString() => nameof(Phrase);
    }
}
