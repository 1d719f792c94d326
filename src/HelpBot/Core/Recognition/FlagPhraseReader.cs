using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HelpBot.Core.Recognition;

/// <summary>
/// Reads the lines of flag lists. <c>a/b</c>: one of these; <c>wurg~</c>, <c>~mes</c>: a beginning, an ending; <c>*</c>: up to four words;
/// <c>$</c>: end of the sentence; <c>@wie</c>: a group that a line <c>@wie = hij/zij</c> of the list <c>flag-groups</c> names.
/// </summary>
internal sealed class FlagPhraseReader
{
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlagSlot> _slots = new(StringComparer.Ordinal);

    /// <summary>Takes the groups; a group may use groups above it.</summary>
    public FlagPhraseReader(ImmutableArray<string> groups)
    {
        foreach (var line in groups)
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0 && line.StartsWith('@'))
                _groups[line[..sign].Trim()] = Expanded(line[(sign + 1)..].Trim());
        }
    }

    /// <summary>Reads one line of a list, or null where nothing can be found by it.</summary>
    public WrittenPhrase? Read(int list, string line)
    {
        var (role, text) = line switch
        {
            _ when line.StartsWith("not:", StringComparison.Ordinal) => (PhraseRole.Excuses, line[4..]),
            _ when line.StartsWith("never:", StringComparison.Ordinal) => (PhraseRole.Forbids, line[6..]),
            _ => (PhraseRole.Sets, line),
        };
        var slots = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Slots).ToArray();
        return slots is [{ IsWords: true }, ..] ? new WrittenPhrase(list, role, slots) : null;
    }

    private string Expanded(string slot) =>
        string.Join('/', slot.Split('/').Select(word => _groups.GetValueOrDefault(word, word)));

    private IEnumerable<FlagSlot> Slots(string written)
    {
        if (written is "*")
            return [FlagSlot.Gap];
        if (written is "$")
            return [FlagSlot.End];
        var choices = Expanded(written).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (choices is [var only] && !only.Contains('~', StringComparison.Ordinal))
            return FlagWords.Folded(only).Select(word => Slot([word]));
        return [Slot(choices)];
    }

    // The same choice of words in two phrases is one slot.
    private FlagSlot Slot(string[] choices)
    {
        var written = string.Join('/', choices);
        return _slots.TryGetValue(written, out var slot) ? slot : _slots[written] = Made(choices);
    }

    private static FlagSlot Made(string[] choices) => new(
        choices.Where(choice => !choice.Contains('~', StringComparison.Ordinal)).Select(choice => string.Join(' ', FlagWords.Folded(choice))).ToFrozenSet(StringComparer.Ordinal),
        [.. choices.Where(choice => choice.EndsWith('~')).Select(choice => Fold.Word(choice[..^1]))],
        [.. choices.Where(choice => choice.StartsWith('~')).Select(choice => Fold.Word(choice[1..]))]);
}
