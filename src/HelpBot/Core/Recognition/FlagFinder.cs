using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Finds the dangers that a message mentions, by the editors' lists <c>flag-*</c>. What is denied, made up, told of a film or only asked about
/// does not count. Pure, linear in the length of the message, and safe for any thread.
/// </summary>
internal sealed class FlagFinder
{
    private const string RecentSexualViolence = "recent_sexual_violence";
    private const int RecentDays = 7;

    private readonly FrozenDictionary<string, Lists> _languages;

    private FlagFinder(FrozenDictionary<string, Lists> languages) => _languages = languages;

    /// <summary>Takes the lists of the content; a language without lists finds nothing.</summary>
    public static FlagFinder Learn(HelpContent content) => Learn(content.Lexicon);

    /// <summary>Takes the lists alone.</summary>
    public static FlagFinder Learn(Lexicon lexicon) =>
        new(lexicon.Lists.Keys.Select(key => key.Language).Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(language => language, language => Lists.Of(lexicon, language), StringComparer.Ordinal));

    /// <summary>The dangers of a message, each once, with the words that say so.</summary>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    /// <param name="reference">The visitor's local time.</param>
    public ImmutableArray<FlagFound> Find(Message message, string language, DateTime reference)
    {
        if (message.Words.IsEmpty || !_languages.TryGetValue(language, out var lists))
            return [];
        var words = FlagWords.Of(message);
        var setting = FlagSetting.Of(words, lists.Denials, lists.Unreal);
        var found = ImmutableArray.CreateBuilder<FlagFound>();
        var hits = new List<FlagHit>();
        foreach (var (flag, list) in lists.Flags)
        {
            hits.Clear();
            list.Find(words, hits);
            if (setting.First(hits) is { } hit && (flag != RecentSexualViolence || IsRecent(message, language, reference, words, lists)))
                found.Add(new FlagFound(flag, words[hit.From].Start, words[hit.To - 1].End));
        }

        return found.DrainToImmutable();
    }

    private static bool IsRecent(Message message, string language, DateTime reference, FoldedWord[] words, Lists lists)
    {
        var hits = new List<FlagHit>();
        lists.Recent.Find(words, hits);
        if (hits.Exists(hit => hit.Role == PhraseRole.Forbids))
            return false;
        return hits.Count > 0 || Moments.LatestPast(message.Text, language, reference) >= reference.AddDays(-RecentDays).Date;
    }

    private sealed record Lists(ImmutableArray<(string Flag, FlagList List)> Flags, FlagList Denials, FlagList Unreal, FlagList Recent)
    {
        private const string Prefix = "flag-";

        public static Lists Of(Lexicon lexicon, string language)
        {
            var reader = new FlagPhraseReader(lexicon[language, "flag-groups"]);
            FlagList Read(string list) => new(reader, lexicon[language, Prefix + list]);
            return new Lists([.. Labels.Flags.Select(flag => (flag, Read(flag)))], Read("denials"), Read("unreal"), Read("recent"));
        }
    }
}
