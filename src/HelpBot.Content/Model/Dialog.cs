using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>One authored topic: its steps in the order of the file. The first step is where it begins.</summary>
/// <param name="Id">Short name, also the first part of every line id in it.</param>
/// <param name="About">For editors: who this is for.</param>
/// <param name="Understands">Intents that bring a visitor here (labels of recognition).</param>
/// <param name="Title">How the dialog is named when it is offered ("bedoel je …?").</param>
public sealed record Dialog(string Id, string About, ImmutableArray<string> Understands, Line? Title, ImmutableArray<Step> Steps)
{
    /// <summary>Id of the service that knows more of this subject: it is shown for a question that has no answer here. Null when no card is shown.</summary>
    public string? Knows { get; init; }

    /// <summary>Where the dialog starts.</summary>
    public StepId Begin => Steps[0].Id;
}

/// <summary>Names a step: <c>dialog.step</c>. Never reused, because stored conversations stand on it.</summary>
public readonly record struct StepId(string Dialog, string Step)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Dialog}.{Step}";

    /// <summary>Reads <c>dialog.step</c>; false when there is no dot or a part is empty.</summary>
    public static bool TryParse(string? text, out StepId id)
    {
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        id = dot > 0 && dot < text!.Length - 1 ? new StepId(text[..dot], text[(dot + 1)..]) : default;
        return dot > 0 && dot < text!.Length - 1;
    }
}
