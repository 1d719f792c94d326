using HelpBot.Content.Yaml;

namespace HelpBot.Content.Reading;

/// <summary>A name that an editor wrote and that must exist elsewhere.</summary>
internal readonly record struct Reference(ReferenceKind Kind, string Name, Place Place);

/// <summary>What a name names.</summary>
internal enum ReferenceKind
{
    /// <summary><c>dialog.step</c></summary>
    Step,

    /// <summary>A service id.</summary>
    Service,

    /// <summary>A danger flag.</summary>
    Flag,

    /// <summary>A label of recognition.</summary>
    Intent,

    /// <summary>A name under which some question keeps its answer.</summary>
    Answer,

    /// <summary><c>name=value</c>: an answer that some question can give.</summary>
    AnswerValue,

    /// <summary>A code word id.</summary>
    CodeWord,
}
