namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Beyond the end of the message.</summary>
    None,

    /// <summary>Letters.</summary>
    Letters,

    /// <summary>Digits 0 to 9.</summary>
    Digits,

    /// <summary>One other character that is not a space.</summary>
    Symbol,
}

/// <summary>A word, a run of digits or a sign in a message.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
/// <param name="Value">The value of digits (at most 18 of them), or the code of a sign.</param>
/// <param name="Word">What the dictionary knows of it, if anything.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, long Value, Word? Word)
{
    public int Length => End - Start;

    public bool IsDigits => Kind == TokenKind.Digits;

    public bool Is(char sign) => Kind == TokenKind.Symbol && Value == sign;

    public bool Has(Role role) => Word is not null && Word.Is(role);
}
