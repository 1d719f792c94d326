using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using HelpBot.Content.Model;

namespace HelpBot.Running.Keeping;

/// <summary>Reads back, in the same order, what a <see cref="KeptWriter"/> wrote. What was sealed is what was written, so nothing is doubted here.</summary>
internal ref struct KeptReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public delegate T Item<out T>(ref KeptReader reader);

    public long Number()
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _rest[0];
            _rest = _rest[1..];
            value |= (long)(part & 0x7F) << shift;
            if (part <= 0x7F)
                return value;
        }
    }

    public string Text()
    {
        var length = (int)Number();
        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }

    public string? TextOrNull() => Number() == 0 ? null : Text();

    public DateTimeOffset Moment() => new(Number(), TimeSpan.Zero);

    public StepId Step() => new(Text(), Text());

    public ImmutableArray<T> List<T>(Item<T> read)
    {
        var length = (int)Number();
        if (length == 0)
            return [];
        var items = new T[length];
        for (var place = 0; place < length; place++)
            items[place] = read(ref this);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableSortedDictionary<string, string> Texts()
    {
        var texts = ImmutableSortedDictionary<string, string>.Empty;
        for (var left = Number(); left > 0; left--)
            texts = texts.Add(Text(), Text());
        return texts;
    }
}
