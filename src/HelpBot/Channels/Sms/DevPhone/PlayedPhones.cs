using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace HelpBot.Channels.Sms.DevPhone;

/// <summary>The screens of played phones, in memory: Development only. Real senders are never seen here.</summary>
internal sealed class PlayedPhones : ISmsLine
{
    private const int MostPhones = 50;
    private const int MostMessages = 200;

    private readonly ConcurrentDictionary<string, ImmutableList<PlayedMessage>> _screens = new(StringComparer.Ordinal);

    /// <summary>What a phone shows, oldest first.</summary>
    public ImmutableList<PlayedMessage> Screen(string number) => _screens.GetValueOrDefault(number, []);

    /// <summary>Shows a message on a phone.</summary>
    public void Show(string number, PlayedMessage message)
    {
        if (_screens.Count >= MostPhones && !_screens.ContainsKey(number))
            _screens.Clear();
        _screens.AddOrUpdate(number, [message], (_, screen) => (screen.Count < MostMessages ? screen : screen.RemoveAt(0)).Add(message));
    }

    /// <summary>Empties a phone's screen.</summary>
    public void Clear(string number) => _screens.TryRemove(number, out _);

    /// <inheritdoc/>
    public bool Reaches(string number) => _screens.ContainsKey(number);

    /// <inheritdoc/>
    public ValueTask<bool> Send(string number, string text)
    {
        Show(number, new PlayedMessage(false, text));
        return ValueTask.FromResult(true);
    }
}

/// <summary>A message on a played phone.</summary>
/// <param name="Mine">The phone sent it; else it got it.</param>
internal sealed record PlayedMessage(bool Mine, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(PlayedMessage);
}
