using System.Buffers;
using System.Collections.Frozen;

namespace HelpBot.Core.Recognition.Redacting;

/// <summary>Finds Dutch licence plates by their groups of letters and digits.</summary>
internal static class PlateScan
{
    private const int Signs = 6;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouAEIOU");

    /// <summary>The groups that have been given out; <c>A</c> is a letter and <c>9</c> a digit. Six digits, or six letters, are never a plate.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Shapes =
        "AA-99-99 99-99-AA 99-AA-99 AA-99-AA AA-AA-99 99-AA-AA 99-AAA-9 9-AAA-99 AA-999-A A-999-AA AAA-99-A A-99-AAA 9-AA-999 999-AA-9"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joined =
        Shapes.Set.Select(shape => shape.Replace("-", string.Empty, StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Find(string text, List<Private> found)
    {
        for (var at = 0; at + Signs <= text.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]) || !Chars.StartsAt(text, at) || (at > 0 && text[at - 1] == '-')) continue;
            var end = Read(text, at);
            if (end == at) continue;
            found.Add(new Private(at, end, PrivateKind.Plate));
            at = end - 1;
        }
    }

    private static int Read(string text, int start)
    {
        Span<char> shape = stackalloc char[Signs + 2];
        var (length, signs, lower, spaces) = (0, 0, false, false);
        var at = start;
        for (; at < text.Length && signs < Signs && length < shape.Length; at++)
        {
            var sign = text[at];
            if (char.IsAsciiLetterOrDigit(sign))
            {
                shape[length++] = char.IsAsciiDigit(sign) ? '9' : 'A';
                lower |= char.IsAsciiLetterLower(sign);
                signs++;
                continue;
            }

            if (sign is not ('-' or ' ')) return start;
            spaces |= sign == ' ';
            shape[length++] = '-';
        }

        if (signs < Signs || !Chars.EndsAt(text, at) || (at < text.Length && text[at] == '-')) return start;
        if (length == Signs) return (!lower || !HasVowel(text.AsSpan(start, Signs)) || IsCalledPlate(text, start)) && Joined.Contains(shape[..length]) ? at : start;

        // Small letters with spaces are words: "om 10 uur 30".
        return Shapes.Contains(shape[..length]) && (!(lower && spaces) || IsCalledPlate(text, start)) ? at : start;
    }

    /// <summary>No plate of the last decades has one, and nearly every word does.</summary>
    private static bool HasVowel(ReadOnlySpan<char> signs) => signs.ContainsAny(Vowels);

    private static bool IsCalledPlate(string text, int start)
    {
        var front = text.AsSpan(Math.Max(0, start - 24), Math.Min(24, start)).TrimEnd(" :=");
        if (front.EndsWith(" is", StringComparison.OrdinalIgnoreCase)) front = front[..^3].TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["kenteken", "nummerbord", "nummerplaat", "plate", "registration"])
            if (front.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
