namespace HelpBot.Core.Recognition;

/// <summary>What a code word in a message can be at most, by what stands around it; the likelier a request, the earlier.</summary>
internal enum CodeWordUse
{
    /// <summary>The model says whether it is a request.</summary>
    Open,

    /// <summary>A request, unless the message openly tells a danger: then the words are of that.</summary>
    UnlessInDanger,

    /// <summary>A name or a question, so that it is asked at most.</summary>
    Doubtful,

    /// <summary>Surely a name or a question, or a word that does not hold on the day.</summary>
    Never,
}
