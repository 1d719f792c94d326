using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities.Counting;

/// <summary>A row of number words: where it ends, and the numbers in it.</summary>
internal ref struct NumberPhrase(Reading reading, Span<Atom> atoms)
{
    private readonly Reading _reading = reading;
    private readonly Span<Atom> _atoms = atoms;

    /// <summary>How many number words were read.</summary>
    public int Length { get; private set; }

    /// <summary>Index of the first token after the phrase.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<Atom> Atoms => _atoms[..Length];

    public readonly long Value => Counting.Atoms.Value(Atoms);

    /// <summary>A quick look that spares most words any reading.</summary>
    public static bool MayStart(Reading reading, int at) => reading[at].Word is { } word && (word.Cardinal >= 0 || word.Is(Role.A));

    /// <summary>Reads groups such as "three hundred (and)", the last of which may lack its multiplier; false where no number word stands.</summary>
    public bool Read(int start)
    {
        (Length, End) = (0, start);
        var at = start;
        while (Group(ref at, out var rounds) && Length < _atoms.Length - 8)
        {
            End = at;
            if (!rounds) break;
            var kept = Length;
            if (_reading[at].Has(Role.And))
            {
                Add(Counting.Atoms.And);
                at++;
            }

            if (StartsGroup(at)) continue;
            Length = kept;
            break;
        }

        return End > start;
    }

    private readonly bool StartsGroup(int at) => Unit(at) is not null || (_reading.Lexicon.Dutch && IsRound(at)) || IsArticleBeforeRound(at);

    private bool Group(ref int at, out bool rounds)
    {
        rounds = false;
        var start = at;
        if (IsArticleBeforeRound(at))
        {
            Add(new Atom(1, Rounds: false));
            at++;
        }
        else if (Unit(at) is { } unit)
        {
            AddWord(unit, ref at);
            rounds = unit.Atoms.Length > 0;
        }
        else if (!_reading.Lexicon.Dutch)
        {
            return false;
        }

        while (IsRound(at) && Length < _atoms.Length - 2)
        {
            Add(new Atom(_reading[at++].Word!.Cardinal, Rounds: true));
            rounds = true;
        }

        return at > start;
    }

    private void AddWord(Word word, ref int at)
    {
        at++;
        foreach (var atom in word.Atoms)
            if (Length < _atoms.Length - 2) Add(atom);
        if (word.Atoms.Length > 0) return;
        Add(new Atom(word.Cardinal, Rounds: false));
        if (!_reading.Lexicon.Dutch && word.Cardinal is >= 20 and < 100) Ones(ref at);
    }

    /// <summary>The "four" of "twenty-four", "twenty four" and "twenty and four".</summary>
    private void Ones(ref int at)
    {
        var next = at;
        var hyphen = _reading[next].Is('-');
        var and = !hyphen && _reading[next].Has(Role.And);
        if (hyphen || and) next++;
        if (Unit(next) is not { Cardinal: < 10 } ones) return;
        if (hyphen)
        {
            _atoms[Length - 1] = new Atom(_atoms[Length - 1].Value + ones.Cardinal, Rounds: false);
        }
        else
        {
            if (and) Add(Counting.Atoms.And);
            Add(new Atom(ones.Cardinal, Rounds: false));
        }

        at = next + 1;
    }

    private void Add(Atom atom) => _atoms[Length++] = atom;

    private readonly Word? Unit(int at) => _reading[at].Word is { Cardinal: >= 0, Rounds: false } word ? word : null;

    private readonly bool IsRound(int at) => _reading[at].Word is { Rounds: true, Cardinal: > 0 } word && !word.Is(Role.Dozen);

    private readonly bool IsArticleBeforeRound(int at) => !_reading.Lexicon.Dutch && _reading[at].Has(Role.A) && IsRound(at + 1);
}
