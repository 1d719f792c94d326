using System.Collections.Frozen;

namespace HelpBot.Core.Recognition;

/// <summary>Emoji that tell a danger or a state, as the words that people mean by them: in Dutch and in English, as an emoji has no language.</summary>
internal static class Pictures
{
    private static readonly string[] Knife = ["mes", "knife"];

    private static readonly FrozenDictionary<int, string[]> Meant = new Dictionary<int, string[]>
    {
        [0x1F52A] = Knife,
        [0x1F5E1] = Knife,
        [0x1F52B] = ["pistool", "gun"],
        [0x1F930] = ["zwanger", "pregnant"],
        [0x1F198] = ["help"],
    }.ToFrozenDictionary();

    /// <summary>The words that a picture stands for, or null.</summary>
    public static string[]? Words(int point) => Meant.GetValueOrDefault(point);
}
