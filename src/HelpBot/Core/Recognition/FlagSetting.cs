using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>What stands around the phrases of one message: denials, and things that are not real.</summary>
internal sealed class FlagSetting
{
    private const int Reach = 4;

    private readonly ImmutableArray<FlagWord> _words;
    private readonly List<FlagHit> _denials;
    private readonly List<FlagHit> _unreal;

    /// <summary>Of a message, with what the lists of denials and of unreal things found in it.</summary>
    public FlagSetting(ImmutableArray<FlagWord> words, List<FlagHit> denials, List<FlagHit> unreal) => (_words, _denials, _unreal) = (words, denials, unreal);

    /// <summary>The first phrase that really says it, or null.</summary>
    public FlagHit? First(List<FlagHit> hits)
    {
        if (hits.Exists(hit => hit.Role == PhraseRole.Forbids))
            return null;
        foreach (var hit in hits)
            if (hit.Role == PhraseRole.Sets && !IsExcused(hit, hits) && !IsDenied(hit) && !IsUnreal(hit))
                return hit;
        return null;
    }

    private static bool IsExcused(FlagHit hit, List<FlagHit> hits) =>
        hits.Exists(other => other.Role == PhraseRole.Excuses && other.From < hit.To && hit.From < other.To);

    // "hij heeft nooit een mes gebruikt", and "hij wurgde me niet": a denial shortly before, or as the last word of the clause.
    private bool IsDenied(FlagHit hit) => _denials.Exists(denial =>
        denial.Role == PhraseRole.Sets
        && !_denials.Exists(other => other.Role == PhraseRole.Excuses && other.From < denial.To && denial.From < other.To)
        && ((denial.To <= hit.From && hit.From - denial.To < Reach && SameClause(denial.To, hit.From))
            || (denial.From >= hit.To && denial.From - hit.To < 2 && SameClause(hit.To, denial.From) && ClauseEnds(denial.To))));

    private bool IsUnreal(FlagHit hit) => _unreal.Exists(frame =>
        frame.Role == PhraseRole.Sets && (frame.To <= hit.From ? SameSentence(frame.To, hit.From) : SameSentence(hit.From, frame.From)));

    private bool ClauseEnds(int at) => at >= _words.Length || FlagWords.EndsClause(_words[at].Key);

    private bool SameClause(int from, int to) => None(from, to, FlagWords.EndsClause);

    private bool SameSentence(int from, int to) => None(from, to, FlagWords.EndsSentence);

    private bool None(int from, int to, Func<string, bool> ends)
    {
        for (var at = from; at < to; at++)
            if (ends(_words[at].Key))
                return false;
        return true;
    }
}
