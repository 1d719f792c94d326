using HelpBot.Content.Model;

namespace HelpBot.Core.Recognition;

/// <summary>Understands one message at a time. Built once from the content; pure and safe for any thread afterwards.</summary>
public sealed class Recogniser
{
    private Recogniser()
    {
    }

    /// <summary>Learns from the examples, lists and code words of the content.</summary>
    public static Recogniser Learn(HelpContent content) => new();

    /// <summary>Recognises a message.</summary>
    /// <param name="language">The conversation's language, or null to detect it.</param>
    /// <param name="reference">The visitor's local time.</param>
    public Recognised Recognise(string text, string? language, DateTime reference) =>
        new(language ?? "nl", "other", 0, [], [], null, null, []);
}
