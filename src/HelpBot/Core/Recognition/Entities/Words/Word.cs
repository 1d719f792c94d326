namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>What the dictionary knows of one word form; most forms have one or two of these meanings.</summary>
internal sealed record Word
{
    public static readonly Word Nothing = new();

    public Role Roles { get; init; }

    /// <summary>The value as a cardinal number, or -1.</summary>
    public long Cardinal { get; init; } = -1;

    /// <summary>The value as an ordinal number, or -1.</summary>
    public long Ordinal { get; init; } = -1;

    /// <summary>Whether the cardinal multiplies what stands before it: hundred, thousand, dozen.</summary>
    public bool Rounds { get; init; }

    /// <summary>Whether the ordinal is a plural that can only be the lower part of a fraction: fifths, achtsten.</summary>
    public bool Plural { get; init; }

    /// <summary>The numbers inside a word that was written as one: tweeduizend is 2 and 1000. Empty for a plain number.</summary>
    public Atom[] Atoms { get; init; } = [];

    /// <summary>January is 1; 0 for no month.</summary>
    public int Month { get; init; }

    /// <summary>Monday is 1, Sunday 7; 0 for no weekday.</summary>
    public int Weekday { get; init; }

    public Unit Unit { get; init; }

    public DayPart Part { get; init; }

    /// <summary>Days from today: yesterday is -1. Only meaningful with <see cref="Role.Day"/>.</summary>
    public int Shift { get; init; }

    /// <summary>SP, SU, FA or WI.</summary>
    public string? Season { get; init; }

    /// <summary>The tens of a decade: nineties is 90; -1 for none.</summary>
    public int Decade { get; init; } = -1;

    /// <summary>Which finders have work to do when this word occurs.</summary>
    public Signals Signals { get; private init; }

    /// <summary>Whether the word can play one of these roles.</summary>
    public bool Is(Role role) => (Roles & role) != Role.None;

    /// <summary>This word, with its signals worked out once.</summary>
    public Word Ready() => this with
    {
        Signals = Of(Cardinal >= 0 || Ordinal >= 0 || Is(Role.AnyNumber), Signals.Number | Signals.Time)
            | Of(Month > 0 || Weekday > 0 || Unit != Unit.None || Part != DayPart.None || Season is not null || Decade >= 0 || Is(Role.AnyTime), Signals.Time)
            | Of(Is(Role.AnyAnswer), Signals.Answer),
    };

    private static Signals Of(bool condition, Signals signals) => condition ? signals : Signals.None;

    /// <summary>This word with the meanings of another added.</summary>
    public Word With(Word other) => this with
    {
        Roles = Roles | other.Roles,
        Cardinal = Math.Max(Cardinal, other.Cardinal),
        Ordinal = Math.Max(Ordinal, other.Ordinal),
        Rounds = Rounds | other.Rounds,
        Plural = Plural | other.Plural,
        Atoms = other.Atoms.Length > 0 ? other.Atoms : Atoms,
        Month = Math.Max(Month, other.Month),
        Weekday = Math.Max(Weekday, other.Weekday),
        Unit = other.Unit != Unit.None ? other.Unit : Unit,
        Part = other.Part != DayPart.None ? other.Part : Part,
        Shift = other.Shift != 0 ? other.Shift : Shift,
        Season = other.Season ?? Season,
        Decade = Math.Max(Decade, other.Decade),
    };
}

/// <summary>One number inside a number phrase.</summary>
internal readonly record struct Atom(long Value, bool Rounds);

/// <summary>Which finders a message gives work to.</summary>
[Flags]
internal enum Signals : byte
{
    None = 0,
    Number = 1,
    Time = 2,
    Answer = 4,
    Digits = 8,

    /// <summary>A sign outside the basic plane, or a fraction such as ½.</summary>
    Sign = 16,

    /// <summary>A sign that every e-mail, web and IP address has one of: @ : or a point inside a word.</summary>
    Address = 32,
}
