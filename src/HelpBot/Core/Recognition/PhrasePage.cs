namespace HelpBot.Core.Recognition;

/// <summary>The words of one message, and which slots of phrases each of them fits.</summary>
internal sealed class PhrasePage
{
    private const int None = -1;

    private readonly FoldedWord[] _words;
    private readonly List<Fit> _fits;
    private readonly int[] _ends;
    private readonly int[] _latest;
    private int _word = None;

    /// <summary>A page of words that nothing is known of yet.</summary>
    /// <param name="slots">How many slots there are.</param>
    public PhrasePage(FoldedWord[] words, int slots)
    {
        (_words, _fits, _ends, _latest) = (words, new List<Fit>(words.Length * 4), new int[words.Length], new int[slots]);
        Array.Fill(_latest, None);
    }

    /// <summary>Number of words.</summary>
    public int Length => _words.Length;

    /// <summary>The slots that some word fits, each once.</summary>
    public List<int> Present { get; } = [];

    /// <summary>Goes on to the next word.</summary>
    public void NextWord() => _ends[++_word] = _fits.Count;

    /// <summary>Notes a slot that the word fits.</summary>
    public void Fits(int slot)
    {
        if (_latest[slot] == None)
            Present.Add(slot);
        _fits.Add(new Fit(slot, _word, _latest[slot]));
        _latest[slot] = _fits.Count - 1;
        _ends[_word] = _fits.Count;
    }

    /// <summary>Whether any word fits a slot.</summary>
    public bool Has(int slot) => _latest[slot] != None;

    /// <summary>The words that fit a slot, last first.</summary>
    public IEnumerable<int> WordsOf(int slot)
    {
        for (var place = _latest[slot]; place != None; place = _fits[place].Before)
            yield return _fits[place].Word;
    }

    /// <summary>Whether a word fits a slot.</summary>
    public bool Fits(int word, int slot)
    {
        for (var place = word == 0 ? 0 : _ends[word - 1]; place < _ends[word]; place++)
            if (_fits[place].Slot == slot)
                return true;
        return false;
    }

    /// <summary>Whether a sentence ends at a word.</summary>
    public bool EndsSentence(int word) => FlagWords.EndsSentence(_words[word].Key);

    /// <param name="Before">Place of the fit before it of the same slot, or none.</param>
    private readonly record struct Fit(int Slot, int Word, int Before);
}
