using System.Collections.Immutable;
using System.Text;
using HelpBot.Content.Model;
using HelpBot.Running.Sealing;

namespace HelpBot.Running.Keeping;

/// <summary>Writes values one after another, without names: numbers in sevens of bits, texts as UTF-8 behind their length, lists behind their number of items.</summary>
internal readonly ref struct KeptWriter(PlainBytes to)
{
    public delegate void Item<in T>(KeptWriter writer, T item);

    /// <summary>Zero or more.</summary>
    public void Number(long value)
    {
        for (; value > 0x7F; value >>= 7)
            to.Append(1)[0] = (byte)(value | 0x80);
        to.Append(1)[0] = (byte)value;
    }

    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Number(bytes);
        Encoding.UTF8.GetBytes(text, to.Append(bytes));
    }

    public void TextOrNull(string? text)
    {
        Number(text is null ? 0 : 1);
        if (text is not null)
            Text(text);
    }

    public void Moment(DateTimeOffset at) => Number(at.UtcTicks);

    public void Step(StepId step)
    {
        Text(step.Dialog);
        Text(step.Step);
    }

    public void List<T>(ImmutableArray<T> items, Item<T> write)
    {
        Number(items.Length);
        foreach (var item in items)
            write(this, item);
    }

    public void Texts(ImmutableSortedDictionary<string, string> texts)
    {
        Number(texts.Count);
        foreach (var (name, text) in texts)
        {
            Text(name);
            Text(text);
        }
    }
}
