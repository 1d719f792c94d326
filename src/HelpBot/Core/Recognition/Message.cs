using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>A message cut into words that are folded to what was meant, each with its place in the original.</summary>
internal sealed class Message
{
    /// <summary>Words beyond this are not looked at: nobody in need writes more in one message, and an attacker gains nothing.</summary>
    private const int MostWords = 1200;

    // Letters of a word with what stands behind it, by which room is made.
    private const int UsualWord = 4;

    // The one sign for a letter that people also write by itself.
    private const char LoneA = '@';
    private const string LoneSign = "@";

    private static readonly ImmutableArray<string> Letters = [.. Enumerable.Range(0, 128).Select(letter => ((char)letter).ToString())];

    private Message(string text, ImmutableArray<FoldedWord> words) => (Text, Words) = (text, words);

    /// <summary>As it came in.</summary>
    public string Text { get; }

    /// <summary>The words in order. Punctuation that ends a clause is a word of its own: <c>.</c> <c>,</c> <c>?</c> <c>!</c></summary>
    public ImmutableArray<FoldedWord> Words { get; }

    /// <summary>Reads a message.</summary>
    public static Message Read(string text)
    {
        var words = ImmutableArray.CreateBuilder<FoldedWord>(Math.Min(MostWords, (text.Length / UsualWord) + 1));
        Span<char> letters = stackalloc char[64];
        for (var place = 0; place < text.Length && words.Count < MostWords;)
            place = ReadWord(text, place, letters, words);
        return new Message(text, Joined(text, words));
    }

    /// <summary>The same message with other words in the same places.</summary>
    public Message With(ImmutableArray<FoldedWord> words) => new(Text, words);

    private static int ReadWord(string text, int place, Span<char> letters, ImmutableArray<FoldedWord>.Builder words)
    {
        var start = place;
        var end = place;
        var length = 0;
        while (place < text.Length)
        {
            var letter = Fold.At(text, place, out var width);
            if (letter != Fold.Nothing && !BelongsToWord(letter, text, place, place + width))
                break;
            if (letter != Fold.Nothing)
            {
                end = place + width - 1;
                if (length < letters.Length)
                    letters[length++] = letter;
                if (Fold.Second(text[place]) is not Fold.Nothing and var second && length < letters.Length)
                    letters[length++] = second;
            }

            place += width;
            if (letter is Signs.Palm or Signs.ThumbUp or Signs.Fist)
                break;
        }

        if (length > 0)
        {
            words.Add(new FoldedWord(length == 1 ? OneLetter(letters[0]) : Spelling.Of(letters[..length]), start, end));
            return place;
        }

        return ReadMark(text, place, words);
    }

    private static int ReadMark(string text, int place, ImmutableArray<FoldedWord>.Builder words)
    {
        if (place >= text.Length)
            return place;
        var mark = Fold.At(text, place, out var width);
        if (width == 2 && Pictures.Words(char.ConvertToUtf32(text[place], text[place + 1])) is { } told)
            foreach (var word in told)
                words.Add(new FoldedWord(word, place, place + 1));
        else if (mark is '\u270B' or '\u270A')
            words.Add(new FoldedWord((mark == '\u270B' ? Signs.Palm : Signs.Fist).ToString(), place, place));
        else if (mark == LoneA)
            words.Add(new FoldedWord(LoneSign, place, place));
        else if (mark is '.' or ',' or '?' or '!' or ';' or ':' or '\n' or '"' or '(' or ')')
            words.Add(new FoldedWord(mark is ';' or '\n' ? "." : mark.ToString(), place, place));
        return place + width;
    }

    private static bool BelongsToWord(char letter, string text, int place, int next) =>
        char.IsLetterOrDigit(letter) || letter is Signs.Palm or Signs.ThumbUp or Signs.Fist
        || (letter == '\'' && next < text.Length && char.IsLetter(text[next]))
        || (LookAlikes.IsSign(letter) && ((next < text.Length && char.IsLetterOrDigit(text[next])) || (place > 0 && char.IsLetter(text[place - 1]))));

    // "a n g e l a", "a.n.g.e.l.a", "@n g e l @": three or more loose letters in a row are one word.
    private static ImmutableArray<FoldedWord> Joined(string text, ImmutableArray<FoldedWord>.Builder words)
    {
        var joined = ImmutableArray.CreateBuilder<FoldedWord>(words.Count);
        for (var first = 0; first < words.Count; first++)
        {
            var last = first;
            var letters = "";
            for (var place = first; place < words.Count && (Loose(text, words[place]) is not null || (letters.Length > 0 && words[place].Key is "." or ",")); place++)
                if (Loose(text, words[place]) is { } more)
                    (letters, last) = (letters + more, place);
            if (letters.Length < 3)
            {
                if (words[first].Key != LoneSign)
                    joined.Add(IsLetter(words[first].Key) ? words[first] with { Key = Spelling.Of([words[first].Key[0]]) } : words[first]);
                continue;
            }

            joined.Add(new FoldedWord(letters, words[first].Start, words[last].End));
            first = last;
        }

        return joined.DrainToImmutable();
    }

    // An abbreviation of one letter is only read as such when it is no part of a word in loose letters: "w u r g t".
    private static string OneLetter(char letter) => letter < Letters.Length ? Letters[letter] : letter.ToString();

    // What a word is a piece of when it is spelt in loose letters; null when it is none.
    private static string? Loose(string text, FoldedWord word) => word.Key switch
    {
        [var letter] when LookAlikes.IsLatin(letter) => word.Key,
        LoneSign => "a",
        [_, _] when text[word.Start] == LoneA || text[word.End] == LoneA => word.Key,
        _ => null,
    };

    private static bool IsLetter(string key) => key.Length == 1 && LookAlikes.IsLatin(key[0]);
}

/// <summary>A word as it was meant.</summary>
/// <param name="Key">Folded spelling.</param>
/// <param name="Start">Index of its first character in the message.</param>
/// <param name="End">Index of its last character.</param>
internal readonly record struct FoldedWord(string Key, int Start, int End)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(FoldedWord);
}
