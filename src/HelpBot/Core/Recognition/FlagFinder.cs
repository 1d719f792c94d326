using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition.Entities;
using HelpBot.Core.Recognition.Learning;

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
        var hits = lists.Book.Find(words);
        if (hits.Count == 0)
            return [];
        var setting = new FlagSetting(words, Of(hits, Lists.Denials), Of(hits, Lists.Unreal));
        var found = ImmutableArray.CreateBuilder<FlagFound>();
        var listed = hits.Aggregate(0UL, (lists, hit) => lists | (1UL << hit.List));
        for (var flag = 0; flag < Marks.Dangers.Length; flag++)
            if ((listed & (1UL << flag)) != 0 && setting.First(Of(hits, flag)) is { } hit && (Marks.Dangers[flag] != RecentSexualViolence || IsRecent(message, language, reference, hits)))
                found.Add(new FlagFound(Marks.Dangers[flag], words[hit.From].Start, words[hit.To - 1].End, IsListed: true));
        return found.DrainToImmutable();
    }

    private static List<FlagHit> Of(List<FlagHit> hits, int list) => hits.FindAll(hit => hit.List == list);

    private static bool IsRecent(Message message, string language, DateTime reference, List<FlagHit> hits)
    {
        var recent = Of(hits, Lists.Recent);
        if (recent.Exists(hit => hit.Role == PhraseRole.Forbids))
            return false;
        return recent.Count > 0 || Moments.LatestPast(message.Text, language, reference) >= reference.AddDays(-RecentDays).Date;
    }

    // The dangers come first, in their order; then what stands around them.
    private sealed record Lists(PhraseBook Book)
    {
        private const string Prefix = "flag-";
        private static readonly ImmutableArray<string> Around = ["denials", "unreal", "recent"];

        public static int Denials => Marks.Dangers.Length;

        public static int Unreal => Denials + 1;

        public static int Recent => Denials + 2;

        public static Lists Of(Lexicon lexicon, string language) => new(new PhraseBook(
            new FlagPhraseReader(lexicon[language, "flag-groups"]),
            [.. Marks.Dangers.Concat(Around).Select(list => lexicon[language, Prefix + list])]));
    }
}
