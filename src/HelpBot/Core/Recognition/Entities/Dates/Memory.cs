using System.Collections;

namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>
/// What a reader found at each token, so that a phrase which others are built from is read only once. It keeps the work in proportion to the length of the message.
/// At most tokens a reader finds nothing, and to remember that takes one bit.
/// </summary>
internal struct Memory<T>
    where T : class
{
    private ulong _knownOfFirst;
    private BitArray? _knownOfRest;
    private T?[]? _found;

    public T? Read(Scene scene, int at, Func<Scene, int, T?> read)
    {
        if ((uint)at >= (uint)scene.Text.Count) return null;
        if (Knows(at)) return _found?[at];
        var found = read(scene, at);
        Learn(at, scene.Text.Count);
        if (found is not null) (_found ??= new T?[scene.Text.Count])[at] = found;
        return found;
    }

    private readonly bool Knows(int at) => at < 64 ? (_knownOfFirst >> at & 1) != 0 : _knownOfRest is not null && _knownOfRest[at];

    private void Learn(int at, int count)
    {
        if (at < 64) _knownOfFirst |= 1UL << at;
        else (_knownOfRest ??= new BitArray(count))[at] = true;
    }
}
