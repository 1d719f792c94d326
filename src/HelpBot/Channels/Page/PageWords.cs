using HelpBot.Content.Model;

namespace HelpBot.Channels.Page;

/// <summary>The words around a conversation, in its language, and in harmless ones while someone may read along.</summary>
internal sealed record PageWords(Texts Texts, string Language, bool Covert)
{
    /// <summary>A line of the wording, as this moment asks.</summary>
    public string this[string name] => (Covert ? Twin(name) : null) ?? Plain(name);

    /// <summary>A line of the wording in plain words.</summary>
    public string Plain(string name) => Texts.Wording(name, Language);

    /// <summary>The harmless twin of a line; null when it has none.</summary>
    public string? Twin(string name) => Texts.Find($"wording.{name}~covert", Language);
}
