namespace HelpBot.Core.Recognition.Entities.Sequences;

/// <summary>
/// A shape that a piece of text may have. Matching carries the set of all positions that can be reached, as bits counted from the start,
/// so nothing is ever tried twice and no text can make it slow. Only the first 63 characters can match.
/// </summary>
internal abstract class Shape
{
    /// <summary>The positions after this shape, for each position where it may begin.</summary>
    public abstract ulong After(Window text, ulong positions);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/> digits or signs; a space in a set means any blank.</summary>
    public static Shape DigitsOr(string signs, int least, int most) => new Runs(digits: true, signs, least, most);

    public static Shape Digits(int least, int most) => new Runs(digits: true, string.Empty, least, most);

    public static Shape Digits(int count) => Digits(count, count);

    /// <summary>At most one sign of a set.</summary>
    public static Shape Perhaps(string signs) => new Runs(digits: false, signs, 0, 1);

    public static Shape One(string signs) => new Runs(digits: false, signs, 1, 1);

    /// <summary>At most one space.</summary>
    public static Shape Space { get; } = new Runs(digits: false, " ", 0, 1);

    public static Shape Literal(string text) => new Rows([.. text.Select(sign => One(sign.ToString()))]);

    public static Shape Row(params Shape[] shapes) => new Rows(shapes);

    public static Shape Any(params Shape[] shapes) => new Choice(shapes);

    public static Shape Perhaps(params Shape[] shapes) => new Choice([new Rows(shapes), new Rows([])]);

    /// <summary>A shape repeated.</summary>
    public static Shape Repeat(Shape shape, int least, int most) => new Rows([.. Enumerable.Repeat(shape, least), .. Enumerable.Repeat(Perhaps(shape), most - least)]);

    /// <summary>Where a word begins.</summary>
    public static Shape WordStart { get; } = new Edge();

    private sealed class Runs(bool digits, string signs, int least, int most) : Shape
    {
        public override ulong After(Window text, ulong positions)
        {
            var fitting = text.Any(signs) | (digits ? text.Digits : 0);
            var result = least == 0 ? positions : 0;
            for (var length = 1; length <= most && positions != 0; length++)
            {
                positions = (positions & fitting) << 1;
                if (length >= least) result |= positions;
            }

            return result;
        }
    }

    private sealed class Rows(Shape[] shapes) : Shape
    {
        public override ulong After(Window text, ulong positions)
        {
            foreach (var shape in shapes)
            {
                if (positions == 0) return 0;
                positions = shape.After(text, positions);
            }

            return positions;
        }
    }

    private sealed class Choice(Shape[] shapes) : Shape
    {
        public override ulong After(Window text, ulong positions)
        {
            ulong result = 0;
            foreach (var shape in shapes) result |= shape.After(text, positions);
            return result;
        }
    }

    /// <summary>The start of the text counts as an edge: the finder only starts where a word does, or before a sign.</summary>
    private sealed class Edge : Shape
    {
        public override ulong After(Window text, ulong positions) => positions & (1UL | (text.Word & ~(text.Word << 1)));
    }
}
