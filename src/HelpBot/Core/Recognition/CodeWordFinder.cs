using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;
using HelpBot.Core.Recognition.Learning;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Finds code words in a message, spelled in whatever way, with what stands around them: the frames that make it a request, and the phrases that make
/// it a name or a question. Whether it is a request is decided together with the intent model.
/// </summary>
internal sealed class CodeWordFinder
{
    private const int ToleratesFrom = 6;

    // With fewer letters it is a number.
    private const int LettersOfAWord = 2;
    private const string HandSignal = "hand-signal";

    // Words that are one letter away and are no slip of it: a country, a wool.
    private static readonly FrozenSet<string> OtherWords = FrozenSet.Create(StringComparer.Ordinal, "angola", "angora", "angula");

    private readonly ImmutableArray<Pattern> _patterns;
    private readonly SearchValues<char> _beginnings;
    private readonly FrozenDictionary<string, string> _glued;

    private CodeWordFinder(ImmutableArray<Pattern> patterns)
    {
        _patterns = patterns;
        _beginnings = SearchValues.Create([.. patterns.SelectMany(pattern => pattern.Beginnings)]);
        _glued = patterns.SelectMany(pattern => pattern.Glued.Select(glued => (glued, pattern.Id))).DistinctBy(pair => pair.glued, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.glued, pair => pair.Id, StringComparer.Ordinal);
    }

    /// <summary>A code word in a message.</summary>
    /// <param name="Framed">What stands around it makes it a request.</param>
    /// <param name="Excused">What stands around it makes it a name, or a question about the word.</param>
    /// <param name="Use">What it can be at most.</param>
    public readonly record struct Found(string Id, bool Framed, bool Excused, CodeWordUse Use);

    public static CodeWordFinder Learn(ImmutableArray<CodeWord> words) => new([.. words.Select(word => new Pattern(
        word.Id,
        [.. word.Words.Select(Keys)],
        [.. word.Frames.Select(Frame.Read)],
        [.. word.Not.Select(Frame.Read)],
        word.From ?? DateOnly.MinValue,
        word.Until ?? DateOnly.MaxValue))]);

    /// <summary>
    /// The code word that most likely asks for help, or null. One that stands there but does not hold on the day is found as no request, so that it is not taken for one.
    /// </summary>
    public Found? Find(Message message, DateOnly day)
    {
        Found? best = null;
        if (MayStandIn(message))
        {
            var (keys, question) = KeysOf(message.Words.AsSpan());
            foreach (var pattern in _patterns)
                best = Likelier(best, pattern.Find(keys, question), day);
        }

        if (HandSigns.In(message) is { } use && _patterns.Any(pattern => pattern.Id == HandSignal))
            best = Likelier(best, new Found(HandSignal, false, false, use), day);
        return best;
    }

    // The words without the marks, and whether one of those is a question mark.
    private static (string[] Keys, bool Question) KeysOf(ReadOnlySpan<FoldedWord> words)
    {
        var keys = new string[words.Length];
        var (count, question) = (0, false);
        foreach (var word in words)
        {
            if (word.Key.Length > 1 || char.IsLetterOrDigit(word.Key[0]) || word.Key[0] >= Signs.Palm)
                keys[count++] = word.Key;
            question |= word.Key == "?";
        }

        return (keys[..count], question);
    }

    private Found? Likelier(Found? one, Found? other, DateOnly day)
    {
        if (other is not { } found)
            return one;
        if (!_patterns.First(pattern => pattern.Id == found.Id).Holds(day))
            found = found with { Use = CodeWordUse.Never };
        return one is { } known && known.Use <= found.Use ? one : found;
    }

    // Many messages have no word that begins as a code word does.
    private bool MayStandIn(Message message)
    {
        foreach (var word in message.Words)
            if (_beginnings.Contains(FirstLetter(word.Key)) || _glued.ContainsKey(word.Key))
                return true;
        return false;
    }

    // "4ngela" begins with an a.
    private static char FirstLetter(string key) => LookAlikes.IsLatin(key[0]) ? key[0] : LookAlikes.Latin(key[0]);

    private static string[] Keys(string text) => [.. Message.Read(text).Words.Select(word => word.Key)];

    private sealed record Pattern(string Id, ImmutableArray<string[]> Words, ImmutableArray<Frame> Frames, ImmutableArray<Frame> Not, DateOnly From, DateOnly Until)
    {
        private readonly FrozenDictionary<char, string[][]> _byBeginning =
            Words.GroupBy(word => FirstLetter(word[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

        private readonly SearchValues<char> _beginnings = SearchValues.Create([.. Words.Select(word => FirstLetter(word[0]))]);

        public ImmutableArray<char> Beginnings => _byBeginning.Keys;

        /// <summary>Requests that were typed without their spaces: "isangelaer".</summary>
        public FrozenSet<string> Glued { get; } = Words.Where(word => word.Length == 1 && word[0].Length >= ToleratesFrom)
            .SelectMany(word => Frames.Where(frame => !frame.IsAlone).Select(frame => string.Concat([.. frame.Before, word[0], .. frame.After])))
            .ToFrozenSet(StringComparer.Ordinal);

        public bool Holds(DateOnly day) => day >= From && day <= Until;

        public Found? Find(string[] keys, bool question)
        {
            bool? asks = null;
            var (excused, framed, any) = (false, false, false);
            var use = CodeWordUse.Never;
            for (var start = 0; start < keys.Length; start++)
            {
                if (Glued.Contains(keys[start]))
                    (any, framed, use) = (true, true, CodeWordUse.Open);
                var letter = FirstLetter(keys[start]);
                if (!_beginnings.Contains(letter) || LengthAt(_byBeginning[letter], keys.AsSpan(start)) is not (> 0 and var length))
                    continue;
                var (asked, named) = (AnyFits(Frames, keys, start, length), AnyFits(Not, keys, start, length));
                var here = CodeWordNames.Of(keys, start, start + length, asked, named, question, asks ??= CodeWordNames.Asks(keys));
                (any, framed, excused, use) = (true, framed | asked, excused | named, here < use ? here : use);
            }

            return any ? new Found(Id, framed, excused, use) : null;
        }

        // Apart, so that a message without a code word does not pay for what the condition holds on to.
        private static bool AnyFits(ImmutableArray<Frame> frames, string[] keys, int start, int length) => frames.Any(frame => frame.Fits(keys, start, length));

        private static int LengthAt(string[][] words, ReadOnlySpan<string> keys)
        {
            var longest = 0;
            var bare = keys[0].Length >= ToleratesFrom - 1 ? Bare(keys[0]) : keys[0];
            foreach (var word in words)
                if (LengthOf(word, keys, bare) is var length && length > longest)
                    longest = length;
            return longest;
        }

        private static int LengthOf(string[] word, ReadOnlySpan<string> keys, string bare)
        {
            if (word.Length <= keys.Length && Same(word, keys[..word.Length], bare))
                return word.Length;
            return word.Length == 1 && word[0].Length >= ToleratesFrom ? InPieces(word[0], keys) : 0;
        }

        // "an gela", "an-ge-la": how many pieces spell the word; 0 when they do not.
        private static int InPieces(string word, ReadOnlySpan<string> keys)
        {
            var done = 0;
            for (var place = 0; place < keys.Length && done < word.Length; place++)
            {
                if (!word.AsSpan(done).StartsWith(keys[place], StringComparison.Ordinal))
                    return 0;
                done += keys[place].Length;
                if (done == word.Length)
                    return place + 1;
            }

            return 0;
        }

        private static bool Same(string[] word, ReadOnlySpan<string> keys, string bare)
        {
            if (word.Length == 1)
                return string.Equals(word[0], keys[0], StringComparison.Ordinal)
                    || (word[0].Length >= ToleratesFrom && keys[0].Length >= word[0].Length - 1 && (IsSlip(word[0], bare) || Repeats(word[0], keys[0])));
            for (var place = 0; place < word.Length; place++)
                if (!string.Equals(word[place], keys[place], StringComparison.Ordinal))
                    return false;
            return true;
        }

        private static bool IsSlip(string word, string typed) => (IsPlural(word, typed) || LastBeside(word, typed) || Typo(word, typed)) && !OtherWords.Contains(typed);

        // "angelas": her shift, with the apostrophe left out.
        private static bool IsPlural(string word, string typed) => typed.Length == word.Length + 1 && typed[^1] == 's' && typed.StartsWith(word, StringComparison.Ordinal);

        // "angelq": the last letter hit beside; with an s it is a word.
        private static bool LastBeside(string word, string typed) =>
            typed.Length == word.Length && typed[^1] != 's' && Keyboard.Beside(word[^1]).Contains(typed[^1], StringComparison.Ordinal) && typed.AsSpan(0, typed.Length - 1).SequenceEqual(word.AsSpan(0, word.Length - 1));

        // "angela's", "4ngel4": what a word may carry that is not of it, and the signs that stand for its letters.
        private static string Bare(string typed)
        {
            var bare = typed.EndsWith("'s", StringComparison.Ordinal) ? typed[..^2] : typed;
            var latin = bare.Count(LookAlikes.IsLatin);
            return latin == bare.Length || latin < LettersOfAWord ? bare : string.Create(bare.Length, bare, static (letters, bare) =>
            {
                for (var place = 0; place < letters.Length; place++)
                    letters[place] = LookAlikes.Latin(bare[place]);
            });
        }

        // "angelaangela"
        private static bool Repeats(string word, string typed) =>
            typed.Length > word.Length && typed.Length % word.Length == 0 && typed.StartsWith(word, StringComparison.Ordinal) && typed.AsSpan(word.Length).SequenceEqual(typed.AsSpan(0, typed.Length - word.Length));

        // One slip: a letter doubled, dropped, swapped or hit beside, but not at the beginning and not in the last letter, where
        // other names (Angelo) and words (angel) begin.
        private static bool Typo(string word, string typed)
        {
            if (typed.Length < word.Length - 1 || typed.Length > word.Length + 1 || typed[0] != word[0] || typed[^1] != word[^1])
                return false;
            var head = 0;
            while (head < word.Length && head < typed.Length && word[head] == typed[head])
                head++;
            var tail = 0;
            while (tail < word.Length - head && tail < typed.Length - head && word[^(tail + 1)] == typed[^(tail + 1)])
                tail++;
            var (left, right) = (word.Length - head - tail, typed.Length - head - tail);
            return (left <= 1 && right <= 1) || (left == 2 && right == 2 && word[head] == typed[head + 1] && word[head + 1] == typed[head]);
        }
    }

    /// <summary>Words before and after the code word.</summary>
    private sealed record Frame(string[] Before, string[] After)
    {
        public static Frame Read(string text)
        {
            var place = text.IndexOf('…', StringComparison.Ordinal);
            return place < 0 ? new Frame(Keys(text), []) : new Frame(Keys(text[..place]), Keys(text[(place + 1)..]));
        }

        public bool IsAlone => Before.Length == 0 && After.Length == 0;

        public bool Fits(string[] keys, int start, int length)
        {
            if (IsAlone)
                return length == keys.Length;
            return start >= Before.Length && start + length + After.Length <= keys.Length
                && keys.AsSpan(start - Before.Length, Before.Length).SequenceEqual(Before)
                && keys.AsSpan(start + length, After.Length).SequenceEqual(After);
        }
    }
}
