using HelpBot.Content.Model;
using HelpBot.Core.Recognition;

namespace HelpBot.Core.Turns;

/// <summary>What a turn plays from: the checked content and the recogniser that learned from it. Made once, when content loads.</summary>
public sealed record Script(HelpContent Content, Recogniser Recogniser, TimeZoneInfo TimeZone)
{
    /// <summary>What names each choice.</summary>
    internal ChoiceNames Names { get; } = new(Content);

    /// <summary>What names each choice among other words.</summary>
    internal ChoicePhrases Phrases { get; } = new(Content, Recogniser);

    /// <summary>Which words point to each choice.</summary>
    internal ChoiceHints Hints { get; } = new(Content);

    /// <summary>What visitors can type beside answers.</summary>
    internal TypedWording Typed { get; } = new(Content);

    /// <summary>What is answered at any question.</summary>
    internal Asides Asides { get; } = new(Content, Recogniser);

    /// <summary>What answers a question before it is asked.</summary>
    internal Telltales Telltales { get; } = new(Content, Recogniser);

    /// <summary>Prepares content for turns.</summary>
    public static Script From(HelpContent content) =>
        new(content, Recogniser.Learn(content), TimeZoneInfo.FindSystemTimeZoneById(content.Settings.TimeZone));
}
