namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>One message being read: its text in lower case, cut into tokens once. Asking beyond either end gives an empty token.</summary>
internal sealed class Reading
{
    /// <summary>Tokens beyond this are not read: four thousand characters of prose have fewer, and a table of numbers tells no more in its second half.</summary>
    private const int Most = 1_000;

    private readonly Token[] _tokens;
    private readonly Signals _signals;

    private Reading(string text, string lower, Lexicon lexicon, Token[] tokens, int count, Signals signals)
    {
        Text = text;
        Lower = lower;
        Lexicon = lexicon;
        _tokens = tokens;
        Count = count;
        _signals = signals;
    }

    public string Text { get; }

    /// <summary>The text in lower case; every character stands where it stood.</summary>
    public string Lower { get; }

    public Lexicon Lexicon { get; }

    public int Count { get; }

    /// <summary>A token; beyond either end the empty token that stands after the last.</summary>
    public ref readonly Token this[int index] => ref _tokens[(uint)index < (uint)Count ? index : Count];

    public static Reading Of(string text, Lexicon lexicon)
    {
        var lower = text.ToLowerInvariant();
        var tokens = new Token[Math.Min(text.Length / 5, Most) + 4];
        var count = 0;
        var signals = Words.Signals.None;
        for (var at = 0; at < lower.Length;)
        {
            if (char.IsWhiteSpace(lower[at]))
            {
                at++;
                continue;
            }

            var token = Next(lower, at, lexicon);
            if (count == Most)
            {
                // What needs no tokens is still looked for in all of the text.
                signals |= Words.Signals.Digits | Words.Signals.Address;
                break;
            }

            if (count + 1 == tokens.Length) Array.Resize(ref tokens, count * 2);
            tokens[count++] = token;
            signals |= SignalsOf(lower, token);
            at = token.End;
        }

        tokens[count] = new Token(TokenKind.None, lower.Length, lower.Length, 0, null);
        return new Reading(text, lower, lexicon, tokens, count, signals);
    }

    /// <summary>Whether there is any of this to find.</summary>
    public bool Signals(Signals signals) => (_signals & signals) != Words.Signals.None;

    /// <summary>Whether a token touches the one before it.</summary>
    public bool Touches(int index) => index > 0 && index < Count && _tokens[index].Start == _tokens[index - 1].End;

    public ReadOnlySpan<char> Span(int index) => (uint)index < (uint)Count ? Lower.AsSpan(_tokens[index].Start, _tokens[index].Length) : default;

    private static Signals SignalsOf(string lower, Token token)
    {
        if (token.Kind == TokenKind.Letters) return token.Word?.Signals ?? Words.Signals.None;
        if (token.IsDigits) return Words.Signals.Digits;
        var sign = (char)token.Value;
        if (sign is '@' or ':') return Words.Signals.Address;
        if (sign == '.') return token.End < lower.Length && char.IsAsciiLetterOrDigit(lower[token.End]) ? Words.Signals.Address : Words.Signals.None;
        return char.IsHighSurrogate(sign) || sign is >= '\u00BC' and <= '\u00BE' or >= '\u2150' and <= '\u215E' ? Words.Signals.Sign : Words.Signals.None;
    }

    private static Token Next(string lower, int start, Lexicon lexicon)
    {
        var first = lower[start];
        var end = start + 1;
        if (char.IsAsciiDigit(first))
        {
            while (end < lower.Length && char.IsAsciiDigit(lower[end])) end++;
            return new Token(TokenKind.Digits, start, end, Number(lower.AsSpan(start, end - start)), null);
        }

        if (!char.IsLetter(first)) return new Token(TokenKind.Symbol, start, end, first, null);
        while (end < lower.Length && char.IsLetter(lower[end])) end++;
        return new Token(TokenKind.Letters, start, end, 0, lexicon.Find(lower.AsSpan(start, end - start)));
    }

    private static long Number(ReadOnlySpan<char> digits)
    {
        long value = 0;
        foreach (var digit in digits[..Math.Min(digits.Length, 18)]) value = (value * 10) + (digit - '0');
        return value;
    }
}
