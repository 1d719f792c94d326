namespace HelpBot.Core.Recognition.Entities.Dates;

/// <summary>What a reader found at each token, so that a phrase which others are built from is read only once. It keeps the work in proportion to the length of the message.</summary>
internal sealed class Memory<T>(Func<Scene, int, T?> read)
{
    private (bool Known, T? Value)[] _found = [];

    public T? Read(Scene scene, int at)
    {
        if ((uint)at >= (uint)scene.Text.Count) return default;
        if (_found.Length == 0) _found = new (bool, T?)[scene.Text.Count];
        if (!_found[at].Known) _found[at] = (true, read(scene, at));
        return _found[at].Value;
    }
}
