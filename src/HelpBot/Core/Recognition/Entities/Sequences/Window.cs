namespace HelpBot.Core.Recognition.Entities.Sequences;

/// <summary>Up to 63 characters, as one set of positions for each character, so that shapes are matched with a few operations on bits.</summary>
internal readonly ref struct Window
{
    private const int Blank = ' ';

    private readonly Span<ulong> _positions;

    /// <param name="space">Room for 128 sets.</param>
    public Window(ReadOnlySpan<char> text, Span<ulong> space)
    {
        _positions = space;
        _positions.Clear();
        for (var at = 0; at < Math.Min(text.Length, 63); at++)
        {
            var sign = char.IsWhiteSpace(text[at]) ? (char)Blank : text[at];
            if (sign < 128) _positions[sign] |= 1UL << at;
            if (char.IsAsciiDigit(sign)) Digits |= 1UL << at;
            if (char.IsLetterOrDigit(sign)) Word |= 1UL << at;
        }
    }

    public ulong Digits { get; }

    /// <summary>Where letters and digits stand.</summary>
    public ulong Word { get; }

    /// <summary>Where one of these signs stands; a space means any blank.</summary>
    public ulong Any(string signs)
    {
        ulong result = 0;
        foreach (var sign in signs) result |= _positions[sign];
        return result;
    }
}
