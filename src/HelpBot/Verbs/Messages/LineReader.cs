namespace HelpBot.Verbs.Messages;

/// <summary>Cuts a stream of bytes into lines, holding one line at a time. A line over the limit is given as far as it fits; the rest of it is skipped.</summary>
/// <param name="beforeWaiting">Called before the stream is read again, so that what was answered can be sent before waiting for more.</param>
internal sealed class LineReader(Stream input, Action beforeWaiting)
{
    /// <summary>The longest line in bytes.</summary>
    public const int Longest = 1 << 20;

    private readonly byte[] _buffer = new byte[Longest + 1];

    private int _start;

    private int _end;

    private int _seen;

    private bool _skipping;

    private bool _ended;

    /// <summary>The next line without its end, valid until the next call; false at the end of the stream.</summary>
    /// <param name="cut">Whether the line was longer than the limit.</param>
    public bool Next(out ReadOnlyMemory<byte> line, out bool cut)
    {
        cut = false;
        while (true)
        {
            var end = _buffer.AsSpan(_start + _seen, _end - _start - _seen).IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = Take(_seen + end, 1);
                if (!_skipping) return true;
                _skipping = false;
                continue;
            }

            _seen = _end - _start;
            if (_seen == _buffer.Length || _ended)
            {
                line = Take(_seen, 0);
                if (_skipping && !_ended) continue;
                cut = _skipping = !_ended;
                return cut || line.Length > 0;
            }

            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int more)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length + more;
        _seen = 0;
        return line.Span is [.., (byte)'\r'] ? line[..^1] : line;
    }

    private void Fill()
    {
        beforeWaiting();
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _seen).CopyTo(_buffer);
            (_start, _end) = (0, _seen);
        }

        var read = input.Read(_buffer.AsSpan(_end));
        _end += read;
        _ended = read == 0;
    }
}
