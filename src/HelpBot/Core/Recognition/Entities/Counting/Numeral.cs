using System.Globalization;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>Reads a number in digits: 1,234.5 or 1.234,5 by language, 10k, 1e10, 1.1^+23, 2/3, 1 1/2.</summary>
internal static class Numeral
{
    /// <summary>Characters that the groups of a number take up at most: what is longer is a row of numbers, and reading all of it anew at each of them would take long.</summary>
    private const int LongestGroups = 48;

    /// <summary>Reads the number that starts at the digits at <paramref name="start"/>, after its sign; null where no number stands there.</summary>
    public static Figure? Read(string text, int start, bool dutch, bool negative = false)
    {
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_')) return null;
        var whole = Digits(text, start);
        if (Power(text, start, whole, dutch, negative) is { } power) return power;
        if (Fraction(text, start, whole) is { } fraction) return Signed(fraction, negative);
        var end = dutch ? DutchEnd(text, start, whole) : EnglishEnd(text, start, whole);
        if (Multiplied(text, start, end, dutch) is { } multiplied) return Signed(multiplied, negative);
        if (!Boundary(text, end)) end = whole;
        if (!Boundary(text, end) || (end == whole && LetterAfterDecimals(text, end, dutch))) return null;
        var value = Value(text.AsSpan(start, end - start), dutch);
        var kind = value % 1 != 0 ? Kind.Decimal : end > whole && HasDecimals(text.AsSpan(start, end - start), dutch) ? Kind.Even : Kind.Integer;
        return Signed(new Figure(value, end, kind), negative);
    }

    /// <summary>Reads decimals without a whole part: ".08".</summary>
    public static Figure? ReadDecimals(string text, int start, bool dutch)
    {
        if (start > 0 && !char.IsWhiteSpace(text[start - 1])) return null;
        if (text[start] != ',' && (dutch || text[start] != '.')) return null;
        var end = Digits(text, start + 1);
        if (end == start + 1 || !Boundary(text, end) || SeparatorAndDigit(text, end)) return null;
        return new Figure(double.Parse("0." + text.AsSpan(start + 1, end - start - 1).ToString(), CultureInfo.InvariantCulture), end, Kind.Decimal);
    }

    /// <summary>The value of written digits, with the language's separators.</summary>
    public static double Value(ReadOnlySpan<char> digits, bool dutch)
    {
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        var decimals = dutch ? comma : EnglishDecimals(digits, point, comma);
        Span<char> plain = stackalloc char[Math.Min(digits.Length, 400)];
        var length = 0;
        for (var at = 0; at < plain.Length; at++)
        {
            if (char.IsAsciiDigit(digits[at])) plain[length++] = digits[at];
            else if (at == decimals) plain[length++] = '.';
        }

        return double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    private static bool HasDecimals(ReadOnlySpan<char> digits, bool dutch)
    {
        var comma = digits.LastIndexOf(',');
        return dutch ? comma > 0 : EnglishDecimals(digits, digits.LastIndexOf('.'), comma) > 0;
    }

    /// <summary>English writers use both signs; three digits after a single comma are a group, anything else decimals.</summary>
    private static int EnglishDecimals(ReadOnlySpan<char> digits, int point, int comma)
    {
        if (point >= 0 && comma >= 0) return Math.Max(point, comma);
        if (point >= 0) return digits.IndexOf('.') == point ? point : -1;
        if (comma < 0 || digits.IndexOf(',') != comma) return -1;
        var group = digits.Length - comma == 4 && comma <= 3 && !(comma == 1 && digits[0] == '0');
        return group ? -1 : comma;
    }

    private static int EnglishEnd(string text, int start, int whole)
    {
        var end = Grouped(text, start, whole, ',', '.');
        if (end == whole) end = Grouped(text, start, whole, '.', ',', decimalsRequired: true);
        if (end == whole) end = Indian(text, start, whole);
        if (end == whole) end = Grouped(text, start, whole, ' ', '.');
        if (end == whole) end = Grouped(text, start, whole, '\u00A0', '.');
        if (end == whole) end = Grouped(text, start, whole, '\u202F', '.');
        if (end != whole) return end;
        if (start > 1 && text[start - 1] is '.' or ',' && char.IsAsciiDigit(text[start - 2])) return whole;
        var decimals = Decimals(text, whole, '.', ',');
        return decimals > whole && !SeparatorAndDigit(text, decimals) ? decimals : whole;
    }

    private static int DutchEnd(string text, int start, int whole)
    {
        var end = Grouped(text, start, whole, '.', ',', partial: true);
        if (end == whole) end = Grouped(text, start, whole, ' ', ',');
        if (end == whole) end = Grouped(text, start, whole, '\u00A0', '.');
        if (end == whole) end = Grouped(text, start, whole, '\u202F', '.');
        return end != whole ? end : Decimals(text, whole, ',', ',');
    }

    private static int Grouped(string text, int start, int whole, char group, char point, bool decimalsRequired = false, bool partial = false)
    {
        if (whole - start > 3) return whole;
        var end = whole;
        while (end < text.Length && end - whole < LongestGroups && text[end] == group && Digits(text, end + 1) == end + 4) end += 4;
        if (end == whole) return whole;
        var decimals = Decimals(text, end, point, point);
        if (decimals == end && decimalsRequired) return whole;
        return partial || group is ' ' or '\u00A0' or '\u202F' || !SeparatorAndDigit(text, decimals) ? decimals : whole;
    }

    /// <summary>Groups of two and at last three digits: 12,34,567.</summary>
    private static int Indian(string text, int start, int whole)
    {
        var end = whole;
        if (whole - start > 2) return whole;
        while (end < text.Length && end - whole < LongestGroups && text[end] == ',' && Digits(text, end + 1) == end + 3) end += 3;
        if (end == whole || end >= text.Length || text[end] != ',' || Digits(text, end + 1) != end + 4) return whole;
        return Decimals(text, end + 4, '.', '.');
    }

    private static int Decimals(string text, int at, char one, char other)
    {
        if (at >= text.Length || (text[at] != one && text[at] != other)) return at;
        var end = Digits(text, at + 1);
        return end > at + 1 ? end : at;
    }

    private static Figure? Fraction(string text, int start, int whole)
    {
        if (whole < text.Length && text[whole] == ' ')
        {
            var upper = SkipSpaces(text, whole);
            var slash = Digits(text, upper);
            if (slash > upper && Over(text, upper, slash) is { } mixed)
                return mixed with { Value = mixed.Value + Value(text.AsSpan(start, whole - start), dutch: false) };
        }

        if (start > 0 && text[start - 1] is '/' or '-' && !NegativeSign(text, start)) return null;
        return Over(text, start, whole);
    }

    private static bool NegativeSign(string text, int start) => text[start - 1] == '-' && (start == 1 || !char.IsLetterOrDigit(text[start - 2]));

    private static Figure? Over(string text, int start, int slash)
    {
        if (slash >= text.Length || text[slash] != '/') return null;
        var end = Digits(text, slash + 1);
        if (end == slash + 1 || !Boundary(text, end) || (end < text.Length && text[end] == '/')) return null;
        var lower = Value(text.AsSpan(slash + 1, end - slash - 1), dutch: false);
        return lower == 0 ? null : new Figure(Value(text.AsSpan(start, slash - start), dutch: false) / lower, end, Kind.Fraction);
    }

    private static Figure? Power(string text, int start, int whole, bool dutch, bool negative)
    {
        var end = Decimals(text, whole, dutch ? ',' : '.', ',');
        var exponent = end + (Is(text, end, "x10^") ? 4 : Is(text, end, "e") || Is(text, end, "^") ? 1 : 0);
        if (exponent == end) return null;
        var (at, inverse) = (exponent, false);
        for (; at < text.Length && text[at] is '+' or '-'; at++) inverse ^= text[at] == '-';
        var last = Digits(text, at);
        if (last == at || text[at] == '0' || last - at > 6 || !Boundary(text, last)) return null;
        var basis = Value(text.AsSpan(start, end - start), dutch) * (negative ? -1 : 1);
        var power = int.Parse(text.AsSpan(at, last - at), CultureInfo.InvariantCulture) * (inverse ? -1 : 1);
        return new Figure(text[end] == '^' ? Math.Pow(basis, power) : basis * Math.Pow(10, power), last, Kind.Power);
    }

    private static Figure Signed(Figure figure, bool negative) => negative ? figure with { Value = -figure.Value } : figure;

    private static Figure? Multiplied(string text, int start, int end, bool dutch)
    {
        var at = SkipSpaces(text, end);
        var letters = at;
        while (letters < text.Length && char.IsLetter(text[letters])) letters++;
        double factor = text.AsSpan(at, letters - at) switch
        {
            "k" => 1e3,
            "m" or "mm" or "mil" => 1e6,
            "g" or "b" => 1e9,
            "t" => 1e12,
            _ => 0,
        };
        if (factor == 0 || !Boundary(text, letters)) return null;
        var value = Value(text.AsSpan(start, end - start), dutch) * factor;
        return new Figure(value, letters, value % 1 == 0 ? Kind.Integer : Kind.Decimal);
    }

    private static bool LetterAfterDecimals(string text, int at, bool dutch)
    {
        if (at >= text.Length || !(text[at] == ',' || (text[at] == '.' && !dutch))) return false;
        var end = Digits(text, at + 1);
        return end > at + 1 && end < text.Length && char.IsAsciiLetter(text[end]);
    }

    private static bool SeparatorAndDigit(string text, int at) => at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]);

    private static bool Boundary(string text, int at) => at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] == '_');

    private static bool Is(string text, int at, string part) => at < text.Length && text.AsSpan(at).StartsWith(part, StringComparison.Ordinal);

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}

/// <summary>The subtypes of a number.</summary>
internal enum Kind : byte
{
    Integer,
    Decimal,
    Fraction,
    Power,

    /// <summary>Written with decimals, but whole: 5.00.</summary>
    Even,

    /// <summary>Digits and a multiplier: "3 hundred".</summary>
    Rounded,

    /// <summary>Put together from several numbers: "4 thousand 3 hundred".</summary>
    Merged,
}

/// <summary>A number and the index after its last character.</summary>
internal readonly record struct Figure(double Value, int End, Kind Kind);
