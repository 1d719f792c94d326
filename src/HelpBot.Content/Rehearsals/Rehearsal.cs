using System.Collections.Immutable;

namespace HelpBot.Content.Rehearsals;

/// <summary>A scripted run-through of a conversation: what an editor expects the bot to say.</summary>
/// <param name="Title">What it proves, in a sentence.</param>
/// <param name="File">Path below the content folder.</param>
/// <param name="Line">One-based line of the title.</param>
/// <param name="Medium"><c>web</c> or <c>sms</c>.</param>
/// <param name="At">Local time of the help line.</param>
/// <param name="OnDuty">Whether a counsellor is there.</param>
public sealed record Rehearsal(
    string Title,
    string File,
    int Line,
    string Language,
    string Medium,
    DateTime At,
    bool OnDuty,
    ImmutableArray<RehearsedTurn> Turns);

/// <summary>One message of the visitor, and what must come of it. Exactly one of the three first values is not null.</summary>
/// <param name="Says">What the visitor types.</param>
/// <param name="Picks">The choice id that the visitor picks.</param>
/// <param name="Asks">A way out: exit, danger, human, back, repeat, language or menu.</param>
/// <param name="Hears">Line ids that must be said (variants: <c>id~covert</c>).</param>
/// <param name="Sees">Service ids whose cards must be shown.</param>
/// <param name="At">The step (<c>dialog.step</c>) where the conversation stands afterwards, or null when any will do.</param>
/// <param name="Never">Line ids that must not be said.</param>
/// <param name="Line">One-based line in the file.</param>
/// <param name="Column">One-based.</param>
public sealed record RehearsedTurn(
    string? Says,
    string? Picks,
    string? Asks,
    ImmutableArray<string> Hears,
    ImmutableArray<string> Sees,
    string? At,
    ImmutableArray<string> Never,
    int Line,
    int Column);

/// <summary>The rehearsals that could be read, and what is wrong with the others.</summary>
public sealed record RehearsalsResult(ImmutableArray<Rehearsal> Rehearsals, ImmutableArray<Diagnostic> Diagnostics);
