using System.Globalization;
using System.Numerics;

namespace HelpBot.Core.Recognition.Entities.Sequences;

/// <summary>Finds phone numbers: every country's shape marks what fits it, and what they mark together must be exactly one of them.</summary>
internal static class PhoneFinder
{
    private const int Longest = 40;

    private const int LeastDigits = 6;

    /// <summary>A longer row of digits is a table or noise, and what all shapes mark of it is never one number.</summary>
    private const int MostDigits = 80;

    /// <summary>Places where a number may begin that are tried in one message: some hundred numbers, written in groups.</summary>
    private const int MostStarts = 1_200;

    public static void Find(string text, List<Entity> found)
    {
        var left = MostStarts;
        List<(int Start, int End, bool Italian)>? matches = null;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            var digits = 0;
            for (; end < text.Length && IsPart(text[end]); end++)
                if (char.IsAsciiDigit(text[end])) digits++;
            if (digits is >= LeastDigits and <= MostDigits) Collect(text, at, end, ref left, ref matches);
            at = end + 1;
        }

        if (matches is not null) Merge(text, matches, found);
    }

    private static bool IsPart(char sign) => char.IsAsciiDigit(sign) || char.IsWhiteSpace(sign) || sign is '(' or ')' or '+' or '-' or '.' or '/' or 'x' or 'e' or 't';

    private static void Merge(string text, List<(int Start, int End, bool Italian)> matches, List<Entity> found)
    {
        matches.Sort();
        for (var at = 0; at < matches.Count;)
        {
            var (start, end, next) = Union(matches, at);
            for (; at < next; at++)
            {
                if (matches[at].Start != start || matches[at].End != end) continue;
                Add(text, start, end, matches[at].Italian, found);
                break;
            }

            at = next;
        }
    }

    /// <summary>Lets every shape find its numbers in one run of signs that phone numbers are made of.</summary>
    private static void Collect(string text, int from, int to, ref int left, ref List<(int, int, bool)>? matches)
    {
        var shapes = PhoneShapes.All;
        Span<int> free = stackalloc int[shapes.Length];
        Span<ulong> space = stackalloc ulong[128];
        free.Fill(from);
        for (var at = from; at < to && left > 0; at++)
        {
            if (!MayStart(text, at)) continue;
            left--;
            var window = new Window(text.AsSpan(at, Math.Min(Longest, to - at)), space);
            if (BitOperations.PopCount(window.Digits) < LeastDigits) break;
            for (var shape = 0; shape < shapes.Length; shape++)
            {
                if (at < free[shape]) continue;
                var end = End(text, at, window, shapes[shape]);
                if (end == at) continue;
                free[shape] = end;
                (matches ??= []).Add((at, end, ReferenceEquals(shapes[shape], PhoneShapes.Italian)));
            }
        }
    }

    private static bool MayStart(string text, int at) => text[at] switch
    {
        '(' => true,
        '+' => at == 0 || !char.IsAsciiDigit(text[at - 1]),
        _ => char.IsAsciiDigit(text[at]) && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_')),
    };

    private static int End(string text, int start, Window window, Shape shape)
    {
        var ends = shape.After(window, 1);
        var american = ReferenceEquals(shape, PhoneShapes.AmericanShape);
        while (ends != 0)
        {
            var length = 63 - BitOperations.LeadingZeroCount(ends);
            if (MayEnd(text, start + length, american)) return start + length;
            ends &= ~(1UL << length);
        }

        return start;
    }

    private static bool MayEnd(string text, int end, bool american)
    {
        if (end >= text.Length) return true;
        if (char.IsLetterOrDigit(text[end]) || text[end] == '_') return false;
        if (text[end] != '-') return true;
        var next = end + 1 < text.Length && text[end + 1] == ' ' ? end + 2 : end + 1;
        return american && !(next < text.Length && char.IsAsciiDigit(text[next]));
    }

    private static (int Start, int End, int Next) Union(List<(int Start, int End, bool Italian)> matches, int at)
    {
        var (start, end, _) = matches[at];
        for (at++; at < matches.Count && matches[at].Start <= end; at++) end = Math.Max(end, matches[at].End);
        return (start, end, at);
    }

    private static void Add(string text, int start, int end, bool italian, List<Entity> found)
    {
        if (!PhoneDoubts.Keeps(text, ref start, end, italian)) return;
        var number = text[start..end];
        var score = PhoneScore.Of(number).ToString(CultureInfo.InvariantCulture);
        found.Add(Results.Single("phonenumber", text, start, end, Results.Pair("score", score), Results.Pair("value", number)));
    }
}
