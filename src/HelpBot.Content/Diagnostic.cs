namespace HelpBot.Content;

/// <summary>A mistake in the content, told so that an editor can mend it.</summary>
/// <param name="Code">Stable code such as <c>HB012</c>; never reused.</param>
/// <param name="File">Path below the content folder.</param>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based.</param>
/// <param name="Message">What is wrong, in an editor's words.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record Diagnostic(string Code, Severity Severity, string File, int Line, int Column, string Message, string Mend)
{
    /// <summary><c>straat/straat.yaml:12:5: error HB012: …</c></summary>
    public override string ToString() =>
        $"{File}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message} {Mend}";
}

/// <summary>An error keeps the service from starting; a warning does not.</summary>
public enum Severity
{
    /// <summary>Told, and lived with.</summary>
    Warning,

    /// <summary>No content is returned.</summary>
    Error,
}
