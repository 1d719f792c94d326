using System.Collections.Frozen;

namespace HelpBot.Core.Recognition.Redacting;

/// <summary>Finds Dutch postcodes and streets, each with the house number beside it.</summary>
internal static class AddressScan
{
    /// <summary>Two letters that after a space are a word or a unit: "in 2019 en 2020", "1500 km".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        "al an as at be bv by cl cm da de do dm en er eu ft go ha he if ik in is it ja je kg km kw me mg ml mm my na nu of om on op or pm pk so te to uk um up us uw va we wh ze zo"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Streets = ["straat", "laan", "plein", "gracht", "kade", "steeg", "singel", "plantsoen", "dreef", "weg", "street", "road", "avenue"];

    /// <summary>Words that end like a street and are none.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoStreets =
        "onderweg snelweg omweg terugweg heenweg halverweg vanweg uitweg fietsweg thuisweg rondweg tramweg wandelweg straat plein gracht street road avenue abroad railroad achterstraat hoofdweg"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Find(string text, List<Private> found)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) || !Chars.StartsAt(text, at)) continue;
            var end = char.IsAsciiDigit(text[at]) ? Postcode(text, at) : Street(text, at);
            if (end == at) continue;
            found.Add(new Private(at, end, PrivateKind.Address));
            at = end - 1;
        }
    }

    private static int Postcode(string text, int start)
    {
        var digits = Chars.AfterDigits(text, start);
        if (digits - start != 4 || text[start] == '0') return start;
        var letters = Chars.AfterBlanks(text, digits);
        if (letters - digits > 1 || letters + 2 > text.Length || !char.IsAsciiLetter(text[letters]) || !char.IsAsciiLetter(text[letters + 1])) return start;
        if (!Chars.EndsAt(text, letters + 2)) return Glued(text, start, digits, letters);
        var pair = text.AsSpan(letters, 2);
        var end = HouseNumber(text, letters + 2);
        if (letters == digits || (char.IsAsciiLetterUpper(pair[0]) && char.IsAsciiLetterUpper(pair[1]))) return end;
        return end > letters + 2 && !Words.Contains(pair.ToString().ToLowerInvariant()) ? end : start;
    }

    /// <summary>"1315ab12"</summary>
    private static int Glued(string text, int start, int digits, int letters)
    {
        var end = Chars.AfterDigits(text, letters + 2);
        return letters == digits && end > letters + 2 && end - letters <= 7 && Chars.EndsAt(text, end) ? end : start;
    }

    private static int Street(string text, int start)
    {
        var end = Chars.AfterWord(text, start);
        var word = text.AsSpan(start, end - start);
        if (word.Length < 6 || word.Length > 40 || NoStreets.Contains(word.ToString().ToLowerInvariant())) return start;
        foreach (var street in Streets)
        {
            if (!word.EndsWith(street, StringComparison.OrdinalIgnoreCase) || (street == "weg" && !char.IsUpper(word[0]))) continue;
            var number = HouseNumber(text, end);
            return number > end ? WithPostcode(text, number) : start;
        }

        return start;
    }

    private static int WithPostcode(string text, int number)
    {
        var next = number;
        while (next < text.Length && (text[next] is ' ' or ',')) next++;
        if (next >= text.Length || !char.IsAsciiDigit(text[next])) return number;
        var end = Postcode(text, next);
        return end > next ? end : number;
    }

    /// <summary>The place after a house number with its letter, or <paramref name="at"/>. What is counted in hours or times is no house.</summary>
    private static int HouseNumber(string text, int at)
    {
        var start = at;
        while (start < text.Length && (text[start] is ' ' or ',')) start++;
        if (text.AsSpan(start).StartsWith("nr", StringComparison.OrdinalIgnoreCase)) start = Chars.AfterBlanks(text, start + 2);
        var end = Chars.AfterDigits(text, start);
        if (end == start || end - start > 5 || start == at) return at;
        if (end < text.Length && char.IsAsciiLetter(text[end]) && Chars.EndsAt(text, end + 1)) return end + 1;
        if (end + 1 < text.Length && text[end] is '-' && char.IsLetterOrDigit(text[end + 1])) return AfterExtra(text, end + 1);
        if (!Chars.EndsAt(text, end)) return at;
        var unit = Chars.AfterBlanks(text, end);
        var word = text.AsSpan(unit, Chars.AfterWord(text, unit) - unit);
        return word is "uur" or "keer" or "jaar" or "dagen" or "weken" or "maanden" or "minuten" or "mensen" or "mannen" or "jongens" or "times" or "hours" or "days" or "years" or "men" or "minutes" ? at : end;
    }

    private static int AfterExtra(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }
}
