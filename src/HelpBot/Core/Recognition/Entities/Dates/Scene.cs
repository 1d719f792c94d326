using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>What every reader of time phrases works with: the message and the moment it was written. Small questions about tokens are asked here.</summary>
internal sealed class Scene(Reading text, DateTime now)
{
    private Scene? _atMidnight;
    private Memory<Phrase> _lengths;
    private Memory<Phrase> _days;
    private Memory<Phrase> _counted;
    private Memory<Phrase> _countedRanges;
    private Memory<Phrase> _timeRanges;
    private Memory<Phrase> _moments;
    private Memory<Phrase> _periods;
    private Memory<Phrase> _numberedPeriods;
    private Memory<Phrase> _phrases;
    private Memory<ClockTime> _clocks;
    private Memory<ClockTime> _hours;
    private Memory<ClockTime> _dottedHours;

    public Reading Text { get; } = text;

    public DateTime Now { get; } = now;

    public bool Dutch => Text.Lexicon.Dutch;

    /// <summary>Whether everyday words count that Recognizers-Text does not know, such as "terug" for "geleden".</summary>
    public bool Everyday { get; init; }

    public ref readonly Token this[int at] => ref Text[at];

    /// <summary>The same scene at the start of its day: a date beside a time is compared by day alone.</summary>
    public Scene AtMidnight => Now.TimeOfDay == TimeSpan.Zero ? this : _atMidnight ??= new Scene(Text, Now.Date) { Everyday = Everyday };

    public ref Memory<Phrase> Lengths => ref _lengths;

    public ref Memory<Phrase> Days => ref _days;

    public ref Memory<Phrase> Counted => ref _counted;

    public ref Memory<Phrase> CountedRanges => ref _countedRanges;

    public ref Memory<Phrase> TimeRanges => ref _timeRanges;

    public ref Memory<Phrase> Moments => ref _moments;

    public ref Memory<Phrase> Periods => ref _periods;

    public ref Memory<Phrase> NumberedPeriods => ref _numberedPeriods;

    public ref Memory<Phrase> Phrases => ref _phrases;

    public ref Memory<ClockTime> Clocks => ref _clocks;

    public ref Memory<ClockTime> Hours => ref _hours;

    public ref Memory<ClockTime> DottedHours => ref _dottedHours;

    public bool Has(int at, Role role) => Text[at].Has(role);

    public ReadOnlySpan<char> Word(int at) => Text.Span(at);

    public bool Is(int at, char sign) => Text[at].Is(sign);

    public bool Is(int at, string word) => Text.Span(at).SequenceEqual(word);

    public bool Is(int at, string first, string second) => Is(at, first) && Is(at + 1, second);

    public bool Is(int at, string first, string second, string third) => Is(at, first) && Is(at + 1, second) && Is(at + 2, third);

    public bool Touches(int at) => Text.Touches(at);

    public bool IsDash(int at) => Text[at].Kind == TokenKind.Symbol && Text[at].Value is '-' or '–' or '—' or '~';

    public bool IsApostrophe(int at) => Text[at].Kind == TokenKind.Symbol && Text[at].Value is '\'' or '’' or '‘' or 'ʼ';

    public int Skip(int at, Role role) => Has(at, role) ? at + 1 : at;

    /// <summary>A number in digits of at most so many digits, or -1.</summary>
    public long Digits(int at, int most) => Text[at].IsDigits && Text[at].Length <= most ? Text[at].Value : -1;

    /// <summary>"de", "the", or nothing.</summary>
    public int SkipThe(int at) => Skip(at, Role.The);

    /// <summary>A day of the month in digits, with or without its ending; 0 for none.</summary>
    public int Day(int at, out int end, out bool ordinal)
    {
        (end, ordinal) = (at + 1, false);
        if (Digits(at, 2) is not (>= 1 and <= 31 and var day) || (GluedBefore(at) && Text[at - 1].Word is not { Month: > 0 })) return 0;
        var suffix = Word(at + 1);
        if (Dutch ? suffix is "e" or "de" or "ste" && !(suffix is "de" && !Touches(at + 1)) : Touches(at + 1) && suffix is "st" or "nd" or "rd" or "th") (end, ordinal) = (at + 2, true);
        else if (Touches(at + 1) && Text[at + 1].Kind == TokenKind.Letters && Text[at + 1].Word is not { Month: > 0 }) return 0;
        return (int)day;
    }

    /// <summary>A day of the month in words, 1 to 31; 0 for none.</summary>
    public int WrittenDay(int at, out int end, bool cardinals)
    {
        if (Text[at].Kind == TokenKind.Letters && OrdinalFinder.Read(Text, at, out end) is >= 1 and <= 31 and var day) return (int)day;
        if (cardinals && NumberReader.Whole(Text, at, out var value, out end) && value is >= 1 and <= 31) return (int)value;
        end = at;
        return 0;
    }

    public int AnyDay(int at, out int end, bool cardinals)
    {
        var day = Day(at, out end, out _);
        return day > 0 ? day : WrittenDay(at, out end, cardinals);
    }

    /// <summary>The month named at a token, with the point after its abbreviation; 0 for none.</summary>
    public int Month(int at, out int end)
    {
        end = at + 1;
        var month = Text[at].Word?.Month ?? 0;
        if (month > 0 && Is(end, '.') && Touches(end) && Text[at].Length <= 4 && Word(at) is not ("may" or "june" or "july" or "mei" or "juni" or "juli")) end++;
        return month;
    }

    /// <summary>A year in four digits or words; null for none.</summary>
    public int? Year(int at, out int end)
    {
        end = at + 1;
        var token = Text[at];
        if (token.IsDigits)
        {
            var decimals = Is(at + 1, '.') && Touches(at + 1) && Touches(at + 2) && Text[at + 2] is { IsDigits: true };
            return token.Length == 4 && token.Value is >= 1500 and <= 2100 && !Is(at - 1, '$') && !GluedBefore(at) && !GluedAfter(at) && !(decimals && Text[at + 2].Value == 0) ? (int)token.Value : null;
        }

        return token.Word is { Cardinal: >= 1 } ? WrittenYear(at, out end) : null;
    }

    /// <summary>Whether letters touch the token; the T of "2019-05-12T14:30" does not count.</summary>
    public bool GluedBefore(int at) => Touches(at) && Text[at - 1].Kind == TokenKind.Letters && !(Is(at - 1, "t") && Touches(at - 1) && Text[at - 2].IsDigits && Text[at].IsDigits);

    public bool GluedAfter(int at) => Touches(at + 1) && Text[at + 1].Kind == TokenKind.Letters;

    private int? WrittenYear(int at, out int end)
    {
        if (!NumberReader.Whole(Text, at, out var value, out end)) return null;
        if (value is >= 1500 and <= 2100) return (int)value;
        if (Dutch || value is < 11 or > 20 || !NumberReader.Whole(Text, end, out var rest, out var after) || rest is < 10 or > 99) return null;
        end = after;
        return (int)((value * 100) + rest);
    }

    /// <summary>Two digits as a year; null where they are rather a time.</summary>
    public TwoDigitYear? ShortYear(int at, out int end)
    {
        var start = IsApostrophe(at) && Touches(at + 1) ? at + 1 : at;
        end = start + 1;
        var token = Text[start];
        if (!token.IsDigits || token.Length != 2 || GluedBefore(start) || GluedAfter(start) || Is(start - 1, '$')) return null;
        var next = Word(end);
        if (Is(end, ':') || next is "am" or "pm" or "keer" or "uur" or "uurs" or "a" or "p" || (Is(end, '.') && Touches(end) && Touches(end + 1) && Text[end + 1].IsDigits)) return null;
        return new TwoDigitYear((int)token.Value);
    }
}

/// <summary>A year of which the century is left out.</summary>
internal readonly record struct TwoDigitYear(int Value)
{
    /// <summary>Between 30 and 39 both centuries are possible.</summary>
    public bool Ambiguous => Value is >= 30 and < 40;

    public int Year => Value >= 40 ? 1900 + Value : 2000 + Value;
}
